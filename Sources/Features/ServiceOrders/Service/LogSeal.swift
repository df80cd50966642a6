import DoorbellRules
import Storage

/// A seal on everything that had happened to an order when its text was frozen: how far each log went, and the SHA-256 of
/// all those events. An event that is changed afterwards breaks it.
struct LogSeal: Equatable {
    /// Subject and version of each log, as JSON: `[{"subject":"…","version":7}]`.
    let mark: String
    let hash: String

    /// Seals the order and its visits as they are stored now.
    init(_ file: CaseFile, _ connection: any Connection) throws {
        let logs = [(file.id, file.version)] + file.visits.map { ($0.id, $0.version) }
        let mark = JSON.array(
            logs.map { subject, version in .object(["subject": .string(subject.text), "version": .whole(version)]) })
        try self.init(mark: mark.text, in: file.estate.id, connection)
    }

    /// The seal that the events up to `mark` give now.
    init(mark: String, in estate: ID, _ connection: any Connection) throws {
        self.mark = mark
        guard case .array(let logs) = try JSON(parsing: mark) else { throw DamagedRow(column: "log_mark", value: mark) }
        var lines: [UInt8] = []
        for log in logs {
            let reader = try JSONReader(log)
            let (subject, version) = (try reader.id("subject"), try reader.number("version", in: 0...1_000_000))
            let rows = try connection.run(
                """
                SELECT version, at, actor, body FROM event
                WHERE estate = \(estate) AND subject = \(subject) AND version <= \(version) ORDER BY version
                """)
            for row in rows {
                lines += "\(subject.text) \(try row.int(at: 0)) \(try row.int(at: 1)) \(try row.text(at: 2)) ".utf8
                lines += try row.text(at: 3).utf8
                lines.append(UInt8(ascii: "\n"))
            }
        }
        hash = Keys.digest(lines)
    }
}
