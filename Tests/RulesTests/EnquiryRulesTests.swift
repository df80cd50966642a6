import DoorbellRules
import Testing

@Suite("No \"don't know\" and no guessing: how an enquiry is answered (clause L-d, gate G13)")
struct EnquiryRulesTests {
    static let now = Instant(milliseconds: 1_790_000_000_000)
    static let assistant = Actor(id: ID("ho"), name: "何小姐", roles: [.propertyAssistant])
    static let source = Enquiry.Source(article: ID("a"), version: 3, title: "訪客停車")
    static let question = Enquiry.Question(channel: .phone, home: ID("h"), asker: "王小姐", words: "可以停多久？")
    static let given = Promise.Given(.answer, words: "四點前告訴您", due: now.adding(minutes: 120))

    static func asked() throws -> Enquiry {
        let event = try Enquiry.ask(question, isReadBack: true, promising: given, by: assistant, at: now)
        return try #require(Enquiry(event))
    }

    static func facts(
        _ actor: Actor = assistant, after minutes: Int = 1, _ standing: Article.Standing = .approved
    ) -> Enquiry.Facts {
        let articles = [ID("a"): Enquiry.KnownArticle(source, standing)]
        return Enquiry.Facts(actor: actor, at: now.adding(minutes: minutes), articles: articles)
    }

    static func after(_ commands: [Enquiry.Command], by actor: Actor = assistant) throws -> Enquiry {
        try commands.reduce(try asked()) { $0.evolved(by: try $0.decide($1, facts(actor))) }
    }

    static let fromArticle = Enquiry.Command.answer(
        words: "四小時", basis: .article(.init(article: ID("a"), version: 0, title: "")))

    @Test("a question is taken with a name, read back, and with a promise that can be kept")
    func asking() throws {
        func refusal(
            _ question: Enquiry.Question = Self.question, isReadBack: Bool = true, _ given: Promise.Given = Self.given
        ) -> Enquiry.Refusal? {
            do throws(Enquiry.Refusal) {
                _ = try Enquiry.ask(
                    question, isReadBack: isReadBack, promising: given, by: Self.assistant, at: Self.now)
                return nil
            } catch { return error }
        }
        #expect(refusal() == nil)
        #expect(refusal(isReadBack: false) == .readBackMissing)
        #expect(
            refusal(.init(channel: .message, home: nil, asker: "A", words: "B"), isReadBack: false) == nil,
            "what they wrote themselves needs no reading back")
        #expect(refusal(.init(channel: .phone, home: nil, asker: " ", words: "B")) == .askerMissing)
        #expect(refusal(.init(channel: .phone, home: nil, asker: "A", words: "")) == .questionMissing)
        #expect(refusal(Self.question, .init(.answer, words: " ", due: Self.given.due)) == .promiseMissing)
        #expect(refusal(Self.question, .init(.answer, words: "x", due: Self.now)) == .dueHasPassed)
        let far = Self.now.adding(minutes: Enquiry.longestPromiseMinutes + 1)
        #expect(refusal(Self.question, .init(.answer, words: "x", due: far)) == .dueTooFar)
    }

    @Test("an answer rests on an approved article, and names its edition")
    func sourced() throws {
        let answered = try Self.after([Self.fromArticle])
        #expect(answered.answer == Enquiry.Answer("四小時", .article(Self.source)))
        #expect(throws: Enquiry.Refusal.sourceMissing) {
            try Self.asked().decide(.answer(words: "四小時", basis: nil), Self.facts())
        }
        let standings: [(Article.Standing, Enquiry.Refusal)] = [(.draft, .sourceIsDraft), (.stale, .sourceIsStale)]
        for (standing, refusal) in standings {
            #expect(throws: refusal) { try Self.asked().decide(Self.fromArticle, Self.facts(Self.assistant, standing)) }
        }
        let other = Enquiry.Command.answer(
            words: "x", basis: .article(.init(article: ID("b"), version: 1, title: "B")))
        #expect(throws: Enquiry.Refusal.sourceUnknown) { try Self.asked().decide(other, Self.facts()) }
    }

    @Test("without an article a superior answers; \"cannot be known\" needs reason, alternative and a superior")
    func superior() throws {
        let own = Enquiry.Command.answer(words: "可以", basis: .superior)
        #expect(throws: Enquiry.Refusal.superiorNeeded) { try Self.asked().decide(own, Self.facts()) }
        #expect(try Self.after([own], by: Sample.supervisor).state == .answered)
        func unknowable(_ reason: String, _ alternative: String) -> Enquiry.Command {
            .answer(words: "", basis: .cannotBeKnown(reason: reason, alternative: alternative))
        }
        let superior = Self.facts(Sample.supervisor)
        #expect(throws: Enquiry.Refusal.superiorNeeded) {
            try Self.asked().decide(unknowable("未公布", "每月查通告"), Self.facts())
        }
        #expect(throws: Enquiry.Refusal.reasonMissing) { try Self.asked().decide(unknowable(" ", "b"), superior) }
        #expect(throws: Enquiry.Refusal.alternativeMissing) { try Self.asked().decide(unknowable("a", ""), superior) }
        let kept = try Self.after([unknowable("未公布", "每月查通告")], by: Sample.supervisor)
        #expect(kept.answer?.text.traditionalChinese.contains("每月查通告") == true)
    }

    @Test(
        "\"I don't know\" is no answer, whoever says it",
        arguments: ["不知道", "不清楚。", "唔知！", "I don't know.", "  不知道  ", "Don’t know", "no idea"])
    func noAnswer(_ words: String) throws {
        #expect(throws: Enquiry.Refusal.saysUnknown) {
            try Self.asked().decide(.answer(words: words, basis: .superior), Self.facts(Sample.supervisor))
        }
        let unknowable = Basis.cannotBeKnown(reason: "未公布", alternative: "每月查通告")
        #expect(throws: Enquiry.Refusal.saysUnknown) {
            try Self.asked().decide(.answer(words: words, basis: unknowable), Self.facts(Sample.supervisor))
        }
        let wished = Article(
            title: "x", answer: words, source: "y", synonyms: [], owner: ID("o"),
            reviewOn: Sample.day.adding(months: 1),
            isApproved: false)
        #expect(throws: Article.Refusal.answerMissing) {
            try Article.write(wished, asDraft: false, by: Sample.supervisor, on: Sample.day)
        }
    }

    @Test("a sentence in which it merely occurs is an answer")
    func occurring() throws {
        let words = "住戶不知道密碼時，請到物業處更改"
        let own = Enquiry.Command.answer(words: words, basis: .superior)
        #expect(try Self.after([own], by: Sample.supervisor).answer?.words == words)
    }

    @Test("nothing closes before the asker was told, and only their yes or a superior's reason closes")
    func closing() throws {
        let answered = try Self.after([Self.fromArticle])
        #expect(throws: Enquiry.Refusal.answerMissing) {
            try Self.asked().decide(.tell(.phone, apology: nil), Self.facts())
        }
        let yes = Enquiry.Command.confirm(isSettled: true, words: "", until: nil)
        let close = Enquiry.Command.close(reason: "三次未接")
        for command in [yes, close] {
            #expect(throws: Enquiry.Refusal.notTold) { try answered.decide(command, Self.facts(Sample.supervisor)) }
        }
        let told = try Self.after([Self.fromArticle, .tell(.phone, apology: nil)])
        #expect(throws: Enquiry.Refusal.superiorNeeded) { try told.decide(close, Self.facts()) }
        #expect(throws: Enquiry.Refusal.reasonMissing) {
            try told.decide(.close(reason: " "), Self.facts(Sample.supervisor))
        }
        for (command, actor) in [(yes, Self.assistant), (close, Sample.supervisor)] {
            let closed = told.evolved(by: try told.decide(command, Self.facts(actor)))
            #expect(closed.state == .closed)
            #expect(throws: Enquiry.Refusal.closedAlready) { try closed.decide(yes, Self.facts()) }
        }
    }

    @Test("\"not yet\" opens it again, with a new promise by the first contact")
    func notYet() throws {
        let told = try Self.after([Self.fromArticle, .tell(.counter, apology: nil)])
        let later = Self.now.adding(minutes: 300)
        #expect(throws: Enquiry.Refusal.promiseMissing) {
            try told.decide(.confirm(isSettled: false, words: "電單車呢？", until: nil), Self.facts())
        }
        let again = try told.decide(
            .confirm(isSettled: false, words: "電單車呢？", until: later), Self.facts(Sample.dispatcher))
        let open = told.evolved(by: again)
        #expect(open.answer == nil && open.state == .asked)
        #expect(open.promise.given.due == later && open.promise.keeper == Self.assistant.id)
        #expect(open.promises.count == 2 && open.promises[0].ending == .kept)
    }

    @Test(
        "another time takes reason, apology, alternative and date; the promise is replaced, or broken where it was late"
    )
    func putOff() throws {
        let next = Self.now.adding(minutes: 500)
        let whole = Deferral(reason: "等供應商", apology: "對不起", alternatives: ["先看通告"], next: next)
        let bare = Deferral(reason: "", apology: "", alternatives: [], next: nil)
        #expect(throws: Enquiry.Refusal.holdIncomplete(Deferral.Missing.allCases)) {
            try Self.asked().decide(.putOff(bare), Self.facts())
        }
        for (minutes, standing) in [(60, Promise.Standing.replaced), (121, .broken)] {
            let asked = try Self.asked()
            let event = try asked.decide(.putOff(whole), Self.facts(Self.assistant, after: minutes))
            let later = asked.evolved(by: event)
            #expect(later.state == .putOff && later.promise.given.due == next)
            #expect(later.promises[0].standing(at: next) == standing && later.promises[0].apology == "對不起")
        }
    }

    @Test("a promise is escalated before it breaks, and a broken one needs an apology first")
    func promises() throws {
        let promise = try Self.asked().promise
        let standings: [(Int, Promise.Standing)] = [
            (0, .running), (89, .running), (90, .escalated), (120, .escalated), (121, .broken),
        ]
        for (minutes, standing) in standings {
            #expect(promise.standing(at: Self.now.adding(minutes: minutes)) == standing, "\(minutes)")
        }
        let answered = try Self.after([Self.fromArticle])
        #expect(throws: Enquiry.Refusal.apologyMissing) {
            try answered.decide(.tell(.phone, apology: " "), Self.facts(Self.assistant, after: 121))
        }
        let late = try answered.decide(.tell(.phone, apology: "對不起"), Self.facts(Self.assistant, after: 121))
        let told = answered.evolved(by: late).promise
        #expect(told.standing(at: Self.now) == .broken && told.apology == "對不起", "late stays late")
        let inTime = answered.evolved(by: try answered.decide(.tell(.phone, apology: nil), Self.facts())).promise
        #expect(inTime.standing(at: Self.now.adding(minutes: 900)) == .kept)
    }

    @Test("only a superior approves an article, whole, with a source and a near enough review")
    func articles() throws {
        func wished(answer: String = "四小時", source: String = "守則", months: Int? = 6) -> Article {
            Article(
                title: "停車", answer: answer, source: source, synonyms: [], owner: ID("o"),
                reviewOn: months.map { Sample.day.adding(months: $0) }, isApproved: true)
        }
        func refusal(_ article: Article, asDraft: Bool = false, by actor: Actor = Sample.supervisor) -> Article.Refusal?
        {
            do throws(Article.Refusal) {
                _ = try Article.write(article, asDraft: asDraft, by: actor, on: Sample.day)
                return nil
            } catch { return error }
        }
        #expect(refusal(wished()) == nil)
        #expect(refusal(wished(), by: Self.assistant) == .superiorNeeded)
        #expect(refusal(wished(answer: ""), asDraft: true, by: Self.assistant) == nil)
        #expect(refusal(wished(answer: "")) == .answerMissing)
        #expect(refusal(wished(source: " ")) == .sourceMissing)
        for months in [nil, 0, 25] { #expect(refusal(wished(months: months)) == .reviewMissing) }
        let draft = try Article.write(wished(), asDraft: true, by: Self.assistant, on: Sample.day)
        #expect(draft.standing(on: Sample.day) == .draft, "whatever it says of itself")
        let kept = try Article.write(wished(), asDraft: false, by: Sample.supervisor, on: Sample.day)
        #expect(kept.standing(on: Sample.day) == .approved)
        #expect(kept.standing(on: Sample.day.adding(months: 6)) == .stale)
    }

    @Test("two neighbouring characters, whole words of anything else, one alone only where nothing else is")
    func bigrams() {
        #expect(Bigrams.wanted(by: "停车 4h,A座") == ["停车", "4h", "a", "座"])
        #expect(Bigrams.wanted(by: "停车位") == ["停车", "车位"])
        #expect(Bigrams.wanted(by: "水") == ["水"])
        #expect(Bigrams.wanted(by: " ，") == [])
        #expect(Bigrams.keys(of: "停车位").isSuperset(of: ["停", "车", "位", "停车", "车位"]))
        #expect(Bigrams.likeness("泳池几点开门", "泳池几点开门") == 100)
        #expect(Bigrams.likeness("泳池几点开门", "请问泳池几点开门？") >= Bigrams.samePercent)
        #expect(Bigrams.likeness("泳池几点开门", "会所几点开门") < Bigrams.samePercent)
        #expect(Bigrams.likeness("", "") == 0)
    }

    static let facts: [Enquiry.Fact] = [
        .asked(question, given), .asked(.init(channel: .message, home: nil, asker: "A", words: "B"), given),
        .looked(at: source), .referred(words: "可以嗎"), .putOff(Sample.deferral),
        .answered(.init("四小時", .article(source))), .answered(.init("可以", .superior)),
        .answered(.init("", .cannotBeKnown(reason: "未公布", alternative: "查通告"))),
        .answered(.init("", .othersPrivacy)), .told(.phone, apology: nil), .told(.door, apology: "對不起"),
        .settled(words: ""), .reopened(words: "還有", given), .closed(reason: "三次未接"),
    ]

    @Test("every fact comes back as it was, and is a sentence", arguments: facts.indices)
    func codec(_ place: Int) throws {
        let event = Enquiry.Event(Self.facts[place], at: Self.now, by: ID("s"))
        #expect(try Enquiry.Event(JSON(parsing: event.json.text), at: event.at, by: event.by) == event)
        #expect(event.fact.sentence.isWritten)
    }

    @Test("every refusal has a code of its own and words")
    func refusals() {
        let all: [Enquiry.Refusal] = [
            .questionMissing, .askerMissing, .readBackMissing, .promiseMissing, .dueHasPassed, .dueTooFar,
            .sourceMissing, .sourceUnknown, .sourceIsDraft, .sourceIsStale, .saysUnknown, .superiorNeeded,
            .reasonMissing, .alternativeMissing, .holdIncomplete([.reason]), .answerMissing, .answeredAlready,
            .apologyMissing, .notTold, .toldAlready, .closedAlready,
        ]
        #expect(Set(all.map(\.code)).count == all.count && all.allSatisfy { $0.words.isWritten })
        #expect(Enquiry.Refusal.sourceMissing.gate == .answer && Enquiry.Refusal.holdIncomplete([]).gate == .hold)
        let articles: [Article.Refusal] = [
            .titleMissing, .answerMissing, .sourceMissing, .reviewMissing, .superiorNeeded,
        ]
        #expect(Set(articles.map(\.code)).count == articles.count && articles.allSatisfy { $0.words.isWritten })
    }
}
