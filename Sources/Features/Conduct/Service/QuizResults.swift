import DoorbellRules
import Storage

/// Whether and when somebody passed the quiz: an event each time and a row beside it, for as long as anything of conduct is kept.
struct QuizResults {
    let estate: ID
    let connection: any Connection

    func keep(_ event: ConductQuiz.Event, as id: ID) throws {
        try EventLog(connection: connection, estate: estate).append(
            [event.json], kind: .quiz, to: id, after: 0, at: event.at, by: event.by)
        try connection.run(
            """
            INSERT INTO conduct_quiz (estate, id, staff, edition, passed, at)
            VALUES (\(estate), \(id), \(event.by), \(event.edition), \(event.isPassed), \(event.at))
            """)
    }

    /// When `staff` passed today's edition the last time; `nil` where they have not.
    func passedAt(_ staff: ID) throws -> Instant? {
        try connection.run(
            """
            SELECT at FROM conduct_quiz
            WHERE estate = \(estate) AND staff = \(staff) AND edition = \(ConductRule.edition) AND passed = 1
            ORDER BY at DESC LIMIT 1
            """
        ).first?[instant: "at"]
    }

    /// What was taken before `eldest` goes.
    func forget(before eldest: Instant) throws {
        let gone = try connection.run(
            "DELETE FROM conduct_quiz WHERE estate = \(estate) AND at < \(eldest) RETURNING id"
        ).map { try $0[id: "id"] }
        for id in gone { try EventLog(connection: connection, estate: estate).erase(id) }
    }

    /// Rows that say otherwise than their event, a sentence each.
    static func faults(_ connection: any Connection) throws -> [String] {
        try connection.run("SELECT * FROM conduct_quiz ORDER BY estate, id").compactMap { row in
            let (id, estate) = (try row[id: "id"], try row[id: "estate"])
            let name = "quiz \(id.text) of \(estate.text)"
            let entries = try EventLog(connection: connection, estate: estate).entries(of: id)
            guard entries.count == 1,
                let event = try? ConductQuiz.Event(entries[0].body, at: entries[0].at, by: entries[0].by)
            else { return "\(name): its event cannot be replayed" }
            let isSame =
                try event.by == row[id: "staff"] && event.edition == row[int: "edition"]
                && event.isPassed == row[bool: "passed"] && event.at == row[instant: "at"]
            return isSame ? nil : "\(name): its row differs from its event"
        }
    }
}
