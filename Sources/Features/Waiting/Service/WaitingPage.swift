import DoorbellRules
import HTML
import Storage

/// Who waits: at the counter, on the telephone, for an answer to a message. Whoever waited too long stands out with the line
/// that they hear first.
struct WaitingPage {
    struct Card: Sendable {
        let id: ID
        let wait: Wait
        let door: DoorLabel?
        let minutes: Int
        /// Whether the sorry-line comes first.
        let isLong: Bool
        /// Whether nobody of the same queue has waited longer.
        let isNext: Bool
    }

    struct Message: Sendable {
        let message: WaitingQueue.Message
        let minutes: Int
        let isLong: Bool
    }

    let caller: Caller
    let estate: Words
    let language: Language
    let cards: [Card]
    let messages: [Message]
    let toCallBack: [(card: Card, due: Words)]
    /// After how many minutes somebody has waited.
    let limit: Int

    var html: HTML {
        let title = WaitingPhrases.waiting.text(in: language)
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/waiting"),
            look: "waiting",
            body: """
                <main id="main" data-live="" data-pace="20"><div class="bar"><h1>\(title)</h1></div>\(arrival)<div id="live">\(live)</div></main>
                """
        ).html
    }

    /// The part that changes while one looks, and with the minutes.
    var live: HTML { "\(prompt)<div class=\"queues\">\(Wait.Channel.allCases.map(queue))</div>\(callBacks)" }

    /// Nobody who begins to wait has to answer anything before they are greeted: all but the queue may stay empty.
    private var arrival: HTML {
        let buttons = Wait.Channel.allCases.map { channel in
            let words: Words =
                switch channel {
                case .counter: Words("有人到櫃台", "有人到前台", "Somebody is at the counter")
                case .phone: Words("電話等候", "电话等候", "Somebody is on the phone")
                case .message: Words("有訊息未覆", "有信息未回", "A message waits")
                }
            return
                "<button class=\"btn plain\" name=\"channel\" value=\"\(channel.rawValue)\">\(words.text(in: language))</button>"
                as HTML
        }
        let needs = Wait.Need.allCases.map {
            "<label class=\"flag\"><input type=\"checkbox\" name=\"need-\($0.rawValue)\" value=\"true\">\($0.words.text(in: language))</label>"
                as HTML
        }
        let name = Words("怎樣稱呼（可留空）", "怎么称呼（可留空）", "How they like to be called (may stay empty)")
        let door = Words("單位（可留空）", "房号（可留空）", "Door (may stay empty)")
        return """
            <form class="card-form" method="post" action="/waiting"><div class="pair"><label>\(name.text(in: language))<input name="name" maxlength="100" autocomplete="off"></label>
            <label>\(door.text(in: language))<input name="door" maxlength="60" autocomplete="off" placeholder="12-8C"></label></div>
            <div class="needs">\(needs)</div><div class="acts">\(buttons)</div></form>
            """
    }

    private var prompt: HTML {
        let long = cards.filter { $0.isLong && $0.wait.channel != .message }.count
        if long == 0 { return .nothing }
        let words = Words(
            "\(long) 位已等超過 \(limit) 分鐘，請先接待，並先說：", "\(long) 位已等超过 \(limit) 分钟，请先接待，并先说：",
            "\(long) waited for \(limit) minutes or more; please serve them first, beginning with:")
        return """
            <p class="notice wait" role="status">\(Icon.clock)<span>\(words.text(in: language)) <b>\(Line.sorryToKeepYouWaiting.words.text(in: language))</b></span></p>
            """
    }

    private func queue(_ channel: Wait.Channel) -> HTML {
        let own = cards.filter { $0.wait.channel == channel }
        let unanswered = channel == .message ? messages : []
        let none = Words("等候名單已清空。", "等候名单已经清空。", "Nobody waits.").text(in: language)
        let title = channel.words.text(in: language)
        return """
            <section class="queue" aria-label="\(title)"><h2>\(title) <span>\(own.count + unanswered.count)</span></h2>\
            \(own.isEmpty && unanswered.isEmpty ? "<p class=\"empty\">\(none)</p>" as HTML : .nothing)<ul>\(own.map(card))\(unanswered.map(message))</ul></section>
            """
    }

    private func card(_ one: Card) -> HTML {
        let name = one.wait.name.isEmpty ? WaitingPhrases.somebody.text(in: language) : one.wait.name
        let needs = one.wait.needs.map {
            "<small class=\"need\">\(Icon.heart)\($0.words.text(in: language))</small>" as HTML
        }
        return """
            <li class="waiter\(one.isLong ? " long" : "")"><p><a href="/waiting/\(one.id.text)"><b>\(name)</b></a> <small>\(one.door?.short.text(in: language))</small></p>\
            <p>\(one.wait.state.pill.html(in: language)) \(minutes(one.minutes, isLong: one.isLong))</p>\(needs)\(sorry(one))\(buttons(one))</li>
            """
    }

    private func minutes(_ minutes: Int, isLong: Bool) -> HTML {
        let words = WaitingPhrases.waited(minutes)
        return isLong ? Pill.alarm(words).html(in: language) : "<small>\(words.text(in: language))</small>"
    }

    private func sorry(_ one: Card) -> HTML {
        if !one.isLong { return .nothing }
        let line = Line.sorryToKeepYouWaiting.words.text(in: language)
        return "<p class=\"first\"><small>\(WaitingPhrases.sayFirst.text(in: language))</small> <b>\(line)</b></p>"
    }

    private func buttons(_ one: Card) -> HTML {
        let path = "/waiting/\(one.id.text)"
        let ask =
            one.wait.acknowledgedAt == nil
            ? "<form method=\"post\" action=\"\(path)/acknowledgements\"><button class=\"quiet\">\(Wait.Sign.words.words.text(in: language))</button></form>"
                as HTML : .nothing
        let serve: HTML =
            one.isNext
            ? "<form method=\"post\" action=\"\(path)/servings\"><button class=\"btn main\">\(Icon.check)\(WaitingPhrases.serve.text(in: language))</button></form>"
            : .nothing
        return "<div class=\"acts\">\(serve)\(ask)</div>"
    }

    private func message(_ one: Message) -> HTML {
        """
        <li class="waiter\(one.isLong ? " long" : "")"><p><a href="/enquiries/\(one.message.enquiry.text)"><b>\(one.message.asker)</b></a></p>\
        <p>\(one.message.words)</p><p>\(minutes(one.minutes, isLong: one.isLong))</p></li>
        """
    }

    private var callBacks: HTML {
        if toCallBack.isEmpty { return .nothing }
        let title = Words("答應了回電", "答应了回电话", "To be called back").text(in: language)
        let rows = toCallBack.map { one in
            let name = one.card.wait.name.isEmpty ? WaitingPhrases.somebody.text(in: language) : one.card.wait.name
            return """
                <li><a href="/waiting/\(one.card.id.text)">\(name) <small>\(one.card.door?.short.text(in: language))</small></a> <time>\(one.due.text(in: language))</time> \(one.card.isLong ? Promise.Standing.broken.pill.html(in: language) : .nothing)</li>
                """ as HTML
        }
        return "<section><h2>\(title)</h2><ul class=\"plain\">\(rows)</ul></section>"
    }
}

extension WaitingPage {
    init(_ caller: Caller, _ language: Language, at now: Instant, _ connection: any Connection) throws {
        let estate = try Estate.find(caller.estate, connection)
        let queue = WaitingQueue(estate: estate, connection: connection)
        var met: Set<Wait.Channel> = []
        func door(_ wait: Wait) throws -> DoorLabel? {
            try wait.home.map { try Home.find($0, in: estate.id, connection).door }
        }
        let messageLimit = queue.limit(for: .message)
        self.init(
            caller: caller, estate: estate.name, language: language,
            cards: try queue.files().map { file in
                let wait = file.wait
                return Card(
                    id: file.id, wait: wait, door: try door(wait), minutes: wait.minutesWaited(at: now),
                    isLong: wait.isLong(at: now, limit: queue.limit(for: wait.channel)),
                    isNext: met.insert(wait.channel).inserted)
            },
            messages: try queue.messages().map {
                let minutes = now.minutes(since: $0.askedAt)
                return Message(message: $0, minutes: minutes, isLong: minutes >= messageLimit)
            },
            toCallBack: try queue.toCallBack().map { file in
                let promise = file.wait.promise
                return (
                    Card(
                        id: file.id, wait: file.wait, door: try door(file.wait), minutes: 0,
                        isLong: promise?.standing(at: now) == .broken, isNext: false),
                    estate.clock.moment(promise?.given.due ?? now, seenAt: now)
                )
            }, limit: queue.limit(for: .counter))
    }
}
