import DoorbellRules

/// The household's own way to one order: an address that nobody can guess, made from the house's secret.
///
/// Looking changes nothing, because scanners open links before people do; an answer needs the home's digits too.
struct ResidentLink {
    let house: House
    let order: ID
    let estate: ID

    /// 128 bits of keyed hash: enough that no neighbour's link can be found by trying.
    var mark: String { String(house.keys.hash(ofToken: "resident \(estate.text) \(order.text)").prefix(32)) }

    var path: String { "/r/\(estate.text)/\(order.text)/\(mark)" }
    var address: String { "\(house.address)\(path)" }

    func isRight(_ mark: String) -> Bool {
        // Compared as hashes of their own, so that the time tells nothing about the secret.
        house.keys.hash(ofToken: mark) == house.keys.hash(ofToken: self.mark)
    }
}
