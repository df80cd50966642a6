import DoorbellRules
import Storage

/// An opinion with what was made of it.
struct OpinionRow: Sendable {
    /// What a superior decided, with all that an overlay needs of it.
    struct Made: Equatable, Sendable {
        let decision: Opinion.Decision
        var pattern: String?
        var level: CourtesyLevel?
        var category: CourtesyCategory?
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
                decision: $0, pattern: try row[optionalText: "pattern"], level: try row.optionalChoice("level"),
                category: try row.optionalChoice("category"))
        }
    }

    /// Those of which `which` is true, the oldest first.
    static func all(
        of estate: ID, where which: SQL = "1 = 1", limit: Int = 10_000, _ connection: any Connection
    ) throws -> [OpinionRow] {
        try connection.run(
            """
            SELECT id, at, verdict, body, rule, decision, pattern, level, category FROM courtesy_opinion
            WHERE estate = \(estate) AND \(sql: which) ORDER BY id LIMIT \(limit)
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
            UPDATE courtesy_opinion SET decision = \(made?.decision.rawValue), pattern = \(made?.pattern),
                level = \(made?.level?.rawValue), category = \(made?.category?.rawValue),
                decided_at = \(isOpen ? nil : now), decided_by = \(isOpen ? nil : actor)
            WHERE estate = \(estate) AND id = \(id)
            """)
    }
}
