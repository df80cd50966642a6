import DoorbellRules
import HTML
import Storage

/// People who have waited for longer than the estate's minutes, on the board of whoever could serve them.
struct LongWaits {
    let count: Int

    init(_ estate: Estate, at now: Instant, _ connection: any Connection) throws {
        count = try WaitingQueue(estate: estate, connection: connection).countLong(at: now)
    }

    func html(in language: Language) -> HTML {
        if count == 0 { return .nothing }
        let words = Words("\(count) 位住戶等候已久", "\(count) 位业主等候已久", "\(count) have waited too long")
        return """
            <a class="notice wait alarm-open" href="/waiting">\(Icon.clock)<b>\(words.text(in: language))</b></a>
            """
    }
}
