import DoorbellRules
import HTTPTypes
import Storage

/// Where opinions about findings are taken, and where a superior makes rules of the estate of them.
struct OpinionDesk: Sendable {
    /// What lies there undecided: more than this is no opinion any more.
    private static let most = 500

    let house: House
    let caller: Caller

    init(_ house: House, _ caller: Caller) { (self.house, self.caller) = (house, caller) }

    /// Takes one in.
    func take(_ opinion: Opinion, as id: ID, _ connection: any Connection) throws {
        let open = try connection.run(
            "SELECT COUNT(*) AS n FROM courtesy_opinion WHERE estate = \(caller.estate) AND decision IS NULL"
        ).first?[int: "n"]
        if open ?? 0 >= Self.most { throw Problem.tooManyOpinions }
        try OpinionRow(id: id, at: house.now(), opinion).insert(in: caller.estate, connection)
    }

    /// "This is fine", said on the page of a text that was stopped.
    func say(_ verdict: Opinion.Verdict, of rule: String, in hearing: Hearing) async throws {
        let said = hearing.said.first { $0.verdict.findings.contains { $0.rule == rule } }
        guard let said else { return }  // it was changed meanwhile: there is nothing left to think of
        let (opinion, id) = (try Opinion(verdict, said.text, rule: rule), house.ids.make())
        try await house.database.write { try take(opinion, as: id, $0) }
    }

    /// - Throws: `Problem.notFound` for one that is not there, or another estate's.
    func requireThere(_ id: ID) async throws {
        let found = try await house.database.read { [caller] in
            try OpinionRow.all(of: caller.estate, where: "id = \(id)", limit: 1, $0)
        }
        if found.isEmpty { throw Problem.notFound }
    }

    /// Decides one, with the edition of the estate's rules that follows; `keep` writes both.
    ///
    /// - Throws: `Opinion.Refusal`; `Problem.notFound` for another estate's.
    func decided(_ id: ID, _ wish: Wish) async throws -> Decided {
        let (edition, rows) = try await house.database.read { [caller] connection in
            (
                try CourtesyEdition.newest(of: caller.estate, connection),
                try OpinionRow.all(of: caller.estate, where: "decision IS NOT NULL OR id = \(id)", connection)
            )
        }
        guard var row = rows.first(where: { $0.id == id }) else { throw Problem.notFound }
        let home = try Manners.book.get()
        try row.opinion.decide(wish.decision, level: home.level(of: row.opinion.rule), by: caller.actor)
        row.made = try made(of: row.opinion, wish, home)
        let next = edition.next(decisions: OpinionOverlay.yaml(of: rows.map { $0.id == id ? row : $0 }))
        if next.decisions == edition.decisions { return Decided(row: row, edition: nil) }
        let book: CourtesyBook
        do { book = try next.open() } catch is PackTroubles { throw Opinion.Refusal.notToldApart }
        if wish.decision == .sentence {
            let ids = Set(row.made?.rules.map(\.id) ?? [])
            let found = book.checker.firing(in: row.opinion.text).map { book.checker.ruleIDs[$0] }
            if !ids.isDisjoint(with: found) { throw Opinion.Refusal.notToldApart }
        }
        return Decided(row: row, edition: next)
    }

    func keep(_ decided: Decided, as entry: ID, _ connection: any Connection) throws {
        let now = house.now()
        try decided.row.update(in: caller.estate, by: caller.staff, at: now, connection)
        try decided.edition?.keep(in: caller.estate, by: caller.staff, as: entry, at: now, connection)
    }

    private func made(of opinion: Opinion, _ wish: Wish, _ home: CourtesyBook) throws -> OpinionRow.Made? {
        var made = OpinionRow.Made(decision: wish.decision)
        switch wish.decision {
        case .open: return nil
        case .left: break
        case .sentence, .milder, .off:
            let finding = home.checker.check(opinion.text, proposing: false).findings.first {
                $0.rule == opinion.rule
            }
            guard let finding else { throw Opinion.Refusal.nothingFound }
            let clause = PatternText.clause(around: finding.range, of: opinion.text)
            let rules = home.rules(finding: clause, like: finding)
            made.rules = rules.map {
                OpinionRow.Rule(id: $0.id, level: wish.decision == .milder ? $0.level.milder : nil)
            }
            if wish.decision == .sentence { made.pattern = try PatternText.pattern(of: clause) }
        case .pattern:
            made.pattern = try PatternText.pattern(of: opinion.text)
            (made.level, made.category) = (wish.level ?? .block, wish.category ?? .curt)
        }
        return made
    }

    /// What a superior wishes.
    struct Wish: Sendable {
        let decision: Opinion.Decision
        /// Of the rule that a text becomes.
        let level: CourtesyLevel?
        let category: CourtesyCategory?

        init(_ reader: JSONReader) throws(JSON.Trouble) {
            decision = try reader.choice("decision")
            level = try reader.optionalChoice("level")
            category = try reader.optionalChoice("category")
            try reader.finish()
        }
    }

    struct Decided: Sendable {
        let row: OpinionRow
        /// `nil` where no rule changes.
        let edition: CourtesyEdition?
    }
}

extension CourtesyBook {
    /// How much a rule of the house weighs; `nil` for the tone model, or for no rule of the house.
    func level(of rule: String?) -> CourtesyLevel? {
        packs.lazy.flatMap(\.rules).first { $0.id == rule }?.level
    }

    /// The rules of the same category that find something in `clause`: where one is taken away, its neighbour would find
    /// the same words.
    fileprivate func rules(finding clause: String, like finding: CourtesyFinding) -> [CourtesyRule] {
        let ids = Set(checker.firing(in: clause).map { checker.ruleIDs[$0] }).union([finding.rule])
        return packs.flatMap(\.rules).filter { ids.contains($0.id) && $0.category == finding.category }
    }
}

extension Problem {
    fileprivate static let tooManyOpinions = Problem(
        .conflict, "too-many-opinions",
        Words(
            "已有許多意見等主管處理，請稍後再提。", "已有许多意见等主管处理，请稍后再提。",
            "Many opinions wait for a superior already; please come back with this one later."))
}
