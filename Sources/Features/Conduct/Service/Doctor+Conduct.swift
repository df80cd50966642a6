import DoorbellRules
import Storage

extension Doctor {
    /// Replays every observation and report and compares with its row; what is a month past its time should be gone.
    ///
    /// - Parameter limit: How many faults to collect before it stops looking.
    func examineConduct(_ report: inout Report, limit: Int) async throws {
        try await examine(ConductObservation.self, "observation", \.conduct, &report, limit: limit) { file, row, _ in
            try file.isAs(row)
        }
        try await examine(AbuseReport.self, "abuse report", \.conduct, &report, limit: limit) { file, row, _ in
            try file.isAs(row)
        }
        report.faults += try await house.database.read { try QuizResults.faults($0) }
        report.faults += try await house.database.read { [house] in try Doctor.overdue(at: house.now(), $0) }
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
