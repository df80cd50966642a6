/// An amount in equal monthly parts, exact to the cent: what does not divide is spread over the first ones.
public struct Instalments: Equatable, Sendable {
    public struct Part: Equatable, Sendable {
        public let day: Day
        /// In minor units.
        public let amount: Int
    }

    public let total: Int
    public let count: Int
    public let firstOn: Day

    public static let mostParts = 12

    /// - Parameter total: In minor units; at least a cent a part.
    public init(total: Int, count: Int, firstOn: Day) throws(HardshipPlan.Refusal) {
        if count < 2 || count > Instalments.mostParts || total < count { throw .instalmentsDoNotFit }
        (self.total, self.count, self.firstOn) = (total, count, firstOn)
    }

    /// The parts add up to the whole, and no two differ by more than a cent.
    public var parts: [Part] {
        let (each, over) = (total / count, total % count)
        return (0..<count).map { place in
            Part(day: firstOn.adding(months: place), amount: each + (place < over ? 1 : 0))
        }
    }
}
