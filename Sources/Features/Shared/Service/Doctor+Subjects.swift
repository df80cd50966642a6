import DoorbellRules
import Storage

extension Doctor {
    /// Replays every subject of one kind from its events and compares with its row, a page at a time.
    ///
    /// - Parameters:
    ///   - word: What such a thing is called where one is at fault.
    ///   - label: Which of them it is; its id where nothing else is said.
    ///   - count: Where the report counts them.
    ///   - limit: How many faults to collect before it stops looking.
    ///   - isSame: Whether its row, and what else is written beside it, says what its events say.
    func examine<Kept: KeptSubject>(
        _ kind: Kept.Type, _ word: String, label: @escaping @Sendable (Row) throws -> String = { try $0[text: "id"] },
        _ count: WritableKeyPath<Report, Int>, _ report: inout Report, limit: Int,
        isSame: @escaping @Sendable (SubjectFile<Kept>, Row, any Connection) throws -> Bool
    ) async throws {
        var after = (estate: "", id: "")
        while report.faults.count < limit {
            let place = after
            let page = try await house.database.read { connection in
                try connection.run(
                    """
                    SELECT * FROM \(name: Kept.table) WHERE (estate, id) > (\(place.estate), \(place.id))
                    ORDER BY estate, id LIMIT 200
                    """
                ).map { row in
                    let name = "\(word) \(try label(row)) of \(try row[text: "estate"])"
                    return (
                        estate: try row[text: "estate"], id: try row[text: "id"],
                        fault: try Doctor.fault(in: row, connection, isSame).map { "\(name): \($0)" }
                    )
                }
            }
            guard let last = page.last else { return }
            after = (last.estate, last.id)
            report[keyPath: count] += page.count
            report.faults += page.compactMap(\.fault)
        }
    }

    private static func fault<Kept: KeptSubject>(
        in row: Row, _ connection: any Connection, _ isSame: (SubjectFile<Kept>, Row, any Connection) throws -> Bool
    ) throws -> String? {
        let (id, estate) = (try row[id: "id"], try row[id: "estate"])
        guard try isWithoutGap(id, estate, try row[int: "version"], connection) else {
            return "its events are not numbered without a gap up to its row's version"
        }
        guard let file = try? SubjectFile<Kept>(replaying: id, in: estate, connection) else {
            return "its events cannot be replayed"
        }
        guard let isSame = try? isSame(file, row, connection) else {
            return "its row holds what no Doorbell ever wrote"
        }
        return isSame ? nil : "its rows differ from its events"
    }

    private static func isWithoutGap(
        _ subject: ID, _ estate: ID, _ version: Int, _ connection: any Connection
    ) throws -> Bool {
        let versions = try connection.run(
            "SELECT version FROM event WHERE estate = \(estate) AND subject = \(subject) ORDER BY version"
        ).map { try $0.int(at: 0) }
        return versions == Array(0..<version).map { $0 + 1 }
    }
}
