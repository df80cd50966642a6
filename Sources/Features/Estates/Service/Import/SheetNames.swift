/// The sheets of a workbook in their order, `xl/workbook.xml`.
struct SheetNames: XMLPart {
    struct Sheet {
        let name: String
        /// Its id among the workbook's links.
        let link: String
    }

    private(set) var sheets: [Sheet] = []

    mutating func opened(_ name: String, _ attributes: [String: String]) {
        guard name == "sheet", let title = attributes["name"] else { return }
        guard let link = attributes.first(where: { $0.key.hasSuffix(":id") })?.value else { return }
        sheets.append(Sheet(name: title, link: link))
    }

    func closed(_ name: String, _ text: String) {}
}
