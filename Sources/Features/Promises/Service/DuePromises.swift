import DoorbellRules
import HTML
import Storage

/// Promises that are about to break, on a superior's board while they can still be kept, and until they are made good.
struct DuePromises {
    let count: Int

    init(_ caller: Caller, at now: Instant, _ connection: any Connection) throws {
        let rows = PromiseRows(estate: caller.estate, connection: connection)
        count = caller.actor.isSuperior ? try rows.countEscalated(by: now) : 0
    }

    func html(in language: Language) -> HTML {
        if count == 0 { return .nothing }
        let words = Words(
            "將到期或已逾期的承諾：\(count) 項", "即将到期或已逾期的承诺：\(count) 项", "Promises nearly due or broken: \(count)")
        return """
            <a class="notice wait alarm-open" href="/promises">\(Icon.clock)<b>\(words.text(in: language))</b></a>
            """
    }
}
