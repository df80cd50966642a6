/// One thing that counts for a figure: when it was, and whether what the figure names is true of it.
///
/// Marks follow from the events of one order, enquiry or home check and from nothing else, so that they can be written
/// with the events and counted anew from the logs.
public struct FigureMark: Hashable, Sendable {
    public let figure: Figure
    /// Which of the subject's: no two marks of one figure and one subject share it.
    public let place: Int
    public let isHit: Bool
    /// A promise that still runs has the moment at which it falls due; everything else has happened.
    public let at: Instant

    public init(_ figure: Figure, place: Int = 0, isHit: Bool, at: Instant) {
        (self.figure, self.place, self.isHit, self.at) = (figure, place, isHit, at)
    }
}

/// How many of how many.
public struct Share: Equatable, Sendable {
    public var hits: Int
    public var total: Int

    public init(hits: Int = 0, total: Int = 0) { (self.hits, self.total) = (hits, total) }

    public var others: Int { total - hits }

    public static func + (a: Share, b: Share) -> Share {
        Share(hits: a.hits + b.hits, total: a.total + b.total)
    }

    /// In tenths of a percent, cut off: 999 of 1,000 never reads as all. `nil` where there was nothing.
    public var permille: Int? { total == 0 ? nil : hits * 1_000 / total }

    /// `96.6 %`, and a dash where there was nothing.
    public var percent: String { permille.map { "\($0 / 10).\($0 % 10) %" } ?? "—" }
}
