import DoorbellRules

/// Reads the cells of one row and collects what is wrong with them.
struct RowReader {
    let row: Spreadsheet.Row
    let header: ListHeader
    private(set) var troubles: [HomeImport.RowTrouble] = []

    init(_ row: Spreadsheet.Row, _ header: ListHeader) {
        self.row = row
        self.header = header
    }

    /// The door, or `nil` where a part of it is missing or spoilt.
    mutating func door() -> DoorLabel? {
        let parts = ImportColumn.door.compactMap { doorPart($0) }
        return parts.count == 3 ? DoorLabel(building: parts[0], floor: parts[1], unit: parts[2]) : nil
    }

    mutating func care() -> [String] {
        text(.care, limit: 2_000).split { $0.isNewline }.map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// Whether the row speaks of somebody at all; a language alone is nobody.
    var hasPerson: Bool { ImportColumn.person.contains { !header.text($0, of: row).isEmpty } }

    /// Who the row speaks of, or `nil` where their role is not known: powers are not guessed.
    mutating func person() -> ListedPerson? {
        let title = choice(.title, KnownWords.titles)
        let language = choice(.language, KnownWords.languages)
        let phone = phone()
        let surname = surname()
        let given = optional(text(.given, limit: 100))
        let roman = optional(text(.romanSurname, limit: 100).widthFolded)
        guard let role = choice(.role, KnownWords.roles, isNeeded: true) else { return nil }
        return ListedPerson(
            role: role, surname: surname, given: given, romanSurname: roman, title: title, phone: phone,
            language: language)
    }

    mutating func report(_ kind: HomeImport.RowTrouble.Kind, _ column: ImportColumn) {
        troubles.append(
            HomeImport.RowTrouble(row: row.number, column: column, columnTitle: header.title(column), kind: kind))
    }

    private mutating func doorPart(_ column: ImportColumn) -> String? {
        let count = troubles.count
        let text = text(column, limit: 40)
        if troubles.count > count { return nil }
        let part = DoorPart.bare(text, column)
        if part.isEmpty {
            report(.missing(known: []), column)
        } else if SpreadsheetSlip.isScientific(part) || SpreadsheetSlip.isDate(part) {
            report(.spoilt(text), column)
        } else {
            return part
        }
        return nil
    }

    private mutating func surname() -> String? {
        let text = text(.surname, limit: 100)
        let title = Title.allCases.lazy.flatMap { [$0.words.traditionalChinese, $0.words.simplifiedChinese] }
            .first { text.hasSuffix($0) }
        if let title { report(.titleInSurname(title), .surname) }
        return optional(text)
    }

    private mutating func phone() -> String? {
        let text = text(.phone, limit: 100)
        if text.isEmpty { return nil }
        do throws(HomeImport.RowTrouble.Kind) {
            return try ListedPhone.read(text)
        } catch {
            report(error, .phone)
            return nil
        }
    }

    private mutating func choice<Choice>(
        _ column: ImportColumn, _ words: KnownWords<Choice>, isNeeded: Bool = false
    ) -> Choice? {
        let text = text(column, limit: 100)
        if let choice = words[text] { return choice }
        if !text.isEmpty { report(.unknownWord(text, known: words.names), column) }
        if text.isEmpty && isNeeded { report(.missing(known: words.names), column) }
        return nil
    }

    /// The cell's text; empty, and reported, where it cannot be stored as it stands.
    private mutating func text(_ column: ImportColumn, limit: Int) -> String {
        let text = header.text(column, of: row)
        if SpreadsheetSlip.isFailure(text) {
            report(.spoilt(text), column)
        } else if text.unicodeScalars.contains(where: RowReader.isUnreadable) {
            report(.unreadable, column)
        } else if text.count > limit {
            report(.tooLong(limit: limit), column)
        } else {
            return text
        }
        return ""
    }

    private func optional(_ text: String) -> String? { text.isEmpty ? nil : text }

    /// Control characters other than tabs and line ends, and the sign for a character that was lost.
    private static func isUnreadable(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\u{FFFD}" || scalar.properties.generalCategory == .control && !["\t", "\n", "\r"].contains(scalar)
    }
}
