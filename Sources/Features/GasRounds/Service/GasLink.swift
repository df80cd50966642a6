import DoorbellRules

/// The household's own way to its gas check in one round: an address that nobody can guess, made from the house's secret.
///
/// Looking changes nothing, because scanners open links before people do.
struct GasLink {
    let house: House
    let check: ID
    let estate: ID

    /// 128 bits of keyed hash: enough that no neighbour's link can be found by trying.
    var mark: String { String(house.keys.hash(ofToken: "gas \(estate.text) \(check.text)").prefix(32)) }

    var path: String { "/g/\(estate.text)/\(check.text)/\(mark)" }
    var address: String { "\(house.address)\(path)" }

    func isRight(_ mark: String) -> Bool {
        // Compared as hashes of their own, so that the time tells nothing about the secret.
        house.keys.hash(ofToken: mark) == house.keys.hash(ofToken: self.mark)
    }
}
