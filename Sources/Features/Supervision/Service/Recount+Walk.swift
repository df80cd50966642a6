import DoorbellRules
import Storage

extension Recount {
    /// Where something stands that counts.
    enum Place: Sendable {
        case home(ID)
        case enquiry(ID)
        case homeCheck(ID)
        case wait(ID)
        case observation(ID)
    }

    /// Hands everything of an estate to `body`, some at a time: no transaction holds others up for long.
    func walk(_ estate: ID, _ body: ([Place]) async throws -> Void) async throws {
        for kind in [Kind.home, .enquiry, .homeCheck, .wait, .observation] {
            var after = ""
            while true {
                let from = after
                let ids = try await house.database.read { connection in
                    try connection.run(kind.page(of: estate, after: from)).map { try $0.text(at: 0) }
                }
                guard let last = ids.last else { break }
                try await body(ids.map { kind.place(ID($0)) })
                after = last
            }
        }
    }

    private enum Kind {
        case home, enquiry, homeCheck, wait, observation

        func page(of estate: ID, after: String) -> SQL {
            switch self {
            case .home: "SELECT id FROM home WHERE estate = \(estate) AND id > \(after) ORDER BY id LIMIT 20"
            case .enquiry: "SELECT id FROM enquiry WHERE estate = \(estate) AND id > \(after) ORDER BY id LIMIT 200"
            case .homeCheck:
                "SELECT id FROM home_check WHERE estate = \(estate) AND id > \(after) ORDER BY id LIMIT 200"
            case .wait: "SELECT id FROM waiting WHERE estate = \(estate) AND id > \(after) ORDER BY id LIMIT 200"
            case .observation:
                "SELECT id FROM conduct_observation WHERE estate = \(estate) AND id > \(after) ORDER BY id LIMIT 200"
            }
        }

        func place(_ id: ID) -> Place {
            switch self {
            case .home: .home(id)
            case .enquiry: .enquiry(id)
            case .homeCheck: .homeCheck(id)
            case .wait: .wait(id)
            case .observation: .observation(id)
            }
        }
    }

    /// What the logs say of everything at `place`. What cannot be replayed is the doctor's to name.
    static func found(at place: Place, _ estate: Estate, _ connection: any Connection) throws -> [Found] {
        switch place {
        case .home(let home): return try orders(of: home, estate, connection)
        case .enquiry(let id):
            guard let file = try? EnquiryFile(id, in: estate.id, connection) else { return [] }
            return [Found(id: id, marks: FigureMark.marks(of: file.events), order: nil)]
        case .homeCheck(let id):
            guard let file = try? HomeCheckFile(id, in: estate.id, connection) else { return [] }
            return [Found(id: id, marks: file.counted, order: nil)]
        case .wait(let id):
            guard let file = try? WaitFile(id, in: estate.id, connection) else { return [] }
            return [Found(id: id, marks: FigureMark.marks(of: file.events), order: nil)]
        case .observation(let id):
            guard let file = try? ConductFile(replaying: id, in: estate.id, connection) else { return [] }
            return [Found(id: id, marks: FigureMark.marks(of: file.events), order: nil)]
        }
    }

    /// All orders of a home together: whether one is a repeat hangs on the others.
    private static func orders(of home: ID, _ estate: Estate, _ connection: any Connection) throws -> [Found] {
        let door = try Home.find(home, in: estate.id, connection)
        let files = try connection.run(
            "SELECT id, number FROM work_order WHERE estate = \(estate.id) AND home = \(home) ORDER BY id"
        ).compactMap { row in
            try? CaseFile(id: try row[id: "id"], number: try row[int: "number"], home: door, estate: estate, connection)
        }
        let finished = files.compactMap { $0.forRepeats }
        return files.map { file in
            var marks = file.counted.marks
            if let one = file.forRepeats {
                let isRepeat = one.finish.isReopenedSoon || finished.contains { one.repeats($0) }
                marks.insert(one.mark(isRepeat: isRepeat))
            }
            return Found(
                id: file.id, marks: marks, order: .init(number: file.number, report: file.order.report))
        }
    }

    /// A person with the name under which they are to be found.
    struct Named: Sendable {
        let id: ID
        let surname, given, romanSurname: String?
        let isKept: Bool
    }

    static func names(at home: ID, _ estate: ID, _ connection: any Connection) throws -> [Named] {
        try connection.run(
            "SELECT id, surname, given, roman_surname FROM person WHERE estate = \(estate) AND home = \(home) ORDER BY id"
        ).map { row in
            let id = try row[id: "id"]
            let (surname, given) = (try row[optionalText: "surname"], try row[optionalText: "given"])
            let roman = try row[optionalText: "roman_surname"]
            let kept = try connection.run(
                "SELECT piece FROM person_piece WHERE estate = \(estate) AND person = \(id)"
            ).map { try $0.text(at: 0) }
            let wanted = PersonPieces.pieces(surname: surname, given: given, romanSurname: roman)
            return Named(
                id: id, surname: surname, given: given, romanSurname: roman, isKept: kept.sorted() == wanted)
        }
    }

    /// Subjects of marks that are not there.
    static func strays(_ estate: ID, _ connection: any Connection) throws -> [ID] {
        try connection.run(
            """
            SELECT DISTINCT subject FROM figure_mark WHERE estate = \(estate)
              AND NOT EXISTS (SELECT 1 FROM work_order WHERE work_order.estate = figure_mark.estate AND work_order.id = subject)
              AND NOT EXISTS (SELECT 1 FROM enquiry WHERE enquiry.estate = figure_mark.estate AND enquiry.id = subject)
              AND NOT EXISTS (SELECT 1 FROM home_check WHERE home_check.estate = figure_mark.estate AND home_check.id = subject)
              AND NOT EXISTS (SELECT 1 FROM waiting WHERE waiting.estate = figure_mark.estate AND waiting.id = subject)
              AND NOT EXISTS (SELECT 1 FROM conduct_observation AS seen
                WHERE seen.estate = figure_mark.estate AND seen.id = subject)
            ORDER BY subject LIMIT 100
            """
        ).map { try $0[id: "subject"] }
    }

    /// Each day's counts as the marks have them. A quarter of an hour lies within one day on every clock there is.
    static func tallies(_ estate: Estate, _ connection: any Connection) throws -> [TallyKey: Share] {
        let quarter: Int64 = 900_000
        let rows = try connection.run(
            """
            SELECT figure, is_hit, at / 900000 AS quarter, COUNT(*) AS n FROM figure_mark WHERE estate = \(estate.id)
            GROUP BY figure, is_hit, at / 900000
            """)
        var tallies: [TallyKey: Share] = [:]
        for row in rows {
            let at = Instant(milliseconds: Int64(try row[int: "quarter"]) * quarter)
            let key = TallyKey(day: estate.clock.wall(at).day, figure: try row.choice("figure"))
            let count = try row[int: "n"]
            tallies[key] = (tallies[key] ?? Share()) + Share(hits: try row[bool: "is_hit"] ? count : 0, total: count)
        }
        return tallies
    }

    /// Each day's counts as they are kept; a day on which nothing counts any more is as good as none.
    static func keptTallies(_ estate: Estate, _ connection: any Connection) throws -> [TallyKey: Share] {
        var tallies: [TallyKey: Share] = [:]
        let rows = try connection.run(
            "SELECT day, figure, hits, total FROM figure_tally WHERE estate = \(estate.id) AND (hits <> 0 OR total <> 0)"
        )
        for row in rows {
            let key = TallyKey(day: try row.day("day"), figure: try row.choice("figure"))
            tallies[key] = Share(hits: try row[int: "hits"], total: try row[int: "total"])
        }
        return tallies
    }
}
