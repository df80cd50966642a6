import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("The office calls the day before, and no home is forgotten", .serialized)
struct GasOfficeTests {
    /// The house's clock begins on Monday, 23 November 2026.
    private let tomorrow = 20_261_124

    @Test("confirmed the day before, put on a route, seen on the technician's day", arguments: DatabaseKind.allCases)
    func straight(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            try await house.teachGas(east.technician)
            let round = try await house.officeRound(at: east)
            let agreed = try await house.confirm(tomorrow, on: round)
            #expect(agreed.status == .created)
            #expect(try agreed.text("state") == "booked")
            let routed = try await house.gas(
                "routes", ["technician": .string(east.technician.id.text)], on: round)
            #expect(routed.status == .created, "\(routed.text)")
            #expect(try routed.json.reach("on-route") == .bool(true))
            let today = try await house.call(.get, "/today", as: .session(east.technician))
            #expect(!today.text.contains("/visits/"), "tomorrow's visit stands on today's page")
            house.clock.moveOn(minutes: 24 * 60)
            let day = try await house.call(.get, "/today", as: .token(east.technician))
            #expect(day.text.contains("/visits/"))
            let again = try await house.gas("routes", ["technician": .string(east.technician.id.text)], on: round)
            #expect(try again.status == .conflict && again.text("code") == "round.on-route-already")
            #expect(try await house.faults == [])
        }
    }

    @Test("after a closed door another day is agreed, and stands on that day only", arguments: DatabaseKind.allCases)
    func secondTry(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            try await house.teachGas(east.technician)
            let round = try await house.officeRound(at: east)
            let route: KeyValuePairs<String, JSON?> = ["technician": .string(east.technician.id.text)]
            _ = try await house.confirm(tomorrow, on: round)
            let order = try await house.gas("routes", route, on: round).text("order")
            house.clock.moveOn(minutes: 24 * 60)
            let visit = try await house.get("/api/v1/orders/\(order)", as: east.supervisor).text("visit")
            let one = Case(estate: east, order: order, number: "", visit: visit)
            try await house.ring(one)
            try await house.tap("no-access-card", on: one)
            let after = try await house.confirm(tomorrow + 1, on: round)
            #expect(try after.json.reach("attempts") == .whole(1))
            #expect(try await house.gas("routes", route, on: round).status == .created)
            let today = try await house.call(.get, "/today", as: .token(east.technician))
            #expect(today.status == .ok && !today.text.contains("/visits/"))
            house.clock.moveOn(minutes: 24 * 60)
            let next = try await house.call(.get, "/today", as: .token(east.technician))
            #expect(next.text.contains("/visits/"))
            #expect(try await house.faults == [])
        }
    }

    @Test(
        "after a danger the office records that the gas company has cleared the home", arguments: DatabaseKind.allCases)
    func clearance(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            try await house.teachGas(east.technician)
            let round = try await house.officeRound(at: east)
            _ = try await house.confirm(tomorrow, on: round)
            let order = try await house.gas(
                "routes", ["technician": .string(east.technician.id.text)], on: round
            ).text("order")
            house.clock.moveOn(minutes: 24 * 60)
            let visit = try await house.get("/api/v1/orders/\(order)", as: east.supervisor).text("visit")
            let one = Case(estate: east, order: order, number: "", visit: visit)
            try await house.ring(one)
            try await house.tap("entry", ["giver": TestHouse.owner], on: one)
            try await house.tap("preparation", on: one)
            try await house.tap(
                "gas-items",
                [
                    "G04": .string("failed/immediately-dangerous"), "G04-words": .string("A joint leaks"),
                ], on: one)
            try await house.tap("gas-turn-off-answers", ["reply": TestHouse.yes], on: one)
            try await house.tap("gas-makings-safe", ["at": .string("The meter's valve")], on: one)
            for who in ["supervisor", "gas-company"] {
                try await house.tap("gas-tellings", ["who": .string(who), "reference": .string("GC-7")], on: one)
            }
            try await house.tap(
                "gas-notices", ["receipt": .string("refused"), "words": .string("Prefers not to sign")], on: one)
            try await house.tap(
                "withdrawals", ["giver": TestHouse.owner, "words": .string("Please go on another day")], on: one)
            try await house.tap("parting", on: one)
            let page = "/gas?home=\(east.home.id.text)"
            let path = "/visits/\(visit)/gas-clearances"
            let waiting = try await house.call(.get, page, as: .token(east.dispatcher)).text
            #expect(waiting.contains("Gas may not be used yet") && !waiting.contains(path))
            let office = Entrance.token(east.supervisor)
            #expect(try await house.call(.get, page, as: office).text.contains(path))
            let headers: HTTPFields = [
                .contentType: "application/x-www-form-urlencoded", .referer: "http://localhost\(page)",
            ]
            let cleared = try await house.call(
                .post, path, as: office, body: Array("reference=GC-8".utf8), headers: headers)
            #expect(cleared.status == .seeOther && cleared.headers[.location] == page, "\(cleared.text)")
            #expect(try await !house.call(.get, page, as: office).text.contains(path))
            #expect(try await house.faults == [])
        }
    }

    @Test("a visit that was agreed to on the day itself stands on no route (G14)", arguments: DatabaseKind.allCases)
    func dayBefore(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            try await house.teachGas(east.technician)
            let round = try await house.officeRound(at: east)
            let technician = JSON.string(east.technician.id.text)
            let unasked = try await house.gas("routes", ["technician": technician], on: round)
            #expect(unasked.status == .conflict)
            #expect(try unasked.text("gate") == "G14")
            #expect(try await house.confirm(20_261_123, on: round).status == .created)
            let sameDay = try await house.gas("routes", ["technician": technician], on: round)
            #expect(sameDay.status == .conflict)
            #expect(try sameDay.text("gate") == "G14")
            let manager = east.member(.manager)
            try await house.made(
                "/api/v1/gas/policies",
                [
                    "period-months": .whole(2), "early-days": .whole(14), "tries": .whole(3), "cold-calls": .bool(true),
                    "cut-off-minute": .whole(1_080),
                ], by: manager)
            #expect(try await house.gas("routes", ["technician": technician], on: round).status == .created)
        }
    }

    @Test(
        "a round closes when every home has its outcome, and says which have none (G15)",
        arguments: DatabaseKind.allCases)
    func close(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            let round = try await house.officeRound(at: east)
            let path = "/api/v1/gas/rounds/\(round.round)/closings"
            let early = try await house.post(path, .object([]), as: east.supervisor)
            #expect(early.status == .conflict)
            #expect(try early.text("gate") == "G15")
            #expect(try early.text("detail").contains("1 座 1 樓 A 室"), "\(early.text)")
            for home in 0..<3 {
                let settled = try await house.gas(
                    "outcomes", ["outcome": .string("vacant"), "words": .string("The estate office")], on: round,
                    home: home)
                #expect(settled.status == .created)
            }
            let passed = try await house.gas(
                "outcomes", ["outcome": .string("passed"), "words": .string("It looks well")], on: round)
            #expect(try passed.status == .conflict && passed.text("code") == "round.has-outcome")
            #expect(try await house.post(path, .object([]), as: east.supervisor).status == .created)
            let closed = try await house.get("/api/v1/gas/rounds/\(round.round)", as: east.dispatcher).json
            #expect(try closed.reach("open") == .bool(false))
            let late = try await house.gas("resumptions", ["words": .string("Somebody moved in")], on: round)
            #expect(try late.text("code") == "round.closed")
            #expect(try await house.faults == [])
        }
    }

    @Test("a home that came after the opening is taken in", arguments: DatabaseKind.allCases)
    func newcomer(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let round = try await house.officeRound(at: house.east)
            try await house.house.database.write { connection in
                _ = try connection.run(
                    """
                    INSERT INTO home (estate, id, building, floor, unit, care, door_key)
                    VALUES ('east', 'east-new', '1', '9', 'A', '', '19A')
                    """)
            }
            let page = try await house.call(.get, "/gas?home=east-new", as: .session(house.east.supervisor))
            #expect(page.status == .ok && page.text.contains("/gas/rounds/\(round.round)/newcomers"))
            try await house.made("/api/v1/gas/rounds/\(round.round)/newcomers", [:], by: house.east.supervisor)
            let items = try await house.get("/api/v1/gas/checks", as: house.east.dispatcher).json.reach("items").items
            #expect(items.count == 4)
        }
    }

    @Test("a building's confirmed homes go to one technician, the top floor first", arguments: DatabaseKind.allCases)
    func building(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            try await house.teachGas(east.technician)
            let round = try await house.officeRound(at: east)
            for home in 0..<3 { _ = try await house.confirm(tomorrow, on: round, home: home) }
            let answer = try await house.post(
                "/api/v1/gas/routes",
                .object(["technician": .string(east.technician.id.text), "building": .string("1")]), as: east.dispatcher
            )
            #expect(answer.status == .created, "\(answer.text)")
            let ids = try answer.json.reach("items").items.compactMap(\.plain)
            #expect(ids == Array(round.checks.reversed()))
            let foreign = try await house.post(
                "/api/v1/gas/routes",
                .object(["technician": .string(house.west.technician.id.text), "building": .string("1")]),
                as: east.dispatcher)
            #expect(foreign.status == .conflict || foreign.status == .notFound)
            #expect(try await house.faults == [])
        }
    }

    @Test("another estate's technician, door and round are not there", arguments: DatabaseKind.allCases)
    func foreign(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (round, other) = (
                try await house.officeRound(at: house.east), try await house.officeRound(at: house.west)
            )
            _ = try await house.confirm(tomorrow, on: round)
            let before = try await Counts(house)
            let routed = try await house.gas(
                "routes", ["technician": .string(house.west.technician.id.text)], on: round)
            #expect(routed.status == .notFound)
            let dispatcher = Entrance.session(house.east.dispatcher)
            for path in ["/gas?home=\(house.west.home.id.text)", "/gas/tomorrow?home=\(house.west.home.id.text)"] {
                #expect(try await house.call(.get, path, as: dispatcher).status == .notFound)
            }
            let list = try await house.get("/api/v1/gas/checks?round=\(other.round)", as: house.east.dispatcher)
            #expect(list.status == .notFound)
            #expect(try await Counts(house) == before)
        }
    }
}
