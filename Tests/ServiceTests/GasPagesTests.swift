import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("The gas round's pages say where every home stands", .serialized)
struct GasPagesTests {
    @Test("before the first round the page explains it, and a superior opens it", arguments: DatabaseKind.allCases)
    func first(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let office = Entrance.session(house.east.dispatcher)
            let superior = Entrance.session(house.east.supervisor)
            let form = "action=\"/gas/rounds\""
            #expect(try await !house.call(.get, "/gas", as: office).text.contains(form))
            #expect(try await house.call(.get, "/gas", as: superior).text.contains(form))
            for path in [
                "/gas/tomorrow", "/gas/report", "/gas/capacity", "/gas/instruments", "/gas/checklist", "/gas/policy",
            ] {
                #expect(try await house.call(.get, path, as: office).status == .ok, "\(path)")
            }
            #expect(try await house.call(.get, "/gas/coverage.csv", as: office).status == .notFound)
            let opened = try await house.send("from@day=2026-11-23", to: "/gas/rounds", as: superior)
            #expect(opened.status == .seeOther && opened.headers[.location] == "/gas")
            let page = try await house.call(.get, "/gas?building=1", as: office)
            #expect(page.text.contains("2026-11-23 – 2027-01-22") && page.text.contains("class=\"cell not-contacted\""))
        }
    }

    @Test(
        "a call's result goes from the call list onto the grid, and the list goes on", arguments: DatabaseKind.allCases)
    func call(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let round = try await house.officeRound(at: house.east)
            let office = Entrance.session(house.east.dispatcher)
            let list = try await house.call(.get, "/gas/tomorrow", as: office)
            #expect(list.text.contains("tomorrow, morning 09:00–12:00. Is that convenient?"), "\(list.text)")
            #expect(list.text.contains("name=\"result\" value=\"confirmed\"") && list.text.contains("data-key=\"5\""))
            let from: HTTPFields = [.referer: "http://localhost/gas/tomorrow"]
            let answer = try await house.send(
                "result=confirmed&day=20261124&window=evening", to: "/gas/checks/\(round.checks[0])/contacts",
                as: office, headers: from)
            #expect(answer.status == .seeOther && answer.headers[.location] == "/gas/tomorrow")
            let after = try await house.call(
                .get, "/gas/tomorrow", as: office, headers: [HTTPField.Name("X-Fragment")!: "live"])
            #expect(after.text.contains("evening 18:30–20:30") && !after.text.contains("<html"))
            let grid = try await house.call(.get, "/gas?home=\(house.east.home.id.text)", as: office)
            #expect(grid.text.contains("cell booked") && grid.text.contains("/gas/checks/\(round.checks[0])/routes"))
            #expect(grid.text.contains("Phone: Confirmed 2026-11-24, evening 18:30–20:30."))
        }
    }

    @Test("a dispute is raised from a home's place on the grid, and stands there until it is closed")
    func dispute() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            try await house.openRound(at: house.east)
            let check = try await house.check(of: 0, at: house.east)
            let office = house.east.dispatcher
            let homes = house.east.homes.map { "/gas?home=\($0.id.text)" }
            let way = "/disputes/new?about=gas-check&amp;subject=\(check.text)"
            #expect(try await house.look(homes[0], as: office).text.contains("href=\"\(way)\""))
            let form = try await house.look(way.replacing("&amp;", with: "&"), as: office)
            #expect(form.status == .ok && form.text.contains("name=\"subject\" value=\"\(check.text)\""))
            let sent = try await house.send(
                "about=gas-check&subject=\(check.text)&topic=other&household-words=\("不想再檢查".percentEncoded)",
                to: "/disputes", as: .session(office))
            let made = try #require(sent.headers[.location])
            let after = try await house.look(homes[0], as: office).text
            #expect(after.contains("href=\"\(made)\"") && !after.contains("/disputes/new"))
            #expect(try await house.look(homes[1], as: office).text.contains("/disputes/new?about=gas-check"))
            let visit = try await house.gasVisit(at: house.east, home: 1)
            try await house.ring(visit.visit)
            try await house.tap("disputes", on: visit.visit)
            let called = try await house.openDispute(about: visit.visit)
            #expect(
                try await house.get(homes[1], as: office).text.contains("href=\"/disputes/\(called)\""),
                "what a technician called for at the door stands on the grid too")
            #expect(try await house.faults == [])
        }
    }

    @Test("after the cut-off the call list says that the telephone decides")
    func cutOff() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            _ = try await house.officeRound(at: house.east)
            let office = Entrance.session(house.east.dispatcher)
            #expect(try await house.call(.get, "/gas/tomorrow", as: office).text.contains("by 18:00 today"))
            house.clock.moveOn(minutes: 8 * 60)
            #expect(try await house.call(.get, "/gas/tomorrow", as: office).text.contains("It is past 18:00"))
        }
    }

    @Test("the frail are called first, and who was contacted today last", arguments: DatabaseKind.allCases)
    func order(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.house.database.write { connection in
                _ = try connection.run("UPDATE home SET care = 'Hard of hearing' WHERE id = 'east-home-2'")
            }
            let round = try await house.officeRound(at: house.east)
            #expect(try await Self.calls(house) == ["east-home-2", "east-home-0", "east-home-1"])
            _ = try await house.gas("contacts", ["result": .string("no-answer")], on: round, home: 2)
            #expect(try await Self.calls(house) == ["east-home-0", "east-home-1", "east-home-2"])
        }
    }

    private static func calls(_ house: TestHouse) async throws -> [String] {
        let now = house.clock.now
        return try await house.house.database.read { connection in
            let estate = try Estate.find(ID("east"), connection)
            guard let round = try RoundFile.newest(of: estate.id, connection) else { return [] }
            return try CallList(estate, round: round.id, at: now, connection).calls.map(\.home.text)
        }
    }

    @Test("the export begins with a byte order mark, and no cell begins a formula")
    func export() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            _ = try await house.officeRound(at: house.east)
            let answer = try await house.call(.get, "/gas/coverage.csv", as: .session(house.east.dispatcher))
            #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(Array(answer.text.utf8.prefix(3)) == [0xEF, 0xBB, 0xBF])
            #expect(answer.text.contains("\"Block 1, 1/F, Flat A\",\"Not booked\",\"2027-01-22\""), "\(answer.text)")
            let hostile = CoverageSheet(rows: [["=1+1", "+2", "-3", "@x", "a \"b\"", "12-8"]]).text
            #expect(hostile == "\u{FEFF}\"'=1+1\",\"'+2\",\"'-3\",\"'@x\",\"a \"\"b\"\"\",\"12-8\"\r\n")
        }
    }

    @Test(
        "what no round can have is refused with its place",
        arguments: ["hours=0", "no-access=100", "homes=x", "minutes=90&hours=1", "moon=1"])
    func capacity(query: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let answer = try await house.get("/api/v1/gas/capacity?\(query)", as: house.east.dispatcher)
            #expect(answer.status == .badRequest)
            #expect(try answer.json["place"]?.plain?.isEmpty == false)
        }
    }

    @Test("2,000 homes of which 28 % are not met take 63 visits a day and three technicians (procedure 2.7)")
    func procedure() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let answer = try await house.get("/api/v1/gas/capacity?homes=2000&no-access=28", as: house.east.dispatcher)
                .json
            #expect(answer["visits-per-day"] == .whole(64) && answer["technicians"] == .whole(4), "\(answer.text)")
        }
    }
}
