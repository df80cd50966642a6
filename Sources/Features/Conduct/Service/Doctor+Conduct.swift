import DoorbellRules
import Storage

extension Doctor {
    /// Replays every observation and report and compares with its row; what is a month past its time should be gone.
    ///
    /// - Parameter limit: How many faults to collect before it stops looking.
    func examineConduct(_ report: inout Report, limit: Int) async throws {
        for table in ["conduct_observation", "abuse_report"] {
            var after = (estate: "", id: "")
            while report.faults.count < limit {
                let (place, isReport) = (after, table == "abuse_report")
                let page = try await house.database.read { connection in
                    let rows =
                        try isReport
                        ? connection.run(
                            """
                            SELECT * FROM abuse_report WHERE (estate, id) > (\(place.estate), \(place.id))
                            ORDER BY estate, id LIMIT 200
                            """)
                        : connection.run(
                            """
                            SELECT * FROM conduct_observation WHERE (estate, id) > (\(place.estate), \(place.id))
                            ORDER BY estate, id LIMIT 200
                            """)
                    return try rows.map { row in
                        (
                            estate: try row[text: "estate"], id: try row[text: "id"],
                            fault: try isReport
                                ? Doctor.fault(ofAbuse: row, connection) : Doctor.fault(ofConduct: row, connection)
                        )
                    }
                }
                guard let last = page.last else { break }
                after = (last.estate, last.id)
                report.conduct += page.count
                report.faults += page.compactMap(\.fault)
            }
        }
        report.faults += try await house.database.read { try QuizResults.faults($0) }
        report.faults += try await house.database.read { [house] in try Doctor.overdue(at: house.now(), $0) }
    }

    private static func fault(ofConduct row: Row, _ connection: any Connection) throws -> String? {
        let (id, estate) = (try row[id: "id"], try row[id: "estate"])
        let name = "observation \(id.text) of \(estate.text)"
        guard let file = try? ConductFile(replaying: id, in: estate, connection) else {
            return "\(name): its events cannot be replayed"
        }
        guard let isSame = try? file.isAs(row) else { return "\(name): its row holds what no Doorbell ever wrote" }
        return isSame ? nil : "\(name): its row differs from its events"
    }

    private static func fault(ofAbuse row: Row, _ connection: any Connection) throws -> String? {
        let (id, estate) = (try row[id: "id"], try row[id: "estate"])
        let name = "abuse report \(id.text) of \(estate.text)"
        guard let file = try? AbuseFile(replaying: id, in: estate, connection) else {
            return "\(name): its events cannot be replayed"
        }
        guard let isSame = try? file.isAs(row) else { return "\(name): its row holds what no Doorbell ever wrote" }
        return isSame ? nil : "\(name): its row differs from its events"
    }

    /// A month of grace: a server that stands still sweeps nothing, and a backup may be a few weeks old.
    private static func overdue(at now: Instant, _ connection: any Connection) throws -> [String] {
        let eldest = ConductSweep.eldest(at: now.adding(minutes: -31 * 24 * 60), on: EstateClock(zone: "UTC"))
        return try connection.run(
            """
            SELECT estate, COUNT(*) AS n FROM conduct_observation WHERE made_at < \(eldest)
            GROUP BY estate ORDER BY estate
            """
        ).map {
            "estate \(try $0.text(at: 0)): \(try $0.int(at: 1)) observations are past their time; `doorbell conduct sweep` removes them"
        }
    }
}
