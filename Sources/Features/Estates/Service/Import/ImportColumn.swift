import DoorbellRules

/// A column that the import understands, by the titles that offices give it.
public enum ImportColumn: String, CaseIterable, Sendable {
    case building, floor, unit, surname, given
    case romanSurname = "roman-surname"
    case title, role, phone, language, care

    static let door: [ImportColumn] = [.building, .floor, .unit]
    static let person: [ImportColumn] = [.surname, .given, .romanSurname, .title, .role, .phone]

    /// The titles it goes by, the usual one in each language first.
    var names: [String] {
        switch self {
        case .building:
            [
                "座", "楼栋", "Block", "樓座", "座數", "座号", "座號", "栋", "棟", "幢", "大廈", "大厦", "Building",
                "Tower",
            ]
        case .floor: ["樓層", "楼层", "Floor", "樓", "楼", "層", "层"]
        case .unit:
            [
                "單位", "房号", "Unit", "房號", "室", "室號", "室号", "Flat", "Room", "Unit No", "Flat No", "Room No",
            ]
        case .surname: ["姓氏", "姓", "Surname", "中文姓氏", "Family name", "Last name"]
        case .given: ["名", "名字", "Given", "Given name", "First name", "中文名字"]
        case .romanSurname: ["英文姓氏", "拼音姓氏", "Roman surname", "English surname", "姓氏拼音", "英文姓"]
        case .title: ["稱呼", "称呼", "Title", "稱謂", "称谓"]
        case .role: ["身份", "身分", "Role", "與單位關係", "与房屋关系"]
        case .phone:
            [
                "電話", "电话", "Phone", "手機", "手机", "手提電話", "聯絡電話", "联系电话", "電話號碼", "电话号码",
                "手机号", "Telephone", "Mobile", "Phone No", "Tel",
            ]
        case .language: ["語言", "语言", "Language"]
        case .care: ["備註", "备注", "Care notes", "關怀", "關懷", "关怀", "Notes", "Care", "Remarks"]
        }
    }

    public var words: Words {
        switch self {
        case .building: Words("座", "楼栋", "Block")
        case .floor: Words("樓層", "楼层", "Floor")
        case .unit: Words("單位", "房号", "Unit")
        case .surname: Words("姓氏", "姓氏", "Surname")
        case .given: Words("名", "名", "Given name")
        case .romanSurname: Words("英文姓氏", "拼音姓氏", "Roman surname")
        case .title: Words("稱呼", "称呼", "Title")
        case .role: Words("身份", "身份", "Role")
        case .phone: Words("電話", "电话", "Phone")
        case .language: PhraseBook.language
        case .care: Words("備註", "备注", "Care notes")
        }
    }

    /// The column that a header cell names; two languages in one cell, `座 Block` or `單位／Unit`, are one name twice.
    init?(header text: String) {
        if let column = ImportColumn.byName[text.wordKey] {
            self = column
            return
        }
        let marks: Set<Character> = ["/", "(", ")", "|", " ", "\n"]
        let parts = text.widthFolded.split { marks.contains($0) || $0.isNewline }.map { String($0).wordKey }
        guard let first = parts.first, let column = ImportColumn.byName[first] else { return nil }
        guard parts.dropFirst().allSatisfy({ ImportColumn.byName[$0] == column }) else { return nil }
        self = column
    }

    private static let byName: [String: ImportColumn] = Dictionary(
        allCases.flatMap { column in column.names.map { ($0.wordKey, column) } },
        uniquingKeysWith: { first, _ in first })
}
