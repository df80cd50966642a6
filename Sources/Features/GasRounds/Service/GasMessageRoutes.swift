import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// What is written to a household about its check.
    static let gasMessages: [Route] = [
        Route(
            .post, "/gas/messages/exports", .office,
            "The texts of the day before as a table, each with its number: every number in it is a logged look"
        ) { call in
            let caller = try call.requireCaller()
            return try await call.house.database.write { [house = call.house, language = call.language] connection in
                try GasMessageSheet(caller, language, house, connection).table.answer
            }
        },
        Route(.get, "/gas/checks/{id}/message", .office, of: .homeCheck, "Texts to send to one household") { call in
            let caller = try call.requireCaller()
            let link = GasLink(house: call.house, check: try call.id(), estate: caller.estate)
            let chosen = call.query["in"].flatMap(Language.init(rawValue:))
            let late = min(max(call.query["late"].flatMap { Int($0) } ?? 20, 5), 240)
            let page = try await call.house.database.read {
                let home = try HomeCheckFile(link.check, in: link.estate, $0).check.home
                try HouseholdVoice.require(caller.actor, for: home, about: link.check, in: link.estate, $0)
                return try GasMessagePage(link, caller, call.language, in: chosen, late: late, $0)
            }
            return .page(page.html)
        },
        Route(
            .post, "/gas/checks/{id}/messages", .office, of: .homeCheck,
            "A message was sent; nobody has answered it yet"
        ) { call in
            let (desk, caller, id) = (try HomeCheckDesk(call), try call.requireCaller(), try call.id())
            return try await call.house.once(call, caller) { connection in
                let home = try HomeCheckFile(id, in: caller.estate, connection).check.home
                try HouseholdVoice.require(caller.actor, for: home, about: id, in: caller.estate, connection)
                _ = try desk.perform(.contact(Contact(.message, .sent)), on: id, connection)
                return .see("/gas/checks/\(id.text)/message")
            }
        },
    ]
}
