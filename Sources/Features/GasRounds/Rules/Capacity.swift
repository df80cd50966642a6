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
        var (sum, waiting): (Int64, Int64) = (0, millionths)
        for _ in 0..<tries {
            sum += waiting
            waiting = missed(of: waiting)
        }
        return Int((sum + 999_999) / 1_000_000)
    }

    /// Homes that all tries miss, rounded up.
    public var homesNeverMet: Int {
        var waiting = millionths
        for _ in 0..<tries { waiting = missed(of: waiting) }
        return Int((waiting + 999_999) / 1_000_000)
    }

    public var visitsPerDay: Int { (visits + workingDays - 1) / workingDays }

    /// Whole people, for the working days that there are.
    public var technicians: Int {
        let perTechnician = Int64(minutesPerDay) &* Int64(workingDays)
        return max(1, Int((Int64(visits) &* Int64(minutes) + perTechnician - 1) / perTechnician))
    }

    /// All homes in millionths of a home: more than a phone's `Int` holds.
    private var millionths: Int64 { Int64(homes) &* 1_000_000 }

    private func missed(of waiting: Int64) -> Int64 { waiting / 1_000 &* Int64(noAccess) }

    /// Working days that `technicians` people need.
    public func days(for technicians: Int) -> Int {
        let perDay = max(technicians, 1) * (minutesPerDay / minutes)
        return (visits + perDay - 1) / perDay
    }
}
