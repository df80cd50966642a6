import DoorbellRules
import HTML
import Storage

/// Disputes in which the household waits for a word: nobody has taken them within half an hour, or the next contact has
/// passed. On the superiors' board until somebody speaks.
struct DueContacts {
    let count: Int

    init(_ caller: Caller, at now: Instant, _ connection: any Connection) throws {
        count = try caller.actor.isSuperior ? Self.count(in: caller.estate, at: now, connection) : 0
    }

    static func count(in estate: ID, at now: Instant, _ connection: any Connection) throws -> Int {
        try connection.run("SELECT COUNT(*) AS n FROM dispute WHERE estate = \(estate) AND due < \(now)").first?
            .int(at: 0) ?? 0
    }

    func html(in language: Language) -> HTML {
        if count == 0 { return .nothing }
        let words = Words(
            "等候主管聯絡的爭議：\(count) 項", "等待主管联系的争议：\(count) 项", "Disputes in which a household waits for a word: \(count)")
        return """
            <a class="notice stop alarm-open" href="/disputes">\(Icon.scales)<b>\(words.text(in: language))</b></a>
            """
    }
}
