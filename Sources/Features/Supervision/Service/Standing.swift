import DoorbellRules
import Storage

/// What stands open at this moment, whatever period is looked at: the people that an average would hide.
struct Standing: Equatable, Sendable {
    /// After how many days an open danger is long open.
    let days: Int
    let dangerous: Int
    let atRisk: Int
    /// Repairs whose promised time has passed and to which nobody has come.
    let overdue: Int
    /// Homes of the gas round without a check; `nil` where there is no round.
    let unseen: Int?

    init(days: Int, dangerous: Int, atRisk: Int, overdue: Int, unseen: Int?) {
        (self.days, self.dangerous, self.atRisk, self.overdue) = (days, dangerous, atRisk, overdue)
        self.unseen = unseen
    }

    init(_ estate: Estate, days: Int, at now: Instant, _ connection: any Connection) throws {
        func count(_ rows: SQL) throws -> Int {
            try connection.run("SELECT COUNT(*) AS n FROM \(sql: rows)").first?.int(at: 0) ?? 0
        }
        let round = try RoundFile.newest(of: estate.id, connection)?.id
        self.init(
            days: days,
            dangerous: try count(Self.open(.dangerous, estate.id, days: days, at: now)),
            atRisk: try count(Self.open(.atRisk, estate.id, days: days, at: now)),
            overdue: try count(Self.overdue(estate.id, at: now)),
            unseen: try round.map { try NotSeen.count(estate.id, round: $0, connection) })
    }

    /// Dangers that were found so many days ago and not put right, as rows of `figure_mark` with their home. One that a later
    /// round has found in order is no danger any more.
    static func open(_ figure: Figure, _ estate: ID, days: Int, at now: Instant) -> SQL {
        """
        figure_mark JOIN home_check ON home_check.estate = figure_mark.estate AND home_check.id = figure_mark.subject
        JOIN home ON home.estate = home_check.estate AND home.id = home_check.home
        WHERE figure_mark.estate = \(estate) AND figure_mark.figure = \(figure.rawValue) AND figure_mark.is_hit = 0
          AND figure_mark.at <= \(now.adding(minutes: -days * 24 * 60))
          AND NOT EXISTS (SELECT 1 FROM home_check AS later WHERE later.estate = home_check.estate
            AND later.home = home_check.home AND later.id > home_check.id AND later.state = 'passed')
        """
    }

    /// Repairs to which nobody has come although the promised time has passed, as rows of `work_order`.
    static func overdue(_ estate: ID, at now: Instant) -> SQL {
        """
        work_order WHERE work_order.estate = \(estate) AND work_order.is_open = 1
          AND work_order.promised_until < \(now) AND work_order.channel <> 'gas-round'
          AND work_order.state IN ('received', 'assigned', 'on-the-way', 'on-hold')
        """
    }
}
