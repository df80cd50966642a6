/// Whom a text goes to. Only what a household hears is checked: a note among colleagues may quote a complaint word for
/// word, and where gas is smelt nobody chooses words.
public enum CourtesyAudience: String, CaseIterable, Sendable {
    case household
    case internalNote = "internal"
    case quotation
    case gasSmell = "gas-smell"
}
