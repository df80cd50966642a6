/// What one estate has decided about its gas rounds. The defaults are the procedure's.
public struct GasPolicy: Equatable, Sendable {
    /// Calendar months from one check to the next (clause F1: every two months).
    public var periodMonths: Int
    /// Days before the due day from which a check counts for it and keeps the date.
    public var earlyDays: Int
    /// How often somebody stands before a closed door before the round writes "no access".
    public var tries: Int
    /// Whether a visit may stand on the route without a confirmation of an earlier day (gate G14).
    public var allowsColdCalls: Bool
    /// Minute of the day until which tomorrow's visits are confirmed; afterwards the telephone decides.
    public var cutOffMinute: Int

    public init(
        periodMonths: Int = 2, earlyDays: Int = 14, tries: Int = 3, allowsColdCalls: Bool = false,
        cutOffMinute: Int = 1_080
    ) {
        self.periodMonths = periodMonths
        self.earlyDays = earlyDays
        self.tries = tries
        self.allowsColdCalls = allowsColdCalls
        self.cutOffMinute = cutOffMinute
    }
}
