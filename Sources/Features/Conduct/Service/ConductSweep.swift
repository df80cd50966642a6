import DoorbellRules
import Storage

/// What is older than a year goes: the observation, every account and answer of it, what households said and what staff
/// reported and was dealt with. It runs beside every new observation, once a day by itself
/// (`Chore.conduct`) and by `doorbell conduct sweep`.
struct ConductSweep: Sendable {
    let house: House
    let estate: ID

    /// - Returns: How many observations and reports went.
    @discardableResult
    func run(_ connection: any Connection) throws -> Int {
        let (now, place) = (house.now(), try Estate.find(estate, connection))
        let eldest = ConductSweep.eldest(at: now, on: place.clock)
        let gone = try connection.run(
            "DELETE FROM conduct_observation WHERE estate = \(estate) AND made_at < \(eldest) RETURNING id"
        ).map { try $0[id: "id"] }
        let reports = try connection.run(
            """
            DELETE FROM abuse_report WHERE estate = \(estate) AND made_at < \(eldest) AND state = 'closed'
            RETURNING id
            """
        ).map { try $0[id: "id"] }
        let log = EventLog(connection: connection, estate: estate)
        for subject in gone + reports { try log.erase(subject) }
        let figures = FigureKeeper(place, connection)
        for subject in gone { try figures.change(of: subject, from: figures.marks(of: subject), to: []) }
        try connection.run("DELETE FROM conduct_treatment WHERE estate = \(estate) AND at < \(eldest)")
        try QuizResults(estate: estate, connection: connection).forget(before: eldest)
        try connection.run("DELETE FROM conduct_call WHERE estate = \(estate) AND at < \(eldest)")
        if gone.isEmpty, reports.isEmpty { return 0 }
        let detail = JSON.object(["observations": .whole(gone.count), "reports": .whole(reports.count)])
        try AuditEntry(action: "conduct-swept", subject: estate, detail: detail)
            .write(in: estate, id: house.ids.make(), at: now, connection)
        return gone.count + reports.count
    }

    /// What was made before this moment is past its time.
    static func eldest(at now: Instant, on clock: EstateClock) -> Instant {
        clock.instant(clock.wall(now).day.adding(months: -ConductObservation.keptMonths), minute: 0)
    }
}
