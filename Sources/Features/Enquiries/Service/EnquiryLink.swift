import DoorbellRules

/// The asker's own way to what became of their question: an address that nobody can guess, made from the house's secret.
///
/// Looking changes nothing, because scanners open links before people do.
struct EnquiryLink {
    let house: House
    let enquiry: ID
    let estate: ID

    /// 128 bits of keyed hash: enough that nobody finds another's link by trying.
    var mark: String { String(house.keys.hash(ofToken: "enquiry \(estate.text) \(enquiry.text)").prefix(32)) }

    var path: String { "/e/\(estate.text)/\(enquiry.text)/\(mark)" }
    var address: String { "\(house.address)\(path)" }

    func isRight(_ mark: String) -> Bool {
        // Compared as hashes of their own, so that the time tells nothing about the secret.
        house.keys.hash(ofToken: mark) == house.keys.hash(ofToken: self.mark)
    }
}
