import DoorbellRules
import Storage

/// A demo estate's conduct: everybody has read the rules; an observation that waits for its say, one that was decided, a
/// household's thanks, and a report that a superior looks after. Each brought there by the rules.
struct DemoConduct {
    let house: House
    let estate: Estate
    let technicians: [Caller]
    let superior: Caller
    let connection: any Connection

    func play() throws {
        try acknowledge()
        guard let technician = technicians.last else { return }
        try observe(
            .c4,
            Words("在大堂高聲叫同事拿工具。", "在大堂高声叫同事拿工具。", "Called loudly across the lobby for a tool."),
            Words("大堂", "小区大堂", "The lobby"), of: technician, daysAgo: 1, isDecided: false)
        try observe(
            .c1,
            Words("與同事說方言，住戶聽不懂。", "与同事说方言，住户听不懂。", "Spoke a dialect to a colleague that the resident didn't follow."),
            Words("12 座走廊", "12 栋走廊", "Corridor of block 12"), of: technician, daysAgo: 12, isDecided: true)
        try thank()
        try protect(technician)
    }

    /// The day before, so that nobody in the demo is held up by reading.
    private func acknowledge() throws {
        let at = house.now().adding(minutes: -24 * 60)
        try connection.run(
            """
            INSERT INTO conduct_acknowledgement (estate, staff, edition, at)
            SELECT DISTINCT estate, staff, CAST(\(ConductRule.edition) AS BIGINT), CAST(\(at) AS BIGINT) FROM posting
            WHERE estate = \(estate.id)
            """)
    }

    private func observe(
        _ rule: ConductRule, _ note: Words, _ place: Words, of technician: Caller, daysAgo: Int, isDecided: Bool
    ) throws {
        let start = house.now().adding(minutes: -daysAgo * 24 * 60)
        // The manager walked; so the supervisor may decide.
        let manager = try connection.run(
            "SELECT staff FROM posting WHERE estate = \(estate.id) AND role = 'manager' ORDER BY staff LIMIT 1"
        ).first?[id: "staff"]
        let walker = Actor(id: manager ?? superior.staff, name: "", roles: [.manager])
        let account = ConductObservation.Account(
            .walk, witness: walker.id, seenAt: start.adding(minutes: -30), place: text(place), note: text(note))
        var file = ConductFile(
            try ConductObservation.make(
                rule, account, about: .init(technician.staff, .colleague), order: nil, by: walker, at: start),
            id: house.ids.make(), estate: estate.id)
        if isDecided {
            try record(
                .answer(
                    words: text(
                        Words(
                            "當時趕着關閘，之後我用普通話再說了一次。", "当时急着关阀门，后来我用普通话再说了一遍。",
                            "I was hurrying to the valve; I said it again afterwards."))),
                technician, at: start.adding(minutes: 90), in: &file)
            try record(
                .decide(
                    .coaching, reason: text(Words("情有可原，之後有補救。", "情有可原，之后有补救。", "Understandable, and made good.")),
                    coaching: text(
                        Words("三人在場時先問用哪種語言。", "三人在场时先问用哪种语言。", "With three present, ask first which language."))),
                superior, at: start.adding(minutes: 24 * 60), in: &file)
        }
        try file.save(connection)
    }

    private func record(
        _ command: ConductObservation.Command, _ caller: Caller, at now: Instant, in file: inout ConductFile
    ) throws {
        let facts = ConductObservation.Facts(actor: caller.actor, at: now, rank: .colleague)
        file.record(try file.observation.decide(command, facts))
    }

    /// The household of the closed order was treated well.
    private func thank() throws {
        let rows = try connection.run(
            """
            SELECT id, technician FROM work_order
            WHERE estate = \(estate.id) AND state = 'closed' AND technician IS NOT NULL ORDER BY number LIMIT 1
            """)
        guard let row = rows.first else { return }
        try connection.run(
            """
            INSERT INTO conduct_treatment (estate, work_order, staff, answer, words, at)
            VALUES (\(estate.id), \(try row[id: "id"]), \(try row[id: "technician"]), 'well',
                \(text(Words("很有禮貌，謝謝。", "很有礼貌，谢谢。", "Very polite, thank you."))), \(house.now()))
            """)
    }

    private func protect(_ technician: Caller) throws {
        let at = house.now().adding(minutes: -3 * 24 * 60)
        let account = AbuseReport.Account(
            .insult, words: text(Words("在走廊被人大聲辱罵。", "在走廊被人大声辱骂。", "Was shouted at and insulted in the corridor.")),
            place: text(Words("3 座走廊", "3 栋走廊", "Corridor of block 3")), happenedAt: at, order: nil)
        var file = AbuseFile(
            try AbuseReport.make(account, by: technician.actor, at: at), id: house.ids.make(), estate: estate.id)
        let step = text(
            Words(
                "主管已約住戶面談，並陪同事休息。", "主管已约住户面谈，并陪同事休息。", "A superior will speak with them, and sat with our colleague."))
        file.record(
            try file.report.decide(.step(words: step), by: superior.actor, at: at.adding(minutes: 120)))
        try file.save(connection)
    }

    private func text(_ words: Words) -> String { words.text(in: estate.language) }
}
