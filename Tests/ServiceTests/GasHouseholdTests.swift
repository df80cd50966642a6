import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A household answers about its gas check through its own link", .serialized)
struct GasHouseholdTests {
    @Test(
        "it asks, takes a window for tomorrow, and the office sees whose answer it is", arguments: DatabaseKind.allCases
    )
    func confirms(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let check = try await Self.opened(house)
            let tomorrow = house.today.adding(days: 1)
            let page = try await house.call(.get, house.link(check, at: house.east), as: .nobody)
            #expect(page.status == .ok && page.text.contains("陳"))
            #expect(house.phones.allSatisfy { !page.text.contains($0.dropFirst(4)) })
            let answer = try await house.answer(
                "result=confirmed&day=\(tomorrow.iso)&window=afternoon", to: check, at: house.east)
            #expect(answer.status == .seeOther)
            let now = try await house.homeCheck(check, at: house.east)
            #expect(now.appointment == Appointment(day: tomorrow, window: .afternoon, confirmedOn: house.today))
            #expect(now.contacts == [Contact(.link, .confirmed(tomorrow, .afternoon))])
            let agreed = try await house.call(.get, house.link(check, at: house.east), as: .nobody)
            #expect(agreed.text.contains("14:00–18:00") && agreed.text.contains("class=\"booked\""))
        }
    }

    @Test("looking changes nothing, and every other link is the same 404")
    func wrongLinks() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let check = try await Self.opened(house)
            let neighbour = try await house.check(of: 1, at: house.east)
            let before = try await Counts(house)
            let right = house.link(check, at: house.east)
            let mark = String(right.suffix(32))
            let wrong = [
                "/g/east/\(check.text)/\(String(repeating: "0", count: 32))", "/g/east/\(neighbour.text)/\(mark)",
                "/g/west/\(check.text)/\(mark)", "/g/east/nothing/\(mark)", "\(right)0", String(right.dropLast()),
            ]
            var bodies: Set<String> = []
            for path in wrong {
                let looked = try await house.call(.get, path, as: .nobody)
                let answered = try await house.send("result=declined", to: "\(path)/answers", as: .nobody)
                #expect(looked.status == .notFound && answered.status == .notFound, "\(path)")
                bodies.formUnion([looked.text, answered.text])
            }
            #expect(bodies.count == 1)
            _ = try await house.call(.get, right, as: .nobody)
            #expect(try await Counts(house) == before)
        }
    }

    @Test(
        "a no, or another time, takes the visit off the route and tells the technician",
        arguments: DatabaseKind.allCases)
    func leavesRoute(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.openRound(at: house.east)
            let tomorrow = house.today.adding(days: 1)
            let answers = [
                "result=declined&words=", "result=other-day&day=\(tomorrow.adding(days: 3).iso)&window=evening",
                "result=call-me&words=%E4%B8%8B%E5%8D%88",
            ]
            for (home, form) in answers.enumerated() {
                let check = try await house.check(of: home, at: house.east)
                try await house.confirm(check, on: tomorrow, at: house.east)
                let one = try await house.schedule(check, on: tomorrow, at: house.east)
                #expect(try await house.homeCheck(check, at: house.east).isOnRoute)
                #expect(try await house.answer(form, to: check, at: house.east).status == .seeOther, "\(form)")
                let now = try await house.homeCheck(check, at: house.east)
                #expect(!now.isOnRoute && (now.appointment?.day != tomorrow), "\(form)")
                #expect(try await house.state(of: one.visit) == "on-hold", "\(form)")
                let today = try await house.get("/today", as: house.east.technician)
                #expect(!today.text.contains(one.visit.visit), "the technician still walks there after \(form)")
                #expect(try await house.attempt("departure", on: one.visit).status == .conflict)
                let page = try await house.get("/orders/\(one.visit.order)", as: house.east.dispatcher)
                #expect(page.text.contains("The household answered"))
            }
            #expect(try await house.faults.isEmpty)
        }
    }

    @Test("the office hears a no on the telephone, and the route is left just the same")
    func officeToo() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            try await house.openRound(at: house.east)
            let (check, tomorrow) = (try await house.check(of: 0, at: house.east), house.today.adding(days: 1))
            try await house.confirm(check, on: tomorrow, at: house.east)
            let one = try await house.schedule(check, on: tomorrow, at: house.east)
            try await house.confirm(check, on: tomorrow, at: house.east)
            #expect(try await house.homeCheck(check, at: house.east).isOnRoute, "the same yes again moves nothing")
            try await house.contact(check, .declined(words: "Away"), at: house.east)
            #expect(try await house.state(of: one.visit) == "on-hold")
            try await house.confirm(check, on: tomorrow, .evening, at: house.east)
            let again = try await house.schedule(check, on: tomorrow, at: house.east)
            #expect(again.visit.order == one.visit.order && again.visit.visit != one.visit.visit)
        }
    }

    @Test("nobody is turned away from the door by a link: who stands there is told there")
    func atTheDoor() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.gasVisit(at: house.east)
            try await house.ring(one.visit)
            let answer = try await house.answer("result=declined", to: one.check, at: house.east)
            #expect(answer.status == .conflict && answer.text.contains("class=\"notice stop\""))
            #expect(try await house.homeCheck(one.check, at: house.east).isOnRoute)
        }
    }

    @Test(
        "what cannot be is said on the same page, kindly",
        arguments: [
            ("result=confirmed&day=2026-11-23&window=morning", 409, "Tomorrow is the earliest"),
            ("result=confirmed&day=2026-11-22&window=morning", 409, "That day has passed"),
            ("result=confirmed&day=2026-11-24&window=night", 400, ""), ("result=other-day&window=morning", 400, ""),
            ("result=confirmed&day=soon&window=morning", 400, ""), ("result=sent", 400, ""), ("", 400, ""),
            ("result=declined&owner=me", 400, ""),
        ])
    func badAnswers(form: String, status: Int, words: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let check = try await Self.opened(house)
            let answer = try await house.send(
                form, to: "\(house.link(check, at: house.east))/answers", as: .nobody,
                headers: [.acceptLanguage: "en"])
            #expect(answer.status.code == status, "\(form): \(answer.status)")
            #expect(answer.text.contains("role=\"alert\"") && answer.text.contains(words))
            #expect(answer.text.contains("name=\"window\""), "they can choose again at once")
            #expect(try await house.homeCheck(check, at: house.east).contacts.isEmpty)
        }
    }

    @Test("where the estate allows it, today can be chosen")
    func coldCalls() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let check = try await Self.opened(house)
            try await house.house.database.write { connection in
                _ = try connection.run(
                    """
                    INSERT INTO gas_policy (estate, period_months, early_days, tries, cold_calls, cut_off_minute)
                    VALUES ('east', 2, 14, 3, 1, 1080)
                    """)
            }
            let answer = try await house.answer(
                "result=confirmed&day=\(house.today.iso)&window=evening", to: check, at: house.east)
            #expect(answer.status == .seeOther)
        }
    }

    @Test("who answers without end is slowed, and nobody else is", arguments: DatabaseKind.allCases)
    func flood(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let check = try await Self.opened(house)
            var statuses: [Int] = []
            for _ in 0..<12 {
                statuses.append(try await house.answer("result=call-me", to: check, at: house.east).status.code)
            }
            #expect(statuses == Array(repeating: 303, count: 10) + [429, 429])
            let neighbour = try await house.check(of: 1, at: house.east)
            #expect(try await house.answer("result=call-me", to: neighbour, at: house.east).status == .seeOther)
            house.clock.moveOn(minutes: 1)
            #expect(try await house.answer("result=call-me", to: check, at: house.east).status == .seeOther)
        }
    }

    @Test("the safe sentence is there after a passed check, and only then", arguments: DatabaseKind.allCases)
    func result(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let well = try await house.gasVisit(at: house.east)
            try await house.checked(well)
            let page = try await Self.english(house, well.check)
            #expect(page.contains("your gas is safe to use") && page.contains("service-order.pdf"))
            #expect(page.contains("23 January") || page.contains("24 January"), "the next one is told")
            let risky = try await house.gasVisit(at: house.east, home: 1)
            try await house.checked(risky, but: [.hoseAge: .failed(.atRisk, words: "Cracked hose")])
            let other = try await Self.english(house, risky.check)
            #expect(other.contains("Cracked hose") && !other.contains("safe to use"))
            #expect(other.contains("until it is put right"))
            _ = try await house.alarm(at: house.east)
            let smell = try await Self.english(house, well.check)
            #expect(!smell.contains("safe to use") && smell.contains("Leave at once by the stairs"))
        }
    }

    @Test("a text is ready to be sent, in the household's language, and what was sent waits for an answer")
    func messages() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let check = try await Self.opened(house)
            let path = "/gas/checks/\(check.text)/message"
            let page = try await house.get(path, as: house.east.dispatcher)
            #expect(page.text.contains("https://doorbell.example\(house.link(check, at: house.east))"))
            #expect(page.text.contains("Hello, Ms Chan"))
            let chinese = try await house.get("\(path)?in=zh-Hant", as: house.east.dispatcher)
            #expect(chinese.text.contains("陳女士您好") && chinese.text.contains("工程部"))
            let sent = try await house.send("", to: "\(path)s", as: .session(house.east.dispatcher))
            #expect(sent.status == .seeOther)
            #expect(try await house.homeCheck(check, at: house.east).contacts == [Contact(.message, .sent)])
            #expect(try await house.get(path, as: house.west.dispatcher).status == .notFound)
            #expect(try await house.get(path, as: house.east.technician).status == .forbidden)
        }
    }

    @Test(
        "the day before's texts go out as a table, and each number in it is a look that is written down",
        arguments: DatabaseKind.allCases)
    func table(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let check = try await Self.opened(house)
            let before = try await Counts(house)
            let answer = try await house.send("", to: "/gas/messages/exports", as: .session(house.east.dispatcher))
            #expect(answer.headers[.contentType] == "text/csv; charset=utf-8")
            #expect(answer.headers[.contentDisposition] == "attachment; filename=\"gas-messages-2026-11-24.csv\"")
            #expect(answer.text.contains("https://doorbell.example\(house.link(check, at: house.east))"))
            let looks = try await Counts(house)
            let seen = (looks.rows["phone_view"] ?? 0) - (before.rows["phone_view"] ?? 0)
            #expect(seen > 0 && seen <= house.east.homes.count)
            #expect(looks.rows["event"] == before.rows["event"], "nothing was sent, so nothing says so")
            let technician = try await house.send("", to: "/gas/messages/exports", as: .session(house.east.technician))
            #expect(technician.status == .forbidden)
        }
    }

    private static func opened(_ house: TestHouse) async throws -> ID {
        try await house.openRound(at: house.east)
        return try await house.check(of: 0, at: house.east)
    }

    private static func english(_ house: TestHouse, _ check: ID) async throws -> String {
        try await house.call(
            .get, house.link(check, at: house.east), as: .nobody, headers: [.acceptLanguage: "en"]
        ).text
    }
}
