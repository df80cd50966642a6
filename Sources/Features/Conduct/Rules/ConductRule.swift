/// A sentence of the procedure that somebody's manner can be held against: the rules of conduct, and the clauses of paid
/// service, free service and service language.
public enum ConductRule: String, CaseIterable, Sendable {
    case c1 = "C1"
    case c2 = "C2"
    case c3 = "C3"
    case c4 = "C4"
    case c5 = "C5"
    case c6 = "C6"
    case c7 = "C7"
    case la = "L-a"
    case lb = "L-b"
    case lc = "L-c"
    case ld = "L-d"
    case le = "L-e"
    case lf = "L-f"
    case lg = "L-g"
    case lh = "L-h"
    case p1 = "P1"
    case p2 = "P2"
    case p3 = "P3"
    case p4 = "P4"
    case p5 = "P5"
    case p6 = "P6"
    case p7 = "P7"
    case p8 = "P8"
    case f1 = "F1"
    case f2 = "F2"
    case f3 = "F3"
    case f4 = "F4"
    case f5 = "F5"
    case f6 = "F6"
    case f7 = "F7"

    /// The rules that everybody reads before duty, in the procedure's order.
    public static let ofConduct: [ConductRule] = [.c1, .c2, .c3, .c4, .c5, .c6, .c7]

    /// Counts up whenever the text of the rules of conduct changes: who read the last edition has not read the next.
    public static let edition = 1

    /// What a program can read in a text; of manner and voice it knows nothing.
    public var isAboutText: Bool { self == .c5 || self == .c6 || self == .c7 }
}
