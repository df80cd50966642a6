import DoorbellRules

/// What one door takes in words: field by field, to whom they go.
///
/// Every route that takes a body declares one, and a test names those that do not. A door is an address without its
/// `/api/v1`: pages and programs come through the same (`Route.door`).
struct Speech: Sendable {
    struct Field: Equatable, Sendable {
        /// With dots for what lies within: `words.text`.
        let name: String
        let audience: CourtesyAudience
        /// Several texts: a list for programs, one a line for people. Each is looked at on its own.
        let isList: Bool

        init(_ name: String, _ audience: CourtesyAudience) {
            isList = name.hasSuffix("[]")
            self.name = isList ? String(name.dropLast(2)) : name
            self.audience = audience
        }
    }

    /// What people call the door where its texts are counted; empty where none goes to a household.
    let name: Words
    let fields: [Field]

    /// Names, numbers and choices; no sentence of anybody's.
    static let none = Speech()

    /// - Parameters:
    ///   - name: Of a door through which something goes to a household.
    ///   - household: What a household reads or hears.
    ///   - house: Notes among colleagues.
    ///   - quoted: The household's own words, or words that were said before.
    ///   - gasSmell: Where gas is smelled nobody chooses words.
    init(
        _ name: Words = Words(verbatim: ""), household: [String] = [], house: [String] = [], quoted: [String] = [],
        gasSmell: [String] = []
    ) {
        precondition(household.isEmpty == name.english.isEmpty, "a door to a household has a name")
        self.name = name
        fields =
            household.map { Field($0, .household) } + house.map { Field($0, .internalNote) }
            + quoted.map { Field($0, .quotation) } + gasSmell.map { Field($0, .gasSmell) }
    }

    /// The fields that a household reads or hears.
    var household: [Field] { fields.filter { $0.audience == .household } }
}
