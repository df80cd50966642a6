/// How many technicians and days a round takes, worked out before it is opened.
///
/// Each try meets nobody with the same chance, independent of the others: of 1,000 homes `noAccess` are not met at the
/// first try, of these again `noAccess` of 1,000 at the second, and so on (procedure 2.7).
public struct Capacity: Equatable, Sendable {
    public let homes: Int
    /// Homes of 1,000 at which a try meets nobody.
    public let noAccess: Int
    public let tries: Int
    /// Minutes of one visit with the way to it.
    public let minutes: Int
    /// Minutes that one technician works on such visits in a day.
    public let minutesPerDay: Int
    public let workingDays: Int

    /// - Returns: `nil` for what no round can have: no homes, no days, more than 1,000 of 1,000.
    public init?(homes: Int, noAccess: Int, tries: Int, minutes: Int, minutesPerDay: Int, workingDays: Int) {
        guard 1...1_000_000 ~= homes, 0...999 ~= noAccess, 1...10 ~= tries, 1...480 ~= minutes,
            minutes...1_440 ~= minutesPerDay, 1...400 ~= workingDays
        else { return nil }
        (self.homes, self.noAccess, self.tries, self.minutes) = (homes, noAccess, tries, minutes)
        (self.minutesPerDay, self.workingDays) = (minutesPerDay, workingDays)
    }

    /// Visits of the whole round, rounded up.
    public var visits: Int {
        var (sum, waiting) = (0, homes * 1_000_000)  // millionths of a home
        for _ in 0..<tries {
            sum += waiting
            waiting = waiting / 1_000 * noAccess
        }
        return (sum + 999_999) / 1_000_000
    }

    /// Homes that all tries miss, rounded up.
    public var homesNeverMet: Int {
        var waiting = homes * 1_000_000
        for _ in 0..<tries { waiting = waiting / 1_000 * noAccess }
        return (waiting + 999_999) / 1_000_000
    }

    public var visitsPerDay: Int { (visits + workingDays - 1) / workingDays }

    /// Whole people, for the working days that there are.
    public var technicians: Int {
        max(1, (visits * minutes + minutesPerDay * workingDays - 1) / (minutesPerDay * workingDays))
    }

    /// Working days that `technicians` people need.
    public func days(for technicians: Int) -> Int {
        let perDay = max(technicians, 1) * (minutesPerDay / minutes)
        return (visits + perDay - 1) / perDay
    }
}
