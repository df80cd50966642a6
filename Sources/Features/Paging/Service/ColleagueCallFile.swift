import DoorbellRules
import Storage

extension ColleagueCall: KeptSubject {
    static let kind = EventLog.Kind.colleagueCall
    static let table: StaticString = "colleague_call"
}

/// One call as it stands: loaded from the log, saved with its row.
typealias ColleagueCallFile = SubjectFile<ColleagueCall>

extension ColleagueCallFile {
    var colleagueCall: ColleagueCall { subject }

    /// - Throws: `Problem.notFound` for what is not there, and for a call to somebody else.
    init(_ id: ID, to caller: Caller, _ connection: any Connection) throws {
        try self.init(id, in: caller.estate, where: "callee = \(caller.staff)", connection)
    }

    /// Appends what is new, writes the row, and tells the pages of both.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let one = colleagueCall
        // A page follows by the one whose page it is.
        try append(connection, telling: [one.callee, one.caller])
        try connection.run(
            """
            INSERT INTO colleague_call (estate, id, caller, callee, phrase, words, reply, version, made_at, replied_at)
            VALUES (\(estate), \(id), \(one.caller), \(one.callee), \(one.phrase?.rawValue), \(one.words),
                \(one.reply?.rawValue), \(version), \(one.madeAt), \(one.repliedAt))
            ON CONFLICT (estate, id) DO UPDATE SET reply = excluded.reply, version = excluded.version,
                replied_at = excluded.replied_at
            """)
    }

    /// Whether every column says what the events say.
    func isAs(_ row: Row) throws -> Bool {
        try colleagueCall.caller == row[id: "caller"] && colleagueCall.callee == row[id: "callee"]
            && colleagueCall.phrase?.rawValue == row[optionalText: "phrase"]
            && colleagueCall.words == row[text: "words"]
            && colleagueCall.reply?.rawValue == row[optionalText: "reply"]
            && version == row[int: "version"] && colleagueCall.madeAt == row[instant: "made_at"]
            && (colleagueCall.repliedAt?.milliseconds).map { Int($0) } == row[optionalInt: "replied_at"]
    }
}
