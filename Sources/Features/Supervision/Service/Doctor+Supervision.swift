import DoorbellRules
import Storage

extension Doctor {
    /// Counts every figure of the report anew from the logs, and looks whether orders and people are found by their words.
    func examineFigures(_ report: inout Report, limit: Int) async throws {
        let estates = try await house.database.read { connection in
            try connection.run(
                """
                SELECT id FROM estate
                WHERE NOT EXISTS (SELECT 1 FROM recount_due WHERE recount_due.estate = estate.id) ORDER BY id
                """
            ).map { try $0[id: "id"] }
        }
        for estate in estates where report.faults.count < limit {
            report.faults += try await Recount(house).faults(estate, limit: limit - report.faults.count)
        }
    }
}
