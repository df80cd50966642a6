import DoorbellRules
import HTML
import Storage

/// Smells of gas that nobody has cleared, on top of the board until somebody has.
struct OpenAlarms {
    let alarms: [(id: ID, place: Words, clock: String)]

    init(_ estate: Estate, _ connection: any Connection) throws {
        alarms = try connection.run(
            """
            SELECT id, home, place, reported_at FROM gas_alarm WHERE estate = \(estate.id) AND cleared_at IS NULL
            ORDER BY reported_at, id
            """
        ).map { row in
            let door = try row[optionalID: "home"].map { try Home.find($0, in: estate.id, connection).door.words }
            return (
                try row[id: "id"], try door ?? Words(verbatim: row[text: "place"]),
                estate.clock.stamp(try row[instant: "reported_at"])
            )
        }
    }

    func html(in language: Language) -> HTML {
        let rows = alarms.map { alarm in
            """
            <a class="notice stop alarm-open" href="/gas/alarms/\(alarm.id.text)">\(Icon.alert)<b>\(GasAlarm.title(at: alarm.place).text(in: language))</b> <small>\(alarm.clock)</small></a>
            """ as HTML
        }
        return rows.isEmpty ? .nothing : "<div role=\"alert\">\(rows)</div>"
    }
}
