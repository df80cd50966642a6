import DoorbellRules
import HTML
import Storage

/// The calls that concern one of the staff now, as a part of their page: who asks for them, and what came of their own.
struct ColleagueCalls: Sendable {
    struct Line: Sendable {
        let id: ID
        /// Who called, or who was called.
        let name: String
        let phrase: ColleagueCall.Phrase?
        let words: String
        let reply: ColleagueCall.Reply?
        /// When, on the estate's clock.
        let time: String
    }

    /// So long a reply stays on the page of whoever called.
    private static let minutesOfReply = 60

    /// Those that wait for a reply.
    var toMe: [Line] = []
    /// One's own.
    var mine: [Line] = []

    init(toMe: [Line] = [], mine: [Line] = []) { (self.toMe, self.mine) = (toMe, mine) }

    init(_ caller: Caller, on clock: EstateClock, at now: Instant, _ connection: any Connection) throws {
        let eldest = now.adding(minutes: -ColleagueCall.keptMinutes)
        func lines(_ rows: [Row]) throws -> [Line] {
            try rows.map { row in
                Line(
                    id: try row[id: "id"], name: try row[text: "name"],
                    phrase: try row[optionalText: "phrase"].flatMap(ColleagueCall.Phrase.init),
                    words: try row[text: "words"],
                    reply: try row[optionalText: "reply"].flatMap(ColleagueCall.Reply.init),
                    time: clock.clock(try row[instant: "made_at"]))
            }
        }
        toMe = try lines(
            connection.run(
                """
                SELECT colleague_call.*, staff.name FROM colleague_call JOIN staff ON staff.id = colleague_call.caller
                WHERE colleague_call.estate = \(caller.estate) AND colleague_call.callee = \(caller.staff)
                  AND colleague_call.made_at > \(eldest) AND colleague_call.reply IS NULL
                ORDER BY colleague_call.made_at, colleague_call.id LIMIT 20
                """))
        mine = try lines(
            connection.run(
                """
                SELECT colleague_call.*, staff.name FROM colleague_call JOIN staff ON staff.id = colleague_call.callee
                WHERE colleague_call.estate = \(caller.estate) AND colleague_call.caller = \(caller.staff)
                  AND colleague_call.made_at > \(eldest)
                  AND (colleague_call.reply IS NULL
                    OR colleague_call.replied_at > \(now.adding(minutes: -Self.minutesOfReply)))
                ORDER BY colleague_call.made_at DESC, colleague_call.id DESC LIMIT 20
                """))
    }

    func html(in language: Language) -> HTML {
        if toMe.isEmpty, mine.isEmpty { return .nothing }
        return """
            <section class="calls" aria-label="\(PagingPhrases.title.text(in: language))">\(toMe.map { call($0, language) })\(mine.map { own($0, language) })</section>
            """
    }

    private func call(_ line: Line, _ language: Language) -> HTML {
        let replies = ColleagueCall.Reply.allCases.map { reply in
            "<button class=\"btn\(reply == .coming ? " main" : "")\" name=\"reply\" value=\"\(reply.rawValue)\">\(reply.words.text(in: language))</button>"
                as HTML
        }
        return """
            <div class="notice wait"><p data-news>\(Icon.bell)<b>\(PagingPhrases.from(line.name).text(in: language))</b> <time>\(line.time)</time> \(said(line, language))</p>\
            <form method="post" action="/calls/\(line.id.text)/replies">\(replies)</form></div>
            """
    }

    private func own(_ line: Line, _ language: Language) -> HTML {
        let tone = line.reply == nil ? "" : line.reply == .coming ? " done" : " wait"
        let reply = line.reply?.words ?? PagingPhrases.waiting
        return """
            <p class="notice\(tone)" data-news>\(PagingPhrases.to(line.name).text(in: language)) <time>\(line.time)</time> \(said(line, language)) <b>\(reply.text(in: language))</b></p>
            """
    }

    private func said(_ line: Line, _ language: Language) -> HTML {
        let phrase: HTML = line.phrase.map { "<q>\($0.words.text(in: language))</q>" } ?? .nothing
        return line.words.isEmpty ? phrase : "\(phrase) <q>\(line.words)</q>"
    }

    static let example = ColleagueCalls(
        toMe: [.init(id: ID("k1"), name: "林美珍", phrase: .counter, words: "周先生等着看圖則", reply: nil, time: "10:02")],
        mine: [
            .init(id: ID("k2"), name: "何小萍", phrase: .help, words: "", reply: .coming, time: "09:55"),
            .init(id: ID("k3"), name: "馮小峰", phrase: nil, words: "借用長梯", reply: nil, time: "09:58"),
        ])
}
