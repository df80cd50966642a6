import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("The supervision report is what the logs say", .serialized)
struct SupervisionTests {
    @Test(
        "after weeks by chance every figure is a plain recount of the logs, and every list as long as its figure",
        arguments: DatabaseKind.allCases)
    func recount(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let seed = UInt64.random(in: 0...999_999)
            print("supervision: traffic of seed \(seed)")
            var traffic = Traffic(house, seed: seed)
            try await traffic.play(48)
            #expect(try await house.faults == [], "seed \(seed)")
            let today = house.today
            for period in [
                SupervisionPeriod(from: today.adding(days: -10), to: today),
                SupervisionPeriod(from: today.adding(days: -90), to: today.adding(days: 1)),
                SupervisionPeriod(from: today.adding(days: -9), to: today.adding(days: -3)),
            ] {
                try await compare(period, in: house, "seed \(seed), \(period.text)")
            }
        }
    }

    private func compare(_ period: SupervisionPeriod, in house: TestHouse, _ comment: Comment) async throws {
        let (estate, now) = (house.east, house.clock.now)
        let report = try await house.house.database.read { connection in
            try SupervisionReport(Estate.find(estate.id, connection), period, days: 0, at: now, connection)
        }
        let all = try await Self.plainly(house)
        let moments = period.moments(on: EstateClock(zone: TestHouse.zone))
        for figure in Figure.allCases {
            let counted = all.filter { $0.figure == figure && moments.contains($0.at) && $0.at <= now }
            let share = Share(hits: counted.count { $0.isHit }, total: counted.count)
            #expect(report.total(figure) == share, "\(figure): \(comment.rawValue)")
            for (place, piece) in report.pieces.enumerated() {
                let own = counted.filter {
                    period.piece(of: EstateClock(zone: TestHouse.zone).wall($0.at).day) == piece
                }
                #expect(report.shares[figure]?[place].total == own.count, "\(figure) of \(piece): \(comment.rawValue)")
            }
            for (which, count) in [
                (SupervisionList.Which.all, share.total), (.hits, share.hits), (.others, share.others),
            ] {
                let path =
                    "/api/v1/supervision/items?figure=\(figure.rawValue)&which=\(which.rawValue)&\(period.query)&limit=7"
                #expect(
                    try await Self.items(path, house) == count, "\(figure) \(which): \(comment.rawValue)")
            }
        }
        for figure in [Figure.dangerous, .atRisk] {
            let path = "/api/v1/supervision/items?figure=\(figure.rawValue)&open-days=0"
            let open = figure == .dangerous ? report.standing.dangerous : report.standing.atRisk
            #expect(try await Self.items(path, house) == open)
        }
        #expect(try await Self.items("/api/v1/supervision/items?figure=overdue", house) == report.standing.overdue)
    }

    /// Every mark as the logs of the estate have it, without a look at what is kept.
    private static func plainly(_ house: TestHouse) async throws -> [FigureMark] {
        let id = house.east.id
        let places = try await house.house.database.read { connection -> [Recount.Place] in
            func ids(_ table: SQL) throws -> [ID] {
                try connection.run("SELECT id FROM \(sql: table) WHERE estate = \(id)").map { try $0[id: "id"] }
            }
            return try ids("home").map { .home($0) } + ids("enquiry").map { .enquiry($0) }
                + ids("home_check").map { .homeCheck($0) } + ids("waiting").map { .wait($0) }
                + ids("conduct_observation").map { .observation($0) }
        }
        return try await house.house.database.read { connection in
            let estate = try Estate.find(id, connection)
            return try places.flatMap { try Recount.found(at: $0, estate, connection) }.flatMap { Array($0.marks) }
        }
    }

    /// How many lines a list has, page by page, none of them twice.
    private static func items(_ path: String, _ house: TestHouse) async throws -> Int {
        var (seen, after) = ([String](), "")
        repeat {
            let answer = try await house.get("\(path)\(after)", as: house.east.supervisor)
            guard answer.status == .ok else { throw Missing(name: path, in: answer.text) }
            seen += try answer.json.reach("items").items.map { $0.text }
            after = try answer.json["next"]?.plain.map { "&after=\($0)" } ?? ""
        } while !after.isEmpty
        // One order may count twice, at two visits of one moment; a line is told apart by all of it.
        return seen.count
    }

    @Test("what differs is named by the doctor and mended by a recount", arguments: DatabaseKind.allCases)
    func mended(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            _ = try await house.signed(at: east)
            _ = try await house.enquiry(at: east)
            #expect(try await house.faults == [])
            let damages: [SQL] = [
                "UPDATE figure_tally SET hits = hits + 1 WHERE figure = 'access'",
                "DELETE FROM figure_mark WHERE figure = 'right-first-time'",
                "INSERT INTO figure_mark (estate, subject, figure, place, is_hit, at) VALUES ('east', 'ghost', 'access', 0, 1, 5)",
                "DELETE FROM order_piece", "UPDATE person_piece SET piece = '王'", "DELETE FROM figure_tally",
            ]
            for damage in damages {
                _ = try await house.house.database.write { try $0.run(damage) }
                #expect(try await !house.faults.isEmpty, "\(damage)")
                try await Recount(house.house).mend(east.id)
                try await Recount(house.house).mend(house.west.id)
                #expect(try await house.faults == [], "\(damage)")
            }
        }
    }

    @Test("what was there before the figures were kept is counted once, when the server opens")
    func upgrade() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.signed(at: house.east)
            let other = try await house.report(at: house.east, home: 1)
            try await house.tapOffice(
                "call-back-promises",
                ["words": .string("一小時內回電"), "until": .instant(house.clock.now.adding(minutes: 60))], on: other)
            try await house.tapOffice("call-backs", ["words": .string("師傅出發了")], on: other)
            let wait = try await house.waiting("何先生", at: house.east)
            let due = house.clock.now.adding(minutes: 30)
            _ = try await house.attemptWait(
                "departures", ["promise": .string("半小時內回電"), "due": .instant(due)], on: wait,
                by: house.east.assistant)
            let seen = try await house.observation(at: house.east)
            _ = try await house.attemptConduct(
                "answers", ["words": .string("水閘在響")], on: seen, by: house.east.technician, asOwn: true)
            house.clock.moveOn(minutes: 31)
            let before = try await figures(house)
            #expect(try await count("promises", house) == "1 of 2", "\(one.number)")
            #expect(try await count("staff-replies", house) == "1 of 1")
            for statement: SQL in [
                "DELETE FROM figure_mark", "DELETE FROM figure_tally", "DELETE FROM order_piece",
                "DELETE FROM person_piece", "INSERT INTO recount_due (estate) VALUES ('east')",
                "INSERT INTO recount_due (estate) VALUES ('west')",
            ] {
                _ = try await house.house.database.write { try $0.run(statement) }
            }
            #expect(try await figures(house) != before)
            #expect(try await Recount(house.house).mendIfDue() == 2)
            #expect(try await figures(house) == before)
            #expect(try await house.faults == [])
            #expect(try await Recount(house.house).mendIfDue() == 0)
        }
    }

    private func figures(_ house: TestHouse) async throws -> JSON {
        try await house.get("/api/v1/supervision", as: house.east.supervisor).json
    }

    @Test("the same trouble at the same home within thirty days is a repeat, also when the first end is sent late")
    func repeats() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            _ = try await house.signed(at: house.east)
            house.clock.moveOn(minutes: 29 * 24 * 60)
            _ = try await house.signed(at: house.east)
            _ = try await house.signed(at: house.east, home: 1)
            house.clock.moveOn(minutes: 31 * 24 * 60)
            _ = try await house.signed(at: house.east)
            let answer = try await house.get(
                "/api/v1/supervision?from=2026-11-01&to=2027-03-31", as: house.east.supervisor)
            let figures = try answer.json.reach("figures").items
            let repeats = try #require(figures.first { $0["figure"]?.plain == "repeats" })
            #expect(repeats["hits"]?.plain == "1" && repeats["total"]?.plain == "4")
            #expect(try await house.faults == [])
        }
    }

    @Test("a promise that still runs counts neither way until it is told or falls due")
    func runningPromise() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            _ = try await house.enquiry(at: house.east)
            #expect(try await count("promises", house) == "0 of 0")
            house.clock.moveOn(minutes: 119)
            #expect(try await count("promises", house) == "0 of 0")
            house.clock.moveOn(minutes: 1)
            #expect(try await count("promises", house) == "0 of 1")
        }
    }

    private func count(_ name: String, _ house: TestHouse) async throws -> String {
        let figure = try await figures(house).reach("figures").items.first { $0["figure"]?.plain == name }
        return "\(figure?["hits"]?.plain ?? "-") of \(figure?["total"]?.plain ?? "-")"
    }

    @Test("behind 'promises kept' are the orders, enquiries and people who waited", arguments: DatabaseKind.allCases)
    func promisesOfAll(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let boss = house.east.supervisor
            let enquiry = try await house.enquiry(at: house.east)
            let order = try await house.report(at: house.east)
            let due = JSON.instant(house.clock.now.adding(minutes: 60))
            try await house.tapOffice(
                "call-back-promises", ["words": .string("一小時內回電"), "until": due], on: order)
            let wait = try await house.waiting("", at: house.east)
            _ = try await house.attemptWait(
                "departures", ["promise": .string("一小時內回電"), "due": due], on: wait, by: house.east.assistant)
            house.clock.moveOn(minutes: 121)
            let page = try await house.look("/supervision/list?figure=promises&which=others", as: boss).text
            for path in ["/enquiries/\(enquiry)", "/orders/\(order.order)", "/waiting/\(wait)"] {
                #expect(page.contains("href=\"\(path)\">"), "\(path)")
                #expect(try await house.look(path, as: boss).status == .ok)
            }
            #expect(page.contains(">A resident</a>"), "a link has words, also where nobody asked for a name")
            let tally = try await house.get("/api/v1/promises", as: boss).json
            #expect(tally["broken"]?.plain == "3")
            #expect(try await count("promises", house) == "0 of 3")
        }
    }

    @Test("replies of staff are counted without names, and listed only for whoever may see them")
    func replies() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let (east, path) = (house.east, "/supervision/list?figure=staff-replies")
            let ofColleague = try await house.observation(at: east)
            let ofSuperior = try await house.observation(at: east, about: east.supervisor)
            for (id, member) in [(ofColleague, east.technician), (ofSuperior, east.supervisor)] {
                let said = try await house.attemptConduct(
                    "answers", ["words": .string("水閘在響")], on: id, by: member, asOwn: true)
                #expect(said.status == .created)
            }
            #expect(try await count("staff-replies", house) == "2 of 2")
            let below = try await house.look(path, as: east.supervisor).text
            #expect(below.contains("/conduct/observations/\(ofColleague)") && !below.contains(ofSuperior))
            #expect(below.contains("Only what you may see is listed here"))
            let above = try await house.look(path, as: east.member(.manager)).text
            #expect(above.contains(ofColleague) && above.contains(ofSuperior))
            for page in [below, above, try await house.look("/supervision", as: east.supervisor).text] {
                #expect(!page.contains("高聲叫人") && !page.contains("Name of \(east.technician.login)"))
            }
            for kind in ["csv", "xlsx", "pdf"] {
                let file = try await house.look("/supervision/report.\(kind)", as: east.supervisor)
                #expect(file.status == .ok)
                if kind == "csv" { #expect(file.text.contains("\"Staff replies\",\"2\",\"2\",\"100.0 %\",\"0\"")) }
            }
            house.clock.moveOn(minutes: 400 * 24 * 60)
            #expect(try await ConductRetention(house.house).sweep() == 2)
            let marks = try await house.house.database.read { connection in
                try connection.run("SELECT COUNT(*) AS n FROM figure_mark WHERE figure = 'staff-replies'")[0].int(at: 0)
            }
            #expect(marks == 0)
            #expect(try await house.faults == [], "what is gone counts no more")
        }
    }

    @Test(
        "page, CSV, workbook and paper say the same figures, and no cell is a formula", arguments: DatabaseKind.allCases
    )
    func files(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            try await house.house.database.write { connection in
                _ = try connection.run("UPDATE person SET surname = '=1+1'")
            }
            let one = try await house.assigned(at: east)
            try await house.ring(one)
            try await house.tap("no-access-card", on: one)
            _ = try await house.signed(at: east, home: 1)
            let boss = Entrance.session(east.supervisor)
            let page = try await house.call(.get, "/supervision", as: boss)
            #expect(page.status == .ok && page.text.contains("50.0 %") && page.text.contains("<svg"))
            let comma = try await house.call(.get, "/supervision/report.csv", as: boss)
            #expect(comma.text.contains("\"Access\",\"1\",\"2\",\"50.0 %\",\"1\""), "\(comma.text)")
            #expect(comma.text.contains("\"'=1+1\"") && !comma.text.contains("\"=1+1\""))
            #expect(comma.headers[.contentDisposition]?.contains(".csv") == true)
            let workbook = try await house.call(.get, "/supervision/report.xlsx", as: boss)
            let bytes = Array(buffer: workbook.body)
            let summary = try Spreadsheet(bytes, name: "r.xlsx", encoding: nil, sheet: "The figures")
            #expect(summary.rows.contains { Array($0.cells.prefix(5)) == ["Access", "1", "2", "50.0 %", "1"] })
            let people = try Spreadsheet(bytes, name: "r.xlsx", encoding: nil, sheet: "People not reached")
            #expect(people.rows.contains { $0.cells.contains("=1+1") && $0.cells.first == "Did not get in" })
            let again = try await house.call(.get, "/supervision/report.xlsx", as: boss)
            #expect(Array(buffer: again.body) == bytes, "the same report is the same file")
            let paper = try await house.call(.get, "/supervision/report.pdf?in=zh-Hant", as: boss)
            let words = try Tool.words(onPDF: Array(buffer: paper.body))
            #expect(words.contains("督導報告") && words.contains("入屋率1250.0%1"), "\(words.prefix(600))")
        }
    }

    @Test(
        "what no report can be about is refused with its place",
        arguments: [
            ("from=x", "from"), ("from=2026-02-30", "from"), ("from=2026-12-01&to=2026-11-01", "to"),
            ("from=2001-01-01", "from"), ("open-days=-1", "open-days"), ("open-days=many", "open-days"),
        ])
    func badPeriod(query: String, place: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let answer = try await house.get("/api/v1/supervision?\(query)", as: house.east.supervisor)
            #expect(answer.status == .badRequest)
            #expect(try answer.text("place") == place)
            let page = try await house.call(.get, "/supervision?\(query)", as: .session(house.east.supervisor))
            #expect(page.status == .badRequest)
        }
    }

    @Test(
        "a list that is none is refused with its place",
        arguments: [
            ("figure=happiness", "figure"), ("figure=access&which=some", "which"),
            ("figure=access&open-days=3", "open-days"),
            ("figure=access&limit=0", "limit"), ("figure=access&after=x", "after"), ("figure=access&moon=1", "moon"),
        ])
    func badList(query: String, place: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let answer = try await house.get("/api/v1/supervision/items?\(query)", as: house.east.supervisor)
            #expect(answer.status == .badRequest)
            #expect(try answer.text("place") == place)
        }
    }

    @Test(
        "only superiors see it, and only their own estate's",
        arguments: ["/supervision", "/supervision/list?figure=access"])
    func rights(path: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            _ = try await house.signed(at: house.east)
            for member in house.east.members {
                let answer = try await house.call(.get, path, as: .session(member))
                let isSuperior = member.role == .supervisor || member.role == .manager
                #expect(answer.status == (isSuperior ? .ok : .forbidden), "\(member.login)")
            }
            let own = try await house.call(.get, "/supervision/list?figure=access", as: .session(house.east.supervisor))
            let other = try await house.call(
                .get, "/supervision/list?figure=access", as: .session(house.west.supervisor))
            #expect(own.text.contains("WO-") && !other.text.contains("WO-"))
        }
    }
}
