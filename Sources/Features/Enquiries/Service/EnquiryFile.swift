import DoorbellRules
import Storage

extension Enquiry: KeptSubject {
    static let kind = EventLog.Kind.enquiry
    static let table: StaticString = "enquiry"
}

/// One enquiry as it stands: loaded from the log, saved with its row.
typealias EnquiryFile = SubjectFile<Enquiry>

extension EnquiryFile {
    var enquiry: Enquiry { subject }

    /// The enquiry that lies in `colleague`'s hands by name.
    ///
    /// - Throws: `Problem.notFound` for anything else: the right to see it is part of the query.
    init(_ id: ID, handedTo colleague: ID, in estate: ID, _ connection: any Connection) throws {
        try self.init(id, in: estate, where: "handed_to = \(colleague)", connection)
    }

    /// Appends what is new, writes the row, and tells whoever is looking.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let past = past
        try append(connection)
        let question = enquiry.question
        try connection.run(
            """
            INSERT INTO enquiry (estate, id, home, asker, words, channel, state, is_open, first_contact, handed_to,
                version, asked_at, due)
            VALUES (\(estate), \(id), \(question.home), \(question.asker), \(question.words),
                \(question.channel.rawValue), \(enquiry.state.rawValue), \(enquiry.state.isOpen),
                \(enquiry.firstContact), \(enquiry.handedTo), \(version), \(enquiry.askedAt),
                \(enquiry.promise.given.due))
            ON CONFLICT (estate, id) DO UPDATE SET state = excluded.state, is_open = excluded.is_open,
                first_contact = excluded.first_contact, handed_to = excluded.handed_to, version = excluded.version,
                due = excluded.due
            """)
        try PromiseRows(estate: estate, connection: connection).keep(enquiry.promises, of: id, .enquiry)
        if past.isEmpty {
            try TextPieces(estate: estate, kind: .enquiry, connection: connection).keep(
                id, under: "\(question.asker) \(question.words)")
        }
        try FigureKeeper.keep(
            from: FigureMark.marks(of: past), to: FigureMark.marks(of: events), of: id, in: estate, connection)
    }

    /// Whether every column says what the events say, and the promises' rows too.
    func isAs(_ row: Row, _ connection: any Connection) throws -> Bool {
        try enquiry.state.rawValue == row[text: "state"] && enquiry.state.isOpen == row[bool: "is_open"]
            && enquiry.firstContact == row[id: "first_contact"] && enquiry.askedAt == row[instant: "asked_at"]
            && enquiry.promise.given.due == row[instant: "due"] && version == row[int: "version"]
            && enquiry.handedTo == row[optionalID: "handed_to"]
            && enquiry.question.channel.rawValue == row[text: "channel"]
            && enquiry.question.home == row[optionalID: "home"] && enquiry.question.words == row[text: "words"]
            && PromiseRows(estate: estate, connection: connection).areAs(enquiry.promises, of: id)
    }
}
