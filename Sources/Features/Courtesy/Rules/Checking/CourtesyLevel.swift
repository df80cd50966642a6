/// How much a finding weighs: a word of advice, a warning, or a text that is not sent as it is.
public enum CourtesyLevel: String, CaseIterable, Comparable, Sendable {
    case advise
    case warn
    case block

    private var weight: Int {
        switch self {
        case .advise: 0
        case .warn: 1
        case .block: 2
        }
    }

    /// One step milder; nothing is milder than advice.
    public var milder: CourtesyLevel? {
        switch self {
        case .advise: nil
        case .warn: .advise
        case .block: .warn
        }
    }

    public static func < (a: CourtesyLevel, b: CourtesyLevel) -> Bool { a.weight < b.weight }
}
