import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The office's side of the gas round.
    static let gasRounds: [Route] = gasPages + gasActs + gasRegisterPages + gasAPI + gasRegisterAPI

    private static let gasPages: [Route] = [
        Route(.get, "/gas", .office, "How far the round has come: buildings, doors, one home's history") { call in
            let (caller, house) = (try call.requireCaller(), call.house)
            let (building, home) = (call.query["building"], call.query["home"].map { ID($0) })
            return try await house.database.read { connection in
                guard let file = try RoundFile.newest(of: caller.estate, connection) else {
                    return .page(try FirstRoundPage(caller, call.language, house.now(), connection).html)
                }
                let page = try CoveragePage(
                    caller, call.language, file, building: building, home: home, house, connection)
                return .page(call.headers[.fragment] == "live" ? page.live : page.html)
            }
        },
        Route(.get, "/gas/coverage.csv", .office, "Every home of the round as a table for a spreadsheet") { call in
            let caller = try call.requireCaller()
            return try await call.house.database.read { connection in
                try CoverageSheet(caller.estate, call.language, connection).answer
            }
        },
        Route(.get, "/gas/tomorrow", .office, "Whom to call today for tomorrow's visits") { call in
            let (caller, house) = (try call.requireCaller(), call.house)
            let home = call.query["home"].map { ID($0) }
            let page = try await house.database.read { try CallListPage(caller, call.language, home: home, house, $0) }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(.get, "/gas/report", .office, "Homes that nobody has seen for long, the frail first") { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            return .page(try await call.house.database.read { try NotSeenPage(caller, call.language, now, $0).html })
        },
        Route(.get, "/gas/capacity", .office, "How many technicians and days a round takes") { call in
            let caller = try call.requireCaller()
            return .page(
                try await call.house.database.read { try CapacityPage(caller, call.language, call.query, $0).html })
        },
    ]

    private static let gasActs: [Route] = [
        Route(.post, "/gas/rounds", .superiors, "Open the next round for every home") { call in
            try await RoundOffice(call).open { _ in .see("/gas") }
        },
        Route(.post, "/gas/rounds/{id}/newcomers", .superiors, of: .round, "Take in the homes that came since") {
            call in
            try await RoundOffice(call).takeIn { _ in .see("/gas") }
        },
        Route(.post, "/gas/rounds/{id}/closings", .superiors, of: .round, "Close the round") { call in
            try await RoundOffice(call).close { _ in .see("/gas") }
        },
        Route(.post, "/gas/checks/{id}/contacts", .office, of: .homeCheck, "What came of a call") { call in
            try await GasOffice(call).perform("contacts") { file, _ in .see(call.gasPlace(file.check.home)) }
        },
        Route(.post, "/gas/checks/{id}/outcomes", .office, of: .homeCheck, "Write how the round leaves a home") {
            call in
            try await GasOffice(call).perform("outcomes") { file, _ in .see(call.gasPlace(file.check.home)) }
        },
        Route(.post, "/gas/checks/{id}/resumptions", .office, of: .homeCheck, "Take a home up again") { call in
            try await GasOffice(call).perform("resumptions") { file, _ in .see(call.gasPlace(file.check.home)) }
        },
        Route(.post, "/gas/checks/{id}/routes", .dispatch, of: .homeCheck, "Put a confirmed home on a route") { call in
            try await GasOffice(call).route { file, _ in .see(call.gasPlace(file.check.home)) }
        },
        Route(.post, "/gas/routes", .dispatch, "Give a building's confirmed homes to a technician") { call in
            try await BuildingRoute(call).make { _ in .see("/gas/tomorrow") }
        },
    ]
}

extension Call {
    /// Where a form of the gas round goes back to: the call list goes on with the next home, the grid stays at this one.
    func gasPlace(_ home: ID) -> String {
        headers[.referer]?.contains("/gas/tomorrow") == true ? "/gas/tomorrow" : "/gas?home=\(home.text)"
    }
}
