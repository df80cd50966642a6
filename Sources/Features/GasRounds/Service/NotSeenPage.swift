import DoorbellRules
import HTML
import Storage

/// The people that an average would hide: homes without a check in this round, the frail first, and on top those at which
/// a property assistant has to find another way.
struct NotSeenPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let today: Day
    let tries: Int
    let homes: [NotSeen]

    /// How many rows the report shows at most.
    private static let limit = 300

    var html: HTML {
        let shut = homes.filter { $0.attempts >= tries }
        let title = GasPhrases.report.text(in: language)
        return GasFrame(caller: caller, estate: estate, language: language, here: "/gas/report", title: title)
            .page(
                """
                \(section(
                    Words("請物業助理跟進：上門 \(tries) 次仍不遇", "请物业助理跟进：上门 \(tries) 次仍不遇", "For the property assistant: \(tries) tries, nobody met"), shut))
                \(section(Words("本期還未檢查的住戶", "本期还未检查的住户", "Homes without a check in this round"), homes))
                """)
    }

    private func section(_ title: Words, _ homes: [NotSeen]) -> HTML {
        let none = Words("沒有這樣的住戶。", "没有这样的住户。", "There are none.").text(in: language)
        let name = title.text(in: language)
        let heads = [
            PhraseBook.door, GasPhrases.standing, Words("上次檢查", "上次检查", "Last check"),
            GasPhrases.due,
        ]
        let table: HTML = """
            <div class="scroll" tabindex="0" role="group" aria-label="\(name)"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead><tbody>\(homes.map(row))</tbody></table></div>
            """
        return """
            <section class="not-seen"><h2>\(name) <span>\(homes.count)</span></h2>\(homes.isEmpty ? "<p class=\"empty\">\(none)</p>" as HTML : table)</section>
            """
    }

    private func row(_ home: NotSeen) -> HTML {
        let never = Words("未有記錄", "没有记录", "Nothing on record").text(in: language)
        let late = home.due < today
        return """
            <tr><td><a href="/gas?home=\(home.home.text)">\(home.door.words.text(in: language))</a> <small>\(home.surname)</small>\(home.care.map { "<br><small>\(Icon.heart)\($0)</small>" as HTML })</td>\
            <td>\(home.state.pill(attempts: home.attempts, language))</td><td>\(home.seenOn?.text ?? never)</td><td>\(home.due.text)\(late ? " \(Icon.alert)<span class=\"said\">\(Words("已過期", "已经过期", "Overdue").text(in: language))</span>" as HTML : .nothing)</td></tr>
            """
    }
}

extension NotSeenPage {
    init(_ caller: Caller, _ language: Language, _ now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let file = try RoundFile.newest(of: caller.estate, connection)
        self.init(
            caller: caller, estate: estate.name, language: language, today: estate.clock.wall(now).day,
            tries: try GasRegister(estate: estate.id, connection: connection).policy.tries,
            homes: try file.map { try NotSeen.list(estate, round: $0.id, limit: Self.limit, connection) } ?? [])
    }
}
