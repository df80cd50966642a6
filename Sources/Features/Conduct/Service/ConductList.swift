import DoorbellRules
import Storage

/// Which observations a list shows.
struct ConductList: Sendable {
    enum Scope: String, CaseIterable, Sendable {
        /// What a superior can do something about: tell, or decide.
        case open
        case decided

        var words: Words {
            switch self {
            case .open: Words("未有決定", "还没有决定的", "Open ones")
            case .decided: ConductObservation.State.decided.words
            }
        }
    }

    /// One line of the list.
    struct Line: Sendable {
        let id: ID
        let person: String
        let rule: ConductRule
        let source: ConductObservation.Source
        let state: ConductObservation.State
        let counts: Bool
        let madeAt: Instant
    }

    let scope: Scope
    let limit: Int
    /// The last id of the page before.
    let after: String

    /// - Throws: `JSON.Trouble` with the name of the parameter that does not fit.
    init(_ query: Form) throws(JSON.Trouble) {
        let reader = try JSONReader(try query.json(on: EstateClock(zone: "UTC")), isForm: true)
        scope = try reader.optionalChoice("scope") ?? .open
        limit = try reader.optionalNumber("limit", in: 1...200) ?? 50
        after = try reader.optionalText("after", limit: 64) ?? ""
    }

    /// The lines that `eyes` may see, the oldest open one first, the latest decided one first; one more than `limit` where
    /// there are more.
    func lines(_ eyes: ConductEyes, in estate: ID, _ connection: any Connection) throws -> [Line] {
        let wanted: SQL =
            switch scope {
            case .open: "state <> 'decided' AND conduct_observation.id > \(after) ORDER BY conduct_observation.id"
            case .decided:
                "state = 'decided' AND (\(after) = '' OR conduct_observation.id < \(after)) ORDER BY conduct_observation.id DESC"
            }
        return try connection.run(
            """
            SELECT conduct_observation.*, staff.name FROM conduct_observation
            JOIN staff ON staff.id = conduct_observation.concerned
            WHERE estate = \(estate) AND \(sql: eyes.condition) AND \(sql: wanted) LIMIT \(limit + 1)
            """
        ).map { row in
            Line(
                id: try row[id: "id"], person: try row[text: "name"], rule: try row.choice("rule"),
                source: try row.choice("source"), state: try row.choice("state"), counts: try row[bool: "counts"],
                madeAt: try row[instant: "made_at"])
        }
    }
}
