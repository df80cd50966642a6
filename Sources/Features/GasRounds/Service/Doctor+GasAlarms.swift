import DoorbellRules
import Storage

extension Doctor {
    /// Replays every smell of gas and compares with its row.
    func examineGasAlarms(_ report: inout Report) async throws {
        let alarms = try await house.database.read { connection in
            try connection.run("SELECT * FROM gas_alarm ORDER BY estate, id").map {
                try Doctor.fault(ofAlarm: $0, connection)
            }
        }
        report.alarms = alarms.count
        report.faults += alarms.compactMap(\.self)
    }

    private static func fault(ofAlarm row: Row, _ connection: any Connection) throws -> String? {
        let (id, estate) = (try row[id: "id"], try row[id: "estate"])
        let name = "gas alarm \(id.text) of \(estate.text)"
        guard try isWithoutGap(id, estate, try row[int: "version"], connection) else {
            return "\(name): its events are not numbered without a gap up to its row's version"
        }
        guard let file = try? GasAlarmFile(id, in: estate, connection) else {
            return "\(name): its events cannot be replayed"
        }
        let (alarm, cleared) = (file.alarm, file.alarm.isCleared ? file.events.last?.at : nil)
        let isSame =
            try alarm.home == row[optionalID: "home"] && alarm.place == row[text: "place"]
            && alarm.reportedAt == row[instant: "reported_at"]
            && cleared?.milliseconds == row[optionalInt: "cleared_at"].map(Int64.init)
        return isSame ? nil : "\(name): its row differs from its events"
    }
}
