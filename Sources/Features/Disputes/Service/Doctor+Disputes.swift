import DoorbellRules
import Storage

extension Doctor {
    /// Replays every dispute and compares with its row.
    ///
    /// - Parameter limit: How many faults to collect before it stops looking.
    func examineDisputes(_ report: inout Report, limit: Int) async throws {
        var after = (estate: "", id: "")
        while report.faults.count < limit {
            let place = after
            let page = try await house.database.read { connection in
                try connection.run(
                    """
                    SELECT * FROM dispute WHERE (estate, id) > (\(place.estate), \(place.id))
                    ORDER BY estate, id LIMIT 200
                    """
                ).map { row in
                    (
                        estate: try row[text: "estate"], id: try row[text: "id"],
                        fault: try Doctor.fault(ofDispute: row, connection)
                    )
                }
            }
            guard let last = page.last else { break }
            after = (last.estate, last.id)
            report.disputes += page.count
            report.faults += page.compactMap(\.fault)
        }
    }

    private static func fault(ofDispute row: Row, _ connection: any Connection) throws -> String? {
        let (id, estate) = (try row[id: "id"], try row[id: "estate"])
        let name = "dispute \(id.text) of \(estate.text)"
        guard let file = try? DisputeFile(id, in: estate, connection) else {
            return "\(name): its events cannot be replayed"
        }
        guard let isSame = try? file.isAs(row) else { return "\(name): its row holds what no Doorbell ever wrote" }
        return isSame ? nil : "\(name): its row differs from its events"
    }
}
