/// When a home's next free check is due: an anchor day and a number of calendar months after it.
///
/// The anchor is kept, so that a 31st stays a 31st where the month has one and nothing drifts; counted in months because
/// the procedure does (clause F1).
public struct DueDate: Equatable, Sendable {
    public let anchor: Day
    public let months: Int

    public init(anchor: Day, months: Int) {
        self.anchor = anchor
        self.months = months
    }

    public var day: Day { anchor.adding(months: months) }

    /// The next due date after a *completed* check; a call with nobody home is none.
    ///
    /// A check within the early span or on the due day keeps the date. A later one, or one before the span, begins a new
    /// count from its own day.
    public func next(afterCheckOn day: Day, under policy: GasPolicy) -> DueDate {
        let due = self.day
        if day <= due, due.days(since: day) <= policy.earlyDays {
            return DueDate(anchor: anchor, months: months + policy.periodMonths)
        }
        return DueDate(anchor: day, months: policy.periodMonths)
    }
}
