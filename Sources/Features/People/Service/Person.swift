import DoorbellRules
import Storage

/// Somebody of a household.
struct Person: Sendable {
    let id: ID
    let home: ID
    let role: HouseholdRole
    let surname: String?
    let given: String?
    let address: FormOfAddress
    let language: Language
    let phone: String?

    init(row: Row) throws {
        id = try row[id: "id"]
        home = try row[id: "home"]
        role = try row.choice("role")
        surname = try row[optionalText: "surname"]
        given = try row[optionalText: "given"]
        address = FormOfAddress(
            surname: surname, romanSurname: try row[optionalText: "roman_surname"],
            title: try row.optionalChoice("title"))
        language = try row.choice("language")
        phone = try row[optionalText: "phone"]
    }

    /// Who lives at `home` now, whom to call first first.
    static func household(of home: ID, in estate: ID, _ connection: any Connection) throws -> [Person] {
        try connection.run(
            """
            SELECT * FROM person WHERE estate = \(estate) AND home = \(home) AND moved_out IS NULL ORDER BY rank, id
            """
        ).map(Person.init(row:))
    }

    /// The name for lists: the form of address where it is known, the name as given where it is not.
    func name(in language: Language) -> String {
        if let address = address.text(in: language) { return address }
        let whole = "\(surname ?? "")\(given ?? "")"
        return whole.isEmpty ? role.words.text(in: language) : whole
    }

    /// `6•••4567`: enough to recognise, too little to dial.
    static func masked(_ phone: String?) -> String? {
        guard let phone, phone.count > 5 else { return phone.map { _ in "•••" } }
        return "\(phone.drop { $0 == "+" }.prefix(1))•••\(phone.suffix(4))"
    }

    /// The ways in which one number may be stored: as it was typed, and with the country's code before it.
    static func phoneKeys(_ text: String) -> [String] {
        let key = phoneKey(text)
        return key.hasPrefix("+") ? [key] : [key, "+852\(key)", "+853\(key)", "+86\(key)", "+886\(key)"]
    }

    /// Digits and a leading plus; what people put between them is left out.
    static func phoneKey(_ text: String) -> String {
        String(text.widthFolded.filter { $0.isASCII && ($0.isNumber || $0 == "+") })
    }
}
