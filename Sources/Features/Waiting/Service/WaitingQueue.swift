import DoorbellRules
import Storage

/// Who waits at an estate now, and who has been waiting longest.
struct WaitingQueue {
    /// A message that nobody has answered yet; it is an enquiry, and waits with the others.
    struct Message: Sendable {
        let enquiry: ID
        let asker: String
        let words: String
        let askedAt: Instant
    }

    let estate: Estate
    let connection: any Connection

    /// After how many minutes somebody of this queue has waited.
    func limit(for channel: Wait.Channel) -> Int {
        switch channel {
        case .counter, .phone: estate.waitingMinutes
        case .message: estate.messageMinutes
        }
    }

    /// Everybody who waits, who came first on top.
    func files(limit: Int = 60) throws -> [WaitFile] {
        try connection.run(
            """
            SELECT id FROM waiting WHERE estate = \(estate.id) AND is_open = 1 ORDER BY arrived_at, id LIMIT \(limit)
            """
        ).map { try WaitFile($0[id: "id"], in: estate.id, connection) }
    }

    /// Who of the same queue has waited longer.
    func earlier(than file: WaitFile) throws -> [ID] {
        try connection.run(
            """
            SELECT id FROM waiting WHERE estate = \(estate.id) AND channel = \(file.wait.channel.rawValue) AND is_open = 1
              AND (arrived_at, id) < (\(file.wait.arrivedAt), \(file.id)) ORDER BY arrived_at, id LIMIT 100
            """
        ).map { try $0[id: "id"] }
    }

    /// Messages that nobody has answered, the oldest on top.
    func messages(limit: Int = 40) throws -> [Message] {
        try connection.run(
            """
            SELECT id, asker, words, asked_at FROM enquiry
            WHERE estate = \(estate.id) AND channel = 'message' AND is_open = 1 AND state <> 'told'
            ORDER BY asked_at, id LIMIT \(limit)
            """
        ).map {
            Message(
                enquiry: try $0[id: "id"], asker: try $0[text: "asker"], words: try $0[text: "words"],
                askedAt: try $0[instant: "asked_at"])
        }
    }

    /// Who left before being served and is to be called back.
    func toCallBack(limit: Int = 20) throws -> [WaitFile] {
        try connection.run(
            """
            SELECT id FROM waiting WHERE estate = \(estate.id) AND state = 'to-call-back' ORDER BY ended_at, id LIMIT \(limit)
            """
        ).map { try WaitFile($0[id: "id"], in: estate.id, connection) }
    }

    /// How many of those who wait at the counter or on the telephone have waited for longer than the estate's minutes.
    func countLong(at now: Instant) throws -> Int {
        let since = now.adding(minutes: -estate.waitingMinutes)
        return try connection.run(
            """
            SELECT COUNT(*) AS n FROM waiting WHERE estate = \(estate.id) AND is_open = 1
              AND channel IN ('counter', 'phone') AND arrived_at <= \(since)
            """
        ).first?.int(at: 0) ?? 0
    }
}
