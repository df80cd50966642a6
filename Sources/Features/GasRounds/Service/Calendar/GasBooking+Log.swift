import DoorbellRules
import Storage

extension GasBooking {
    /// Every appointment of one home's check, read from its log.
    static func all(of check: ID, in estate: ID, _ connection: any Connection) throws -> [GasBooking] {
        let entries = try EventLog(connection: connection, estate: estate).entries(of: check)
        return all(in: try entries.map { try HomeCheck.Event($0.body, at: $0.at, by: $0.by) })
    }

    /// From when to when, on the estate's clock.
    func span(on clock: EstateClock) -> (start: Instant, end: Instant) {
        let minutes = window.minutes
        return (clock.instant(day, minute: minutes.lowerBound), clock.instant(day, minute: minutes.upperBound))
    }
}

extension CaseFile {
    /// When to expect somebody for a repair: the hour before the promise, or less where less was promised.
    var promisedSpan: (start: Instant, end: Instant) {
        let end = order.promisedUntil
        return (min(max(order.receivedAt, end.adding(minutes: -60)), end.adding(minutes: -1)), end)
    }
}
