import DoorbellRules
import HTTPTypes
import Storage

/// What a household says of how it was treated, through its order's link: once.
struct TreatmentWord: Sendable {
    private static let freeWords = 10

    let house: House
    let link: ResidentLink

    func say(_ reader: JSONReader) async throws {
        let answer: Treatment = try reader.choice("answer")
        let rule: ConductRule = try reader.optionalChoice("about") ?? .lb
        let words = try reader.optionalText("words", limit: 500) ?? ""
        let isAnonymous = try reader.flag("anonymous")
        try reader.finish()
        if !Treatment.matters.contains(where: { $0.rule == rule }) { throw reader.trouble(.unknownValue, "about") }
        let guarded = Patience.Guarded(
            who: house.keys.hash(ofToken: "treatment \(link.order.text)"), free: Self.freeWords)
        try await Patience(house: house).take([guarded])
        let (id, now) = (house.ids.make(), house.now())
        try await house.database.persist { [link, house] connection in
            let file = try CaseFile.load(held: link, connection)
            guard let technician = file.visitedBy else { throw Problem.notVisitedYet }
            // Unnamed and unhappy: the row says only that this order has had its say.
            let isHidden = isAnonymous && answer == .badly
            // By its moment it could be found out which order it was: it keeps the day only.
            let at = isHidden ? file.estate.clock.instant(file.estate.clock.wall(now).day, minute: 0) : now
            let new = try connection.run(
                """
                INSERT INTO conduct_treatment (estate, work_order, staff, answer, words, at)
                VALUES (\(link.estate), \(link.order), \(isHidden ? nil : technician.text),
                    \(isHidden ? nil : answer.rawValue), \(isAnonymous ? nil : words), \(at))
                ON CONFLICT DO NOTHING RETURNING work_order
                """)
            if new.isEmpty || answer != .badly { return }
            let observation = Observed(
                technician: technician, rule: rule, words: words, isAnonymous: isAnonymous, id: id)
            try observation.keep(file, at: now, connection)
            try ConductSweep(house: house, estate: link.estate).run(connection)
        }
    }

    /// What was not so well, as an observation: named it knows the order, unnamed only the day.
    private struct Observed {
        let technician: ID
        let rule: ConductRule
        let words: String
        let isAnonymous: Bool
        let id: ID

        func keep(_ file: CaseFile, at now: Instant, _ connection: any Connection) throws {
            let language = file.estate.language
            let matter = Treatment.matters.first { $0.rule == rule }?.words.text(in: language) ?? ""
            let seenAt = file.order.lastSeen(file, at: now)
            var account = ConductObservation.Account(
                .residentTap, witness: isAnonymous ? nil : file.home.id, seenAt: seenAt,
                place: isAnonymous
                    ? ConductPhrases.household.text(in: language) : file.home.door.words.text(in: language),
                note: words.isBlank ? matter : words)
            if isAnonymous { account = account.knowingOnlyTheDay(on: file.estate.clock) }
            let household = Actor(id: file.home.id, name: "", roles: [], isHousehold: true)
            let rank = try ConductPerson.rank(of: technician, in: file.estate.id, connection)
            let event = try ConductObservation.make(
                rule, account, about: .init(technician, rank), order: file.id,
                by: isAnonymous ? .unnamed : household, at: now)
            var one = ConductFile(event, id: id, estate: file.estate.id)
            try one.save(connection)
        }
    }
}

extension Problem {
    static let notVisitedYet = Problem(
        .conflict, "conduct.not-visited-yet",
        Words("師傅來過之後，歡迎再告訴我們。", "师傅来过之后，欢迎再告诉我们。", "Please tell us once somebody has been with you."))
}
