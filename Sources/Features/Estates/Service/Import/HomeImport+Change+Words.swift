import DoorbellRules

extension HomeImport.Change {
    /// One line of the dry run. Names are told, phones masked: the line may end up in a terminal's history.
    public var words: Words {
        let hant = columns.map(\.words.traditionalChinese).joined(separator: "、")
        let hans = columns.map(\.words.simplifiedChinese).joined(separator: "、")
        let english = columns.map(\.words.english).joined(separator: ", ")
        let (place, who) = (door.words, name)
        switch kind {
        case .homeAdded:
            return Words(
                "第 \(row) 行：新增 \(place.traditionalChinese)", "第 \(row) 行：新增 \(place.simplifiedChinese)",
                "Row \(row): adds \(place.english)")
        case .homeChanged:
            return Words(
                "第 \(row) 行：更改 \(place.traditionalChinese)的\(hant)", "第 \(row) 行：更改 \(place.simplifiedChinese)的\(hans)",
                "Row \(row): changes \(english) of \(place.english)")
        case .personAdded:
            return Words(
                "第 \(row) 行：\(place.traditionalChinese)新增住戶\(who)", "第 \(row) 行：\(place.simplifiedChinese)新增住户\(who)",
                "Row \(row): adds \(who) at \(place.english)")
        case .personChanged:
            return Words(
                "第 \(row) 行：更改 \(place.traditionalChinese)\(who)的\(hant)",
                "第 \(row) 行：更改 \(place.simplifiedChinese)\(who)的\(hans)",
                "Row \(row): changes \(english) of \(who) at \(place.english)")
        }
    }

    private var name: String {
        switch step {
        case .addHome, .changeHome: ""
        case .addPerson(let person, _, _), .changePerson(_, _, let person): person.name
        }
    }
}

extension ListedPerson {
    fileprivate var name: String {
        let whole = "\(surname ?? "")\(given ?? "")"
        if !whole.isEmpty { return "「\(whole)」" }
        return "「\(romanSurname ?? Person.masked(phone) ?? role.rawValue)」"
    }
}
