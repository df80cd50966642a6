import DoorbellRules
import Storage

/// One demo order on its way: every step is decided like anybody's, at a clock that moves on by minutes.
struct DemoScene {
    enum Mark { case road, door, work }

    private(set) var file: CaseFile
    let house: House
    let technician: Caller
    let dispatcher: Caller
    let superior: Caller
    private(set) var now: Instant
    let connection: any Connection

    init(
        file: CaseFile, house: House, technician: Caller, dispatcher: Caller, superior: Caller, now: Instant,
        connection: any Connection
    ) {
        (self.file, self.house, self.technician) = (file, house, technician)
        (self.dispatcher, self.superior, self.now, self.connection) = (dispatcher, superior, now, connection)
    }

    mutating func save() throws { try file.save(connection) }

    mutating func office(_ command: WorkOrder.Command) throws {
        now = now.adding(minutes: 2)
        file.record(try file.order.decide(command, by: dispatcher.actor, at: now))
    }

    mutating func assign() throws {
        let fit = Fitness(
            isOnShift: true, hasSkill: true, isInsideAnotherHome: false, speaksLanguage: true, openOrders: 0)
        try office(.assign(to: technician.staff, visit: house.ids.make(), fit, override: nil))
        try save()
    }

    mutating func reach(_ mark: Mark) throws {
        try assign()
        try tap("departure")
        if mark == .road { return }
        try tap("arrival")
        try tap("door-calls", ["sound": .string("bell")])
        if mark == .door { return }
        try tap("entry", ["giver": .object(["role": .string("owner")])])
        try tap("preparation")
        try tap(
            "diagnosis",
            [
                "fault": .string(file.order.report.fault), "place": .string(say("廚房", "厨房", "Kitchen")),
                "cause": .string(say("陶瓷閥芯磨損", "陶瓷阀芯磨损", "Worn ceramic cartridge")), "liable": .string("household"),
                "minutes": .number(25),
            ])
        try tap("work")
    }

    mutating func dispute() throws {
        try reach(.work)
        try tap(
            "disputes",
            [
                "topic": .string(say("上次維修的責任", "上次维修的责任", "Who answers for the last repair")),
                "household-words": .string(say("上個月才修過", "上个月才修过", "It was mended only last month")),
                "staff-words": .string(
                    say("部件不同，請主管說明", "部件不同，请主管说明", "It is another part; my supervisor will explain")),
            ])
    }

    mutating func hold() throws {
        try reach(.work)
        try tap(
            "holds",
            [
                "reason": .string(say("這款閥芯暫時缺貨", "这款阀芯暂时缺货", "This cartridge is out of stock")),
                "apology": .string(say("很抱歉，今天未能完成", "很抱歉，今天未能完成", "I'm sorry that it can't be finished today")),
                "alternatives": .texts([say("先裝臨時水掣", "先装临时水阀", "A temporary valve for now")]),
                "next": .instant(now.adding(minutes: 24 * 60)),
            ])
        try tap("parting")
    }

    /// Water off and on again, a part at an agreed price, a test, a signature.
    mutating func finish() throws {
        try reach(.work)
        let owner = JSON.object(["role": .string("owner")])
        let yes = JSON.object(["answer": .string("yes"), "giver": owner])
        try tap(
            "shut-offs",
            [
                "id": .string("water"), "utility": .string("water"), "extent": .string("home"), "minutes": .number(15),
                "reason": .string(say("更換閥芯", "更换阀芯", "To change the cartridge")),
            ])
        try tap("shut-off-answers", ["subject": .string("water"), "reply": yes])
        try tap("closings", ["subject": .string("water")])
        try tap(
            "materials",
            [
                "id": .string("part"), "item": .string(say("陶瓷閥芯", "陶瓷阀芯", "Ceramic cartridge")),
                "reason": .string("worn"),
                "explanation": .string(say("密封面已磨平，關不緊", "密封面已磨平，关不紧", "Its seal is worn flat and won't close")),
            ])
        try tap("supplies", ["subject": .string("part"), "supply": .string("department"), "giver": owner])
        try tap(
            "quotes",
            [
                "id": .string("price"), "kind": .string("material"),
                "what": .string(say("陶瓷閥芯 × 1", "陶瓷阀芯 × 1", "Ceramic cartridge × 1")),
                "amount": .number(6_800), "part": .string("part"),
            ])
        try tap("charge-answers", ["subject": .string("price"), "reply": yes])
        try tap("fittings", ["subject": .string("part")])
        try tap("restorations", ["subject": .string("water"), "tested": .bool(true)])
        try tap(
            "tests",
            [
                "what": .string(say("試水 5 分鐘無滴漏", "试水 5 分钟无滴漏", "Ran the water for 5 minutes, no drip")),
                "passed": .bool(true),
            ])
        try tap("acceptance", ["work": .string("accepted"), "giver": owner])
        try tap("signature", ["strokes": Self.strokes, "giver": owner, "content-hash": .string(contentHash())])
        try tap("parting")
    }

    /// A signature of a few strokes.
    private static let strokes = JSON.array(
        [
            [150, 380, 190, 120, 420, 110, 400, 360], [200, 210, 380, 205], [205, 290, 380, 285],
            [520, 140, 640, 130, 560, 380], [500, 250, 700, 240], [600, 250, 720, 380],
        ]
        .map { .array($0.map { .whole($0) }) })

    private func contentHash() throws -> String {
        guard let visit = file.latest?.visit else { return "" }
        return try file.desk(for: visit, technician, at: now, connection).facts.contentHash
    }

    private mutating func tap(_ act: String, _ fields: KeyValuePairs<String, JSON?> = [:]) throws {
        now = now.adding(minutes: 2)
        guard let visit = file.latest else { return }
        try VisitTap(
            act: act, reader: JSONReader(.object(fields)), caller: technician, now: now, newID: house.ids.make()
        )
        .perform(on: visit.id, in: &file, connection)
        try save()
    }

    private func say(_ hant: String, _ hans: String, _ english: String) -> String {
        Words(hant, hans, english).text(in: file.estate.language)
    }
}
