import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage

@testable import DoorbellService

/// Some weeks of an estate's life by chance: repairs, gas visits and questions that go well, late, or not at all.
struct Traffic {
    let house: TestHouse
    var chance: SeededChance
    private var estate: TestEstate { house.east }

    init(_ house: TestHouse, seed: UInt64) { (self.house, chance) = (house, SeededChance(seed: seed)) }

    private mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &chance) }

    mutating func play(_ rounds: Int) async throws {
        try await house.openRound(at: estate)
        for _ in 0..<rounds {
            switch roll(9) {
            case 0...2: try await repair()
            case 3: try await gas()
            case 4: try await wait()
            case 5: try await observed()
            default: try await question()
            }
            house.clock.moveOn(minutes: 30 + roll(3) * 60 * 9)
        }
    }

    private mutating func repair() async throws {
        var one = try await house.report(at: estate, home: roll(3))
        house.clock.moveOn(minutes: roll(3) * 150)
        if roll(3) == 0 { try await callBack(one) }
        one = try await given(one)
        if roll(5) == 0 { return }  // nobody comes
        try await house.ring(one)
        switch roll(5) {
        case 0:
            try await house.tap("no-access-card", on: one)
            if roll(2) == 0 { return }
            one = try await given(one)
            try await house.ring(one)
            try await enter(one)
        default: try await enter(one)
        }
        try await house.tap("preparation", on: one)
        try await house.tap(
            "diagnosis",
            [
                "fault": .string("Tap drips"), "place": .string("Kitchen"), "cause": .string("Worn cartridge"),
                "liable": .string("household"), "minutes": .number(25),
            ], on: one)
        try await house.tap("work", on: one)
        if roll(4) == 0 { return try await waitForPart(one) }
        try await house.tap(
            "shut-offs",
            [
                "id": .string("water"), "utility": .string("water"), "extent": .string("home"), "minutes": .number(15),
                "reason": .string("To change the cartridge"),
            ], on: one)
        try await house.tap("shut-off-answers", ["subject": .string("water"), "reply": TestHouse.yes], on: one)
        try await house.tap("closings", ["subject": .string("water")], on: one)
        house.clock.moveOn(minutes: roll(2) * 20)
        try await house.tap("restorations", ["subject": .string("water"), "tested": .bool(true)], on: one)
        try await house.show(one)
        try await house.sign(one)
        try await house.tap("parting", on: one)
        if roll(4) == 0 { try await contest(one) }
        switch roll(3) {
        case 0: try await house.tapOffice("follow-ups", ["well": .bool(true)], on: one)
        case 1:
            try await house.tapOffice(
                "follow-ups", ["well": .bool(false), "words": .string("It drips again")], on: one)
        default: break
        }
    }

    /// A call back that is kept, late or never made.
    private mutating func callBack(_ one: Case) async throws {
        let until = house.clock.now.adding(minutes: 60)
        try await house.tapOffice(
            "call-back-promises",
            ["words": .string("一小時內回電"), "until": .instant(until), "apology": .string("對不起，讓您久等了。")], on: one)
        let fate = roll(3)
        if fate == 2 { return }
        house.clock.moveOn(minutes: fate * 90)
        try await house.tapOffice(
            "call-backs", ["words": .string("師傅出發了"), "apology": .string("對不起，讓您久等了。")], on: one)
    }

    /// A part that we bring another day; now and then somebody comes back with it.
    private mutating func waitForPart(_ one: Case) async throws {
        try await house.tap(
            "materials",
            [
                "id": .string("part"), "item": .string("Ceramic cartridge"), "reason": .string("worn"),
                "explanation": .string("Its seal is worn flat"),
            ], on: one)
        try await house.tap(
            "supplies", ["subject": .string("part"), "supply": .string("department"), "giver": TestHouse.owner], on: one
        )
        try await house.tap(
            "holds",
            [
                "reason": .string("The part is out of stock"), "apology": .string("I'm sorry"),
                "alternatives": .texts(["A temporary valve for now"]),
                "next": .instant(house.clock.now.adding(minutes: 20 * 60)),
            ], on: one)
        try await house.tap("parting", on: one)
        if roll(3) == 0 { return }
        house.clock.moveOn(minutes: roll(2) * 30 * 60)
        try await house.ring(try await given(one))
    }

    /// Somebody who can't wait any longer and is called back in time, late, or not.
    private mutating func wait() async throws {
        let id = try await house.waiting("何先生", .phone, at: estate)
        let due = house.clock.now.adding(minutes: 60)
        let left = try await house.attemptWait(
            "departures", ["promise": .string("一小時內回電"), "due": .instant(due)], on: id, by: estate.assistant)
        if left.status != .created { throw Missing(name: "departures", in: left.text) }
        let fate = roll(3)
        if fate == 2 { return }
        house.clock.moveOn(minutes: fate * 90)
        let called = try await house.attemptWait(
            "call-backs", ["words": .string("已答"), "apology": .string("對不起")], on: id, by: estate.assistant)
        if called.status != .created { throw Missing(name: "call-backs", in: called.text) }
    }

    /// Something that was seen and told; the colleague replies at once, after their week, or not.
    private mutating func observed() async throws {
        let id = try await house.observation(at: estate)
        if roll(4) == 0 { return }
        let told = try await house.attemptConduct("tellings", on: id, by: estate.supervisor)
        if told.status != .created { throw Missing(name: "tellings", in: told.text) }
        let fate = roll(3)
        if fate == 2 { return }
        house.clock.moveOn(minutes: fate * 8 * 24 * 60)
        let said = try await house.attemptConduct(
            "answers", ["words": .string("水閘在響")], on: id, by: estate.technician, asOwn: true)
        if said.status != .created { throw Missing(name: "answers", in: said.text) }
    }

    private func enter(_ one: Case) async throws {
        try await house.tap("entry", ["giver": TestHouse.owner], on: one)
    }

    /// To the first technician, now and then although something speaks against it.
    private mutating func given(_ one: Case) async throws -> Case {
        let isOdd = roll(4) == 0
        if isOdd { try await skill("electrical") }
        let answer = try await house.tapOffice(
            "assignments",
            [
                "technician": .string(estate.technician.id.text),
                "override": isOdd ? .string("Nobody else is here") : nil,
            ],
            on: one)
        if isOdd { try await skill("plumbing") }
        return Case(estate: one.estate, order: one.order, number: one.number, visit: try answer.text("visit"))
    }

    private func skill(_ skill: String) async throws {
        let technician = estate.technician.id
        _ = try await house.house.database.write { connection in
            try connection.run(
                "UPDATE staff_skill SET skill = \(skill) WHERE staff = \(technician) AND skill IN ('plumbing', 'electrical')"
            )
        }
    }

    /// A resident says afterwards that they were not asked.
    private func contest(_ one: Case) async throws {
        let (caller, now) = (house.caller(estate.supervisor), house.clock.now)
        try await house.house.database.persist { connection in
            var file = try CaseFile.load(order: ID(one.order), for: caller, connection)
            file.record(
                [.init(.contested(.entry, about: ID(one.visit), words: "I was not asked"), at: now, by: caller.staff)],
                on: ID(one.visit))
            try file.save(connection)
        }
    }

    private mutating func gas() async throws {
        let home = roll(3)
        let id = try await house.check(of: home, at: estate)
        let check = try await house.homeCheck(id, at: estate)
        if check.isOnRoute || check.outcome == .passed || check.outcome == .refused { return }
        let one = try await house.gasVisit(at: estate, home: home)
        switch roll(3) {
        case 0:
            try await house.ring(one.visit)
            try await house.tap("no-access-card", on: one.visit)
        case 1: try await house.checked(one, but: [.hoseAge: .failed(.atRisk, words: "The hose is old")])
        default: try await house.checked(one)
        }
    }

    private mutating func question() async throws {
        let id = try await house.enquiry(at: estate)
        switch roll(4) {
        case 0: return
        case 1:
            let article = try await house.article(at: estate)
            try await take("lookups", ["article": .string(article)], on: id)
            try await take(
                "answers", ["words": .string("可以"), "basis": .string("article"), "article": .string(article)], on: id)
        default:
            try await take("answers", ["words": .string("可以"), "basis": .string("superior")], on: id)
        }
        let isLate = roll(2) == 0
        if isLate { house.clock.moveOn(minutes: 150) }
        try await take(
            "tellings", ["channel": .string("phone"), "apology": isLate ? .string("對不起") : nil], on: id)
    }

    private func take(_ noun: String, _ fields: KeyValuePairs<String, JSON?>, on id: String) async throws {
        let answer = try await house.attemptEnquiry(noun, fields, on: id, by: estate.supervisor)
        if answer.status != .created { throw Missing(name: noun, in: answer.text) }
    }
}
