import DoorbellRules
import Storage

/// One enquiry as it stands: loaded from the log, saved with its row.
struct EnquiryFile {
    let estate: ID
    let id: ID
    private(set) var enquiry: Enquiry
    private(set) var events: [Enquiry.Event]
    private var version: Int

    /// A new file, not yet saved.
    init(_ event: Enquiry.Event, id: ID, estate: ID) {
        guard let enquiry = Enquiry(event) else { preconditionFailure("an enquiry begins with its question") }
        (self.id, self.estate, self.enquiry, version, events) = (id, estate, enquiry, 0, [event])
    }

    /// - Throws: `Problem.notFound` for what is not there, and for another estate's.
    init(_ id: ID, in estate: ID, _ connection: any Connection) throws {
        let rows = try connection.run("SELECT id FROM enquiry WHERE estate = \(estate) AND id = \(id)")
        if rows.isEmpty { throw Problem.notFound }
        let entries = try EventLog(connection: connection, estate: estate).entries(of: id)
        let events = try entries.map { try Enquiry.Event($0.body, at: $0.at, by: $0.by) }
        guard let first = events.first, let enquiry = Enquiry(first) else {
            throw DamagedRow(column: "event", value: id.text)
        }
        (self.estate, self.id, self.events, version) = (estate, id, events, events.count)
        self.enquiry = events.dropFirst().reduce(enquiry) { $0.evolved(by: $1) }
    }

    /// Changes with every event.
    var etag: String { "\"\(events.count)\"" }

    mutating func record(_ event: Enquiry.Event) {
        enquiry = enquiry.evolved(by: event)
        events.append(event)
    }

    /// Appends what is new, writes the row, and tells whoever is looking.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let log = EventLog(connection: connection, estate: estate)
        for (offset, event) in events.enumerated().dropFirst(version) {
            try log.append([event.json], kind: .enquiry, to: id, after: offset, at: event.at, by: event.by)
        }
        let isNew = version == 0
        let counted = FigureMark.marks(of: Array(events.prefix(version)))
        version = events.count
        let question = enquiry.question
        try connection.run(
            """
            INSERT INTO enquiry (estate, id, home, asker, words, state, is_open, first_contact, version, asked_at, due)
            VALUES (\(estate), \(id), \(question.home), \(question.asker), \(question.words),
                \(enquiry.state.rawValue), \(enquiry.state.isOpen), \(enquiry.firstContact), \(version),
                \(enquiry.askedAt), \(enquiry.promise.given.due))
            ON CONFLICT (estate, id) DO UPDATE SET state = excluded.state, is_open = excluded.is_open,
                version = excluded.version, due = excluded.due
            """)
        try PromiseRows(estate: estate, connection: connection).keep(id, enquiry.promises)
        if isNew {
            try TextPieces(estate: estate, kind: .enquiry, connection: connection).keep(
                id, under: "\(question.asker) \(question.words)")
        }
        try FigureKeeper(Estate.find(estate, connection), connection).change(
            of: id, from: counted, to: FigureMark.marks(of: events))
        connection.announce(Change(estate: estate.text, kind: "enquiry", subject: id.text))
    }

    /// Whether every column says what the events say.
    func isAs(_ row: Row) throws -> Bool {
        try enquiry.state.rawValue == row[text: "state"] && enquiry.state.isOpen == row[bool: "is_open"]
            && enquiry.firstContact == row[id: "first_contact"] && enquiry.askedAt == row[instant: "asked_at"]
            && enquiry.promise.given.due == row[instant: "due"] && events.count == row[int: "version"]
            && enquiry.question.home == row[optionalID: "home"] && enquiry.question.words == row[text: "words"]
    }
}
