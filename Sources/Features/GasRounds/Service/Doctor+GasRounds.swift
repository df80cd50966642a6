import DoorbellRules
import Storage

extension Doctor {
    /// Replays every round and every home's place in one, and compares with their rows.
    ///
    /// - Parameter limit: How many faults to collect before it stops looking.
    func examineGasRounds(_ report: inout Report, limit: Int) async throws {
        let rounds = try await house.database.read { connection in
            try connection.run("SELECT * FROM gas_round ORDER BY estate, id").map { row in
                (try row[text: "id"], try Doctor.fault(ofRound: row, connection))
            }
        }
        report.rounds = rounds.count
        report.faults += rounds.compactMap(\.1)
        var after = (estate: "", id: "")
        while report.faults.count < limit {
            let place = after
            let page = try await house.database.read { connection in
                try connection.run(
                    """
                    SELECT * FROM home_check WHERE (estate, id) > (\(place.estate), \(place.id))
                    ORDER BY estate, id LIMIT 200
                    """
                ).map { row in
                    (
                        estate: try row[text: "estate"], id: try row[text: "id"],
                        fault: try Doctor.fault(ofHomeCheck: row, connection)
                    )
                }
            }
            guard let last = page.last else { return }
            after = (last.estate, last.id)
            report.homeChecks += page.count
            report.faults += page.compactMap(\.fault)
        }
    }

    private static func fault(ofRound row: Row, _ connection: any Connection) throws -> String? {
        let (id, estate) = (try row[id: "id"], try row[id: "estate"])
        let name = "gas round \(try row[int: "number"]) of \(estate.text)"
        guard try isWithoutGap(id, estate, try row[int: "version"], connection) else {
            return "\(name): its events are not numbered without a gap up to its row's version"
        }
        guard let round = try? RoundFile(id, in: estate, connection).round else {
            return "\(name): its events cannot be replayed"
        }
        let isSame =
            try round.number == row[int: "number"] && round.from == row.day("from_day")
            && round.to == row.day("to_day") && round.isOpen == row[bool: "is_open"]
        return isSame ? nil : "\(name): its row differs from its events"
    }

    private static func fault(ofHomeCheck row: Row, _ connection: any Connection) throws -> String? {
        let (id, estate) = (try row[id: "id"], try row[id: "estate"])
        let name = "home check \(id.text) of \(estate.text)"
        guard try isWithoutGap(id, estate, try row[int: "version"], connection) else {
            return "\(name): its events are not numbered without a gap up to its row's version"
        }
        guard let file = try? HomeCheckFile.load(id, in: estate, connection) else {
            return "\(name): its events cannot be replayed"
        }
        guard let isSame = try? file.isAs(row) else { return "\(name): its row holds what no Doorbell ever wrote" }
        return isSame ? nil : "\(name): its row differs from its events"
    }

    static func isWithoutGap(
        _ subject: ID, _ estate: ID, _ version: Int, _ connection: any Connection
    ) throws -> Bool {
        let versions = try connection.run(
            "SELECT version FROM event WHERE estate = \(estate) AND subject = \(subject) ORDER BY version"
        ).map { try $0.int(at: 0) }
        return versions == Array(0..<version).map { $0 + 1 }
    }
}

extension HomeCheckFile {
    /// Whether every column says what the events say.
    fileprivate func isAs(_ row: Row) throws -> Bool {
        return try check.round == row[id: "round"] && check.home == row[id: "home"]
            && check.state.rawValue == row[text: "state"] && check.due.day == row.day("due")
            && check.plannedDay == row.optionalDay("day")
            && check.plannedWindow?.rawValue == row[optionalText: "time_window"]
            && check.confirmedOn == row.optionalDay("confirmed_on")
            && check.attempts.count == row[int: "attempts"] && check.contacts.count == row[int: "contacts"]
            && check.order == row[optionalID: "work_order"] && check.isOnRoute == row[bool: "is_on_route"]
            && check.outcome?.rawValue == row[optionalText: "outcome"]
            && check.recheckOn == row.optionalDay("recheck_on") && changedAt == row[instant: "changed_at"]
    }
}
