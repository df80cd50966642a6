/// A part of a sheet under a heading of its own. An empty heading takes no room.
public enum Section: Equatable, Sendable {
    /// Labels and what they stand for, row by row.
    case facts(heading: String, [Fact])
    case table(heading: String, Table)
    case paragraph(heading: String, String)
    /// A paragraph on a tinted ground: what must not be overlooked.
    case notice(heading: String, String)
    /// What somebody's safety hangs on: framed, large, and red where there is colour.
    case warning(heading: String, String)
    /// What was to be done or looked at, each with a box that is ticked or not.
    case checks(heading: String, [Check])
    /// Signatures, side by side two in a row.
    case signatures(heading: String, [Signature])
}
