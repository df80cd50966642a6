import DoorbellRules
import Storage

/// An opinion with what was made of it.
struct OpinionRow: Sendable {
    /// What a superior decided, with all that an overlay needs of it.
    struct Made: Equatable, Sendable {
        let decision: Opinion.Decision
        /// The rules that find the words in question, each with the level that it has from now on, where that changes.
        var rules: [Rule] = []
        var pattern: String?
        var level: CourtesyLevel?
        var category: CourtesyCategory?
    }

    struct Rule: Equatable, Sendable {
        let id: String
        var level: CourtesyLevel?
    }

    let id: ID
    let at: Instant
    let opinion: Opinion
    /// `nil` while nobody has decided.
    var made: Made?

    init(id: ID, at: Instant, _ opinion: Opinion, made: Made? = nil) {
        (self.id, self.at, self.opinion, self.made) = (id, at, opinion, made)
    }

    private init(row: Row) throws {
        (id, at) = (try row[id: "id"], try row[instant: "at"])
        opinion = try Opinion(try row.choice("verdict"), try row[text: "body"], rule: try row[optionalText: "rule"])
        made = try row.optionalChoice("decision").map {
            Made(
                decision: $0, rules: try row[optionalText: "rules"].map { Rule.all(in: $0) } ?? [],
                pattern: try row[optionalText: "pattern"], level: try row.optionalChoice("level"),
                category: try row.optionalChoice("category"))
        }
    }

    /// Those of which `which` is true, the oldest first.
    static func all(
        of estate: ID, where which: SQL = "1 = 1", limit: Int = 10_000, _ connection: any Connection
    ) throws -> [OpinionRow] {
        try connection.run(
            """
            SELECT id, at, verdict, body, rule, decision, rules, pattern, level, category FROM courtesy_opinion
            WHERE estate = \(estate) AND (\(sql: which)) ORDER BY id LIMIT \(limit)
            """
        ).map(OpinionRow.init(row:))
    }

    /// A new one; the same said twice is one.
    func insert(in estate: ID, _ connection: any Connection) throws {
        let same = try connection.run(
            """
            SELECT 1 AS one FROM courtesy_opinion WHERE estate = \(estate) AND verdict = \(opinion.verdict.rawValue)
              AND body = \(opinion.text) AND COALESCE(rule, '') = \(opinion.rule ?? "") AND decision IS NULL LIMIT 1
            """)
        if !same.isEmpty { return }
        try connection.run(
            """
            INSERT INTO courtesy_opinion (estate, id, at, verdict, body, rule)
            VALUES (\(estate), \(id), \(at), \(opinion.verdict.rawValue), \(opinion.text), \(opinion.rule))
            """)
    }

    /// Writes down what was made of it.
    func update(in estate: ID, by actor: ID, at now: Instant, _ connection: any Connection) throws {
        let isOpen = made == nil
        try connection.run(
            """
            UPDATE courtesy_opinion SET decision = \(made?.decision.rawValue),
                rules = \(made.map { Rule.text($0.rules) }), pattern = \(made?.pattern),
                level = \(made?.level?.rawValue), category = \(made?.category?.rawValue),
                decided_at = \(isOpen ? nil : now), decided_by = \(isOpen ? nil : actor)
            WHERE estate = \(estate) AND id = \(id)
            """)
    }
}

extension OpinionRow.Rule {
    /// As they lie in one column: `ID LEVEL`, one a line; `-` for a level that stays.
    fileprivate static func text(_ rules: [Self]) -> String {
        rules.map { "\($0.id) \($0.level?.rawValue ?? "-")" }.joined(separator: "\n")
    }

    fileprivate static func all(in text: String) -> [Self] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ")
            guard parts.count == 2 else { return nil }
            return Self(id: String(parts[0]), level: CourtesyLevel(rawValue: String(parts[1])))
        }
    }
}
