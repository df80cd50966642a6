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
    /// Those at which all tries met nobody.
    let shut: [NotSeen]
    /// The first of all that are without a check.
    let homes: [NotSeen]
    /// How many there are in all.
    let total: Int

    /// How many rows the report shows at most.
    private static let limit = 100

    var html: HTML {
        let title = GasPhrases.report.text(in: language)
        return GasFrame(caller: caller, estate: estate, language: language, here: "/gas/report", title: title)
            .page(
                """
                \(section(
                    Words("請物業助理跟進：上門 \(tries) 次仍不遇", "请物业助理跟进：上门 \(tries) 次仍不遇", "For the property assistant: \(tries) tries, nobody met"), shut, shut.count))
                \(section(Words("本期還未檢查的住戶", "本期还未检查的住户", "Homes without a check in this round"), homes, total))
                """)
    }

    private func section(_ title: Words, _ homes: [NotSeen], _ count: Int) -> HTML {
        let none = Words("沒有這樣的住戶。", "没有这样的住户。", "There are none.").text(in: language)
        let name = title.text(in: language)
        let heads = [
            PhraseBook.door, GasPhrases.standing, Words("上次檢查", "上次检查", "Last check"),
            GasPhrases.due,
        ]
        let table: HTML = """
            <div class="scroll" tabindex="0" role="group" aria-label="\(name)"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead><tbody>\(homes.map(row))</tbody></table></div>\(count > homes.count ? "<p><small>\(first.text(in: language))</small></p>" as HTML : .nothing)
            """
        return """
            <section class="not-seen"><h2>\(name) <span>\(count)</span></h2>\(homes.isEmpty ? "<p class=\"empty\">\(none)</p>" as HTML : table)</section>
            """
    }

    private let first = Words(
        "這裏列出首 \(NotSeenPage.limit) 戶，其餘見匯出的表。", "这里列出前 \(NotSeenPage.limit) 户，其余见导出的表。",
        "These are the first \(NotSeenPage.limit); the export has them all.")

    private func row(_ home: NotSeen) -> HTML {
        let never = Words("未有記錄", "没有记录", "Nothing on record").text(in: language)
        let late = home.due < today
        return """
            <tr><td><a href="/gas?home=\(home.home.text)">\(home.door.words.text(in: language))</a> <small>\(home.surname)</small>\(home.care.map { "<br><small>\(Icon.heart)\($0)</small>" as HTML })</td>\
            <td>\(home.state.pill(attempts: home.attempts, language))</td><td>\(home.seenOn?.iso ?? never)</td><td>\(home.due.iso)\(late ? " \(Icon.alert)<span class=\"said\">\(Words("已過期", "已经过期", "Overdue").text(in: language))</span>" as HTML : .nothing)</td></tr>
            """
    }
}

extension NotSeenPage {
    init(_ caller: Caller, _ language: Language, _ now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let tries = try GasRegister(estate: estate.id, connection: connection).policy.tries
        let round = try RoundFile.newest(of: caller.estate, connection)?.id
        func list(attempts: Int) throws -> [NotSeen] {
            guard let round else { return [] }
            return try NotSeen.list(estate, round: round, attempts: attempts, limit: Self.limit, connection)
        }
        self.init(
            caller: caller, estate: estate.name, language: language, today: estate.clock.wall(now).day, tries: tries,
            shut: try list(attempts: tries), homes: try list(attempts: 0),
            total: try round.map { try NotSeen.count(estate.id, round: $0, connection) } ?? 0)
    }
}
