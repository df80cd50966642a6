import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Conduct: the rules first, a say before a verdict, and staff are protected too (C1 to C7)", .serialized)
struct ConductTests {
    private static let stands: KeyValuePairs<String, JSON?> = [
        "verdict": .string("stands"), "reason": .string("兩人都這樣說"),
    ]

    @Test("who has not read the rules sees them first, and then goes on", arguments: DatabaseKind.allCases)
    func rulesFirst(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            for member in [house.east.technician, house.east.dispatcher] {
                try await house.house.database.write { connection in
                    _ = try connection.run("DELETE FROM conduct_acknowledgement WHERE staff = \(member.id)")
                }
                let page = member.role == .technician ? "/today" : "/board"
                let first = try await house.look(page, as: member)
                #expect(first.status == .seeOther && first.headers[.location] == "/conduct/rules")
                let rules = try await house.look("/conduct/rules", as: member)
                for rule in ConductRule.ofConduct {
                    #expect(rules.text.replacing("&#39;", with: "'").contains(rule.words.english))
                }
                let unread = try await house.send(
                    "edition=\(ConductRule.edition)", to: "/conduct/acknowledgements", as: .session(member))
                #expect(unread.status == .conflict && unread.text.contains("role=\"alert\""))
                let old = try await house.send(
                    "edition=\(ConductRule.edition + 1)&read=true", to: "/conduct/acknowledgements",
                    as: .session(member))
                #expect(old.status == .conflict, "another edition is another text")
                #expect(try await house.get(page, as: member).status == .ok, "programs go on")
                _ = try await house.send(
                    "edition=\(ConductRule.edition)&read=true", to: "/conduct/acknowledgements", as: .session(member))
                #expect(try await house.look(page, as: member).status == .ok)
            }
        }
    }

    @Test("from a walk to a decision, with their say in between", arguments: DatabaseKind.allCases)
    func life(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, id) = (house.east, try await house.observation(at: house.east))
            let own = try await house.look("/conduct/me", as: east.technician)
            #expect(own.text.contains("高聲叫人"))
            #expect(!own.text.contains("Name of \(east.member(.manager).login)</dt>"), "who saw it is not told")
            #expect(try await house.look("/today", as: east.technician).text.contains("/conduct/me"))
            let early = try await house.attemptConduct("decisions", Self.stands, on: id, by: east.supervisor)
            #expect(try early.text("code") == "conduct.not-told-yet")
            let reporter = try await house.attemptConduct("decisions", Self.stands, on: id, by: east.member(.manager))
            #expect(try reporter.text("code") == "conduct.reporter-cannot-decide")
            let told = try await house.attemptConduct("tellings", on: id, by: east.supervisor)
            #expect(told.status == .created)
            let before = try await house.attemptConduct("decisions", Self.stands, on: id, by: east.supervisor)
            #expect(try before.text("code") == "conduct.reply-first")
            let answer = try await house.attemptConduct(
                "answers", ["words": .string("水閘在響")], on: id, by: east.technician, asOwn: true)
            #expect(answer.status == .created)
            let decided = try await house.attemptConduct("decisions", Self.stands, on: id, by: east.supervisor)
            #expect(decided.status == .created)
            let view = try await house.get("/api/v1/conduct/observations/\(id)", as: east.supervisor).json
            #expect(view["counts"] == .bool(true) && view["verdict"]?.plain == "stands")
            let mine = try await house.get("/api/v1/conduct/me", as: east.technician)
            #expect(mine.text.contains("\"standing\":1") && !mine.text.contains("witness"))
            #expect(try await house.faults == [])
        }
    }

    @Test("a superior's own matter is seen by those above alone, on their own page by themselves")
    func superiors() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let (east, supervisor) = (house.east, house.east.supervisor)
            let body = JSON.object([
                "person": .string(supervisor.id.text), "rule": .string("C5"), "seen": .instant(house.clock.now),
                "place": .string("櫃台"), "note": .string("挖苦同事"),
            ])
            let made = try await house.post("/api/v1/conduct/me/observations", body, as: east.technician)
            #expect(made.status == .created)
            let list = try await house.get("/api/v1/conduct/observations", as: east.member(.manager)).json
            let id = try #require(try list.reach("items").items.first?["id"]?.plain)
            #expect(try await house.get("/api/v1/conduct/observations/\(id)", as: supervisor).status == .notFound)
            let administrator = east.member(.administrator)
            #expect(try await house.get("/api/v1/conduct/observations/\(id)", as: administrator).status == .ok)
            let others = try await house.get("/api/v1/conduct/observations", as: supervisor)
            #expect(!others.text.contains(id))
            let foreign = try await house.get("/api/v1/conduct/observations/\(id)", as: house.west.member(.manager))
            #expect(foreign.status == .notFound)
            let ownPage = try await house.look("/conduct/me", as: supervisor)
            #expect(ownPage.text.contains("挖苦同事"))
        }
    }

    @Test("an unnamed colleague is nobody in any row or event", arguments: DatabaseKind.allCases)
    func unnamed(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (east, writer) = (house.east, house.east.otherTechnician)
            let body = JSON.object([
                "person": .string(east.technician.id.text), "rule": .string("C6"), "seen": .instant(house.clock.now),
                "place": .string("工場"), "note": .string("玩笑太過"), "anonymous": .bool(true),
            ])
            #expect(try await house.post("/api/v1/conduct/me/observations", body, as: writer).status == .created)
            let traces = try await house.house.database.read { connection in
                try connection.run("SELECT actor, body FROM event WHERE kind = 'conduct'").map {
                    "\(try $0.text(at: 0)) \(try $0.text(at: 1))"
                }
            }
            #expect(traces.count == 1 && !traces[0].contains(writer.id.text))
            let list = try await house.get("/api/v1/conduct/observations", as: east.supervisor).json
            let id = try #require(try list.reach("items").items.first?["id"]?.plain)
            _ = try await house.attemptConduct(
                "answers", ["words": .string("我沒有")], on: id, by: east.technician, asOwn: true)
            let alone = try await house.attemptConduct("decisions", Self.stands, on: id, by: east.supervisor)
            #expect(try alone.text("code") == "conduct.second-source-needed")
        }
    }

    @Test(
        "a household taps how it was treated, once; unnamed it knows neither order nor hour", arguments: [false, true])
    func tap(isUnnamed: Bool) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let early = try await house.assigned(at: house.east)
            let before = try await house.send(
                "answer=well", to: "\(ResidentLinkTests.path(early, in: house))/treatments", as: .nobody)
            #expect(before.status == .conflict)
            let one = try await house.signed(at: house.east)
            let path = ResidentLinkTests.path(one, in: house)
            #expect(try await house.call(.get, path, as: .nobody).text.contains("\(path)/treatments"))
            let form = "answer=badly&about=C5&words=%E6%8C%96%E8%8B%A6\(isUnnamed ? "&anonymous=true" : "")"
            for _ in 0..<2 {
                let said = try await house.send(form, to: "\(path)/treatments", as: .nobody)
                #expect(said.status == .seeOther, "\(said.text)")
            }
            #expect(!(try await house.call(.get, path, as: .nobody).text.contains("\(path)/treatments")))
            let events = try await house.house.database.read { connection in
                try connection.run("SELECT actor, body FROM event WHERE kind = 'conduct'").map {
                    "\(try $0.text(at: 0)) \(try $0.text(at: 1))"
                }
            }
            #expect(events.count == 1)
            #expect(events[0].contains(one.order) == !isUnnamed)
            #expect(events[0].contains(house.east.home.id.text) == !isUnnamed)
            let row = try await house.house.database.read { connection in
                try connection.run("SELECT staff, answer FROM conduct_treatment")[0][optionalText: "staff"]
            }
            #expect((row == nil) == isUnnamed)
            #expect(try await house.faults == [])
        }
    }

    @Test("a month is its owner's first, and superiors see it once they have or after a week")
    func months() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let (east, path) = (house.east, "/conduct/people/\(house.east.technician.id.text)")
            let month = TestHouse.month(at: house.clock.now)
            let early = try await house.post(
                "/api/v1/conduct/me/sights", .object(["month": .whole(month)]), as: east.technician)
            #expect(try early.text("code") == "conduct.month-goes-on")
            house.clock.moveOn(minutes: TestHouse.minutesToNextMonth(from: house.clock.now))
            let closed = try await house.look(path, as: try await house.renewed(east.supervisor))
            #expect(closed.status == .ok && !closed.text.contains("class=\"figures\""))
            let seen = try await house.post(
                "/api/v1/conduct/me/sights", .object(["month": .whole(month)]), as: east.technician)
            #expect(seen.status == .created)
            let open = try await house.look(path, as: try await house.renewed(east.supervisor))
            #expect(open.text.contains("class=\"figures\""))
            let other = "/conduct/people/\(east.otherTechnician.id.text)"
            house.clock.moveOn(minutes: 7 * 24 * 60)
            let later = try await house.look(other, as: try await house.renewed(east.supervisor))
            #expect(later.text.contains("class=\"figures\""))
            let above = "/conduct/people/\(east.member(.manager).id.text)"
            let refused = try await house.look(above, as: try await house.renewed(east.supervisor))
            #expect(refused.status == .notFound)
        }
    }

    @Test("what is older than a year goes with every word of it", arguments: DatabaseKind.allCases)
    func sweep(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let id = try await house.observation(at: house.east)
            _ = try await house.attemptConduct(
                "answers", ["words": .string("水閘在響")], on: id, by: house.east.technician, asOwn: true)
            house.clock.moveOn(minutes: 364 * 24 * 60)
            #expect(try await ConductRetention(house.house).sweep() == 0)
            house.clock.moveOn(minutes: 40 * 24 * 60)
            #expect(try await house.faults.contains { $0.contains("past their time") })
            #expect(try await ConductRetention(house.house).sweep() == 1)
            let left = try await house.house.database.read { connection in
                try connection.run("SELECT body FROM event").map { try $0.text(at: 0) }
            }
            #expect(!left.contains { $0.contains("水閘在響") || $0.contains("高聲叫人") })
            #expect(try await house.faults == [])
        }
    }

    @Test("a quiet estate forgets by itself, once a day", arguments: DatabaseKind.allCases)
    func clock(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            _ = try await house.observation(at: house.east)
            let chore = Chore.conduct(house.house)
            let first = try await chore.attend(after: nil)
            #expect(first == house.clock.now && first > .init(milliseconds: 0))
            house.clock.moveOn(minutes: 400 * 24 * 60)
            let late = house.clock.now
            #expect(try await chore.attend(after: late.adding(minutes: -23 * 60)) == late.adding(minutes: -23 * 60))
            #expect(try await count(house) == 1, "done less than a day ago")
            #expect(try await chore.attend(after: late.adding(minutes: -24 * 60)) == late)
            #expect(try await count(house) == 0)
            #expect(try await house.faults == [])
        }
    }

    private func count(_ house: TestHouse) async throws -> Int {
        try await house.house.database.read { connection in
            try connection.run("SELECT COUNT(*) AS n FROM conduct_observation")[0].int(at: 0)
        }
    }

    @Test(
        "a report of what staff met with is a superior's and the reporter's; two people go, and no household reads it")
    func abuse() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let (east, one) = (house.east, try await house.assigned(at: house.east))
            let id = try await house.abuse(at: east, order: one.order)
            for (member, status) in [
                (east.technician, HTTPResponse.Status.ok), (east.supervisor, .ok), (east.dispatcher, .notFound),
                (east.otherTechnician, .notFound),
            ] {
                #expect(try await house.get("/api/v1/conduct/abuse/\(id)", as: member).status == status)
            }
            let pair = try await house.post("/api/v1/conduct/abuse/\(id)/pairs", .object([]), as: east.supervisor)
            #expect(pair.status == .created)
            let notice = "two people go"
            #expect(try await house.look("/orders/\(one.order)", as: east.dispatcher).text.contains(notice))
            #expect(try await house.look("/today", as: east.technician).text.contains("Two people go"))
            let household = try await house.call(.get, ResidentLinkTests.path(one, in: house), as: .nobody)
            #expect(!household.text.lowercased().contains(notice))
            #expect(try await house.faults == [])
        }
    }

    @Test(
        "sound and film of a home are refused in words",
        arguments: [
            Array("\u{0}\u{0}\u{0}\u{20}ftypisom".utf8), Array("RIFF....WAVE".utf8), Array("OggS".utf8),
            Array("ID3".utf8),
            [0x1A, 0x45, 0xDF, 0xA3], [0xFF, 0xFB, 0x90, 0x64],
        ] as [[UInt8]])
    func recordings(bytes: [UInt8]) {
        #expect(Recording.isOne(bytes) && !Recording.isOne([0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xD9]))
    }
}

extension TestHouse {
    fileprivate static func month(at now: Instant) -> Int {
        EstateClock(zone: "Asia/Hong_Kong").wall(now).day.number / 100
    }

    /// Until an hour into the next month on the estate's clock.
    fileprivate static func minutesToNextMonth(from now: Instant) -> Int {
        let clock = EstateClock(zone: "Asia/Hong_Kong")
        let day = clock.wall(now).day.adding(months: 1)
        guard let first = Day(day.year, day.month, 1) else { preconditionFailure("every month has a first day") }
        return clock.instant(first, minute: 60).minutes(since: now)
    }

    /// The same person with a session of today: weeks have passed.
    fileprivate func renewed(_ member: Member) async throws -> Member {
        Member(
            id: member.id, estate: member.estate, role: member.role, login: member.login, token: member.token,
            session: try await Sessions(house: house).begin(staff: member.id, estate: member.estate))
    }
}
