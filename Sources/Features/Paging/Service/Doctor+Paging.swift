import DoorbellRules
import Storage

extension Doctor {
    /// Replays every call to a colleague and compares with its row. There is at most a day of them.
    ///
    /// - Parameter limit: How many faults to collect before it stops looking.
    func examineColleagueCalls(_ report: inout Report, limit: Int) async throws {
        let (count, faults) = try await house.database.read { connection in
            let rows = try connection.run("SELECT * FROM colleague_call ORDER BY estate, id")
            return (rows.count, try rows.compactMap { try Doctor.fault(ofColleagueCall: $0, connection) })
        }
        report.colleagueCalls += count
        report.faults += faults.prefix(max(limit - report.faults.count, 0))
    }

    private static func fault(ofColleagueCall row: Row, _ connection: any Connection) throws -> String? {
        let (id, estate) = (try row[id: "id"], try row[id: "estate"])
        let name = "call \(id.text) of \(estate.text)"
        guard let file = try? ColleagueCallFile(replaying: id, in: estate, connection) else {
            return "\(name): its events cannot be replayed"
        }
        guard let isSame = try? file.isAs(row) else { return "\(name): its row holds what no Doorbell ever wrote" }
        return isSame ? nil : "\(name): its row differs from its events"
    }
}
