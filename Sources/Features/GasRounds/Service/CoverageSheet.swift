import DoorbellRules
import Storage

/// The newest round as a table for a spreadsheet: a row for each home, doors as people say them.
struct CoverageSheet {
    let rows: [[String]]
    private let name: String

    /// - Throws: `Problem.notFound` before the first round.
    init(_ estate: ID, _ language: Language, _ connection: any Connection) throws {
        guard let file = try RoundFile.newest(of: estate, connection) else { throw Problem.notFound }
        let found = try connection.run(
            """
            SELECT home.building, home.floor, home.unit, home_check.state, home_check.due, home_check.day,
                home_check.time_window, home_check.confirmed_on, home_check.attempts, home_check.contacts,
                home_check.outcome, home_check.recheck_on
            FROM home LEFT JOIN home_check ON home_check.estate = home.estate AND home_check.home = home.id
              AND home_check.round = \(file.id)
            WHERE home.estate = \(estate) ORDER BY home.id
            """)
        name = "gas-round-\(file.round.number).csv"
        rows = try [Self.headings.map { $0.text(in: language) }] + found.map { try Self.cells($0, language) }
    }

    init(rows: [[String]]) { (self.rows, name) = (rows, "gas-round.csv") }

    private static let headings = [
        PhraseBook.door, GasPhrases.standing, GasPhrases.due, GasPhrases.day, GasPhrases.window,
        GasPhrases.confirmedOn, HomeCheck.State.noAccess.words,
        Words("聯絡次數", "联系次数", "Contacts"), Words("本期結果", "本期的结果", "Outcome of the round"),
        GasPhrases.recheck,
    ]

    private static func cells(_ row: Row, _ language: Language) throws -> [String] {
        let state: HomeCheck.State = try row.optionalChoice("state") ?? .notContacted
        let window: Appointment.Window? = try row.optionalChoice("time_window")
        let outcome: HomeCheck.Outcome? = try row.optionalChoice("outcome")
        return [
            try DoorLabel(row: row).words.text(in: language), state.words.text(in: language),
            try row.optionalDay("due")?.iso ?? "", try row.optionalDay("day")?.iso ?? "",
            window?.words.text(in: language) ?? "", try row.optionalDay("confirmed_on")?.iso ?? "",
            "\(try row[optionalInt: "attempts"] ?? 0)", "\(try row[optionalInt: "contacts"] ?? 0)",
            outcome?.words.text(in: language) ?? "", try row.optionalDay("recheck_on")?.iso ?? "",
        ]
    }

    var text: String { table.text }
    var answer: Answer { table.answer }
    private var table: CommaTable { CommaTable(name: name, rows: rows) }
}
