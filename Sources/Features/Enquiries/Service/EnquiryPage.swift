import DoorbellRules
import HTML
import Storage

/// One enquiry: the question, what was promised, where it stands, what the house knows about it, and what can be done now.
struct EnquiryPage {
    /// A promise as it is read: its time on the estate's clock and how it stands.
    struct PromiseLine {
        let promise: Promise
        let stamp: String
        let standing: Promise.Standing
    }

    /// An article that may answer the question.
    struct Suggestion {
        let id: ID
        let article: Article
        let standing: Article.Standing
    }

    let caller: Caller
    let estate: Words
    let language: Language
    let id: ID
    let enquiry: Enquiry
    let door: DoorLabel?
    let firstContact: String
    let promises: [PromiseLine]
    /// Which hand-off has waited for longer than a desk may take.
    let isOverdue: Bool
    /// The asker's own page, to be sent or read out; `nil` in the catalogue.
    let askerAddress: String?
    let suggestions: [Suggestion]
    /// What was looked for instead of the question itself.
    let find: String
    /// Who works at the estate and can be named.
    var colleagues: [Colleague] = []
    /// What happened so far: the time, the sentence, who wrote it down.
    let history: [(clock: String, sentence: Words, who: String)]
    /// A dispute about it, or the way to one; `nil` where the asker has no home here.
    var dispute: DisputeNotice?

    var html: HTML {
        EnquiryFrame(
            caller: caller, estate: estate, language: language, here: "/enquiries/\(id.text)",
            title: EnquiryPhrases.enquiries.text(in: language), look: "order-page"
        ).page(live: id.text, "<div id=\"live\">\(live)</div><div class=\"acts\">\(acts)</div>")
    }

    /// Where it stands and what happened, as it changes under one's eyes.
    var live: HTML {
        """
        <section class="order-head"><p class="fault">\(enquiry.state.pill.html(in: language))</p>
        <blockquote><q>\(enquiry.question.words)</q></blockquote><dl class="sum">\(facts)</dl>\(link)\(dispute?.html(in: language))</section>
        \(answer)<section><h2>\(Words("這項查詢的經過", "这项咨询的经过", "What happened so far").text(in: language))</h2><ol class="timeline">\(history.map(line))</ol></section>
        """
    }

    private var facts: HTML {
        let rows: [(Words, HTML)] =
            [
                (EnquiryPhrases.asker, "\(enquiry.question.asker) <small>\(place)</small>"),
                (EnquiryPhrases.firstContact, "\(firstContact)"),
            ]
            + enquiry.handOffs.suffix(1).map { one in
                return (
                    Words("在誰手上", "在谁手上", "In whose hands"),
                    "\(one.desk.words.text(in: language)) <small>\(one.holder ?? one.outside?.reference ?? named(one))</small>\(isOverdue ? Pill.alarm(EnquiryPhrases.notAccepted).html(in: language) : .nothing)"
                )
            }
            + promises.map { one in
                let apology: HTML = one.promise.apology.map { "<small>\($0)</small>" } ?? .nothing
                return (
                    one.promise.given.kind.words,
                    "<time>\(one.stamp)</time> \(one.standing.pill.html(in: language))<small>「\(one.promise.given.words)」</small>\(apology)"
                )
            }
        return "\(rows.map { "<div><dt>\($0.text(in: language))</dt><dd>\($1)</dd></div>" as HTML })"
    }

    private func named(_ one: HandOff) -> String? { colleagues.first { $0.id == one.colleague }?.name }

    private var link: HTML {
        guard let askerAddress else { return .nothing }
        let words = Words("住戶的連結（看由誰跟進、看答覆）", "住户的链接（看由谁跟进、看答复）", "The asker's link (who has it, the answer)")
        return "<p class=\"link\"><small>\(words.text(in: language))</small><code>\(askerAddress)</code></p>"
    }

    private var place: String {
        let way = enquiry.question.channel.words.text(in: language)
        return door.map { "\($0.short.text(in: language)) · \(way)" } ?? way
    }

    private var answer: HTML {
        guard let answer = enquiry.answer else { return .nothing }
        let title = Words("這樣告訴住戶", "这样告诉住户", "Tell the household").text(in: language)
        return """
            <section class="say"><h2>\(title)</h2><blockquote>\(answer.text.text(in: language))</blockquote><p><small>\(answer.basis.words.text(in: language))</small></p></section>
            """
    }

    private func line(_ one: (clock: String, sentence: Words, who: String)) -> HTML {
        "<li><time>\(one.clock)</time><span>\(one.sentence.text(in: language))</span><small>\(one.who)</small></li>"
    }

    private var acts: HTML {
        if enquiry.isClosed { return .nothing }
        let screen = EnquiryActs(enquiry, caller.actor, isLate: isLate, colleagues: colleagues)
        let forms = screen.acts.map { act in
            ActForm(act: act, path: "/enquiries/\(id.text)", language: language).html
        }
        return "\(enquiry.answer == nil ? knowledge : .nothing)\(forms)"
    }

    private var isLate: Bool { promises.last?.standing == .broken }

    private var knowledge: HTML {
        let title = Words("資料庫裏查到的", "知识库里查到的", "What the knowledge base has").text(in: language)
        let none = Words(
            "沒有查到，請換個詞，或請示主管。", "没有查到，请换个词，或请示主管。", "Nothing found; please try another word, or ask a superior."
        ).text(in: language)
        return """
            <section class="card-form"><h2>\(title)</h2><form class="find" role="search" action="/enquiries/\(id.text)" method="get"><label>\(PhraseBook.search.text(in: language))<input type="search" name="find" value="\(find)" placeholder="\(EnquiryPhrases.hint.text(in: language))" maxlength="100"></label><button>\(PhraseBook.search.text(in: language))</button></form>
            \(suggestions.isEmpty ? "<p>\(none)</p>" as HTML : "\(suggestions.map(suggestion))")</section>
            """
    }

    private func suggestion(_ one: Suggestion) -> HTML {
        let path = "/enquiries/\(id.text)"
        let quote = Screen.Act(
            "answers", Words("用這篇答覆", "用这篇答复", "Answer from it"), .plain,
            fields: [
                .init(
                    "words", EnquiryPhrases.answer, .longText, initial: Words(verbatim: one.article.answer),
                    isTold: true)
            ],
            fixed: [.init("basis", "article"), .init("article", one.id.text)])
        let look = Screen.Act(
            "lookups", Words("記下已查", "记下已查过", "Note that I looked"), .quiet,
            fixed: [.init("article", one.id.text)])
        return """
            <div><p><a href="/articles/\(one.id.text)">\(one.article.title)</a> \(one.standing.pill.html(in: language))<br><small>\(one.article.answer)</small></p>\
            \(one.standing == .approved ? ActForm(act: quote, path: path, language: language).html : .nothing)\(ActForm(act: look, path: path, language: language).html)</div>
            """
    }
}

extension EnquiryPage {
    init(
        _ file: EnquiryFile, _ caller: Caller, _ language: Language, _ house: House, find: String,
        _ connection: any Connection
    ) throws {
        let (estate, now) = (try Estate.find(caller.estate, connection), house.now())
        let enquiry = file.enquiry
        func name(_ staff: ID) throws -> String {
            try connection.run("SELECT name FROM staff WHERE id = \(staff)").first?[text: "name"] ?? ""
        }
        let shelf = ArticleShelf(estate: estate.id, connection: connection)
        let kept = try find.isBlank ? shelf.suggestions(for: enquiry.question.words) : shelf.search(find, limit: 4)
        let today = estate.clock.wall(now).day
        self.init(
            caller: caller, estate: estate.name, language: language, id: file.id, enquiry: enquiry,
            door: try enquiry.question.home.map { try Home.find($0, in: estate.id, connection).door },
            firstContact: try name(enquiry.firstContact),
            promises: enquiry.promises.map {
                PromiseLine(promise: $0, stamp: estate.clock.stamp($0.given.due), standing: $0.standing(at: now))
            },
            isOverdue: enquiry.handOffs.last?.isOverdue(at: now) ?? false,
            askerAddress: EnquiryLink(house: house, enquiry: file.id, estate: estate.id).address,
            suggestions: kept.map {
                Suggestion(id: $0.id, article: $0.article, standing: $0.article.standing(on: today))
            }, find: find, colleagues: try Colleague.all(at: estate.id, connection),
            history: try file.events.map { event in
                (estate.clock.stamp(event.at), event.fact.sentence, try name(event.by))
            },
            dispute: enquiry.question.home == nil
                ? nil : try DisputeNotice(.enquiry(file.id), in: estate.id, connection))
    }
}
