/// Where the parts of a workbook lie, `xl/_rels/workbook.xml.rels`.
struct PartLinks: XMLPart {
    private(set) var targets: [String: String] = [:]

    mutating func opened(_ name: String, _ attributes: [String: String]) {
        guard name == "Relationship", let id = attributes["Id"] else { return }
        targets[id] = attributes["Target"]
    }

    func closed(_ name: String, _ text: String) {}
}
