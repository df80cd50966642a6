import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// Gas-smell mode in the office.
    static let gasAlarms: [Route] = [
        Route(.post, "/gas/alarms", .office, "Gas was smelled: the script, and a record of who was told") { call in
            let reader = try call.reader()
            let home = try reader.optionalID("home")
            let place = try reader.optionalText("place", limit: 200)
            let words = try reader.optionalText("words", limit: 2_000) ?? ""
            try reader.finish()
            return try await GasAlarmDesk(call).report(home: home, place: place, words: words) {
                .see("/gas/alarms/\($0.text)")
            }
        },
        Route(.get, "/gas/alarms/{id}", .office, of: .gasAlarm, "One smell of gas, until it is cleared") { call in
            let (caller, id) = (try call.requireCaller(), try call.id())
            let page = try await call.house.database.read {
                try GasAlarmPage(GasAlarmFile(id, in: caller.estate, $0), caller, call.language, $0)
            }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(.post, "/gas/alarms/{id}/{noun}", .office, of: .gasAlarm, "Somebody told, a door warned, everybody out") {
            call in
            try await GasAlarmDesk(call).perform(call.parameters["noun"] ?? "")
        },
    ]
}
