import DoorbellRules
import HTML

/// What the examples of the enquiries' pages share.
enum EnquiryExample {
    static let estate = DemoPlan.all[0].name
    static let caller = Caller(
        staff: ID("s1"), name: "林美珍", estate: ID("e1"), roles: [.supervisor], language: .traditionalChinese,
        zone: "Asia/Hong_Kong", isToken: false)
    static let door = DoorLabel(building: "12", floor: "8", unit: "C")
    static let now = Instant(milliseconds: 1_795_399_200_000)
    static let article = Article(
        title: "訪客停車", answer: "訪客每次可停四小時，請在管理處登記車牌。", source: "屋苑守則第 12 條", synonyms: ["泊車", "車位"],
        owner: ID("s1"), reviewOn: Day(number: 20_270_601), isApproved: true)

    static let colleagues = [
        Colleague(id: ID("s2"), name: "陳志明", isTechnician: true),
        Colleague(id: ID("s3"), name: "李慧儀", isTechnician: false),
    ]

    static let enquiry: Enquiry = {
        let question = Enquiry.Question(channel: .phone, home: ID("h1"), asker: "王小姐", words: "朋友來訪，車可以停多久？")
        let given = Promise.Given(
            .answer, words: EnquiryPhrases.firstPromise.traditionalChinese, due: now.adding(minutes: 120))
        guard let enquiry = Enquiry(.init(.asked(question, given), at: now, by: ID("s1"))) else {
            preconditionFailure("it begins with its question")
        }
        return enquiry
    }()
}

extension EnquiryExample {
    static let bounced: Enquiry = {
        let facts: [Enquiry.Fact] = [
            .handed(to: .cleaning, nil, words: "請看一看"), .returned(reason: "不屬清潔範圍"),
            .handed(to: .gardens, nil, words: "請看一看"), .returned(reason: "樹在公家地"),
        ]
        return facts.reduce(enquiry) { $0.evolved(by: .init($1, at: now, by: ID("s1"))) }
    }()
}

extension EnquiryPage {
    static func example(in language: Language) -> EnquiryPage {
        let enquiry = EnquiryExample.enquiry
        let asked = Enquiry.Fact.asked(enquiry.question, enquiry.promise.given)
        return EnquiryPage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language, id: ID("q1"),
            enquiry: enquiry, door: EnquiryExample.door, firstContact: "何小萍",
            promises: [
                PromiseLine(promise: enquiry.promise, stamp: "2026-11-23 16:00", standing: .escalated)
            ],
            isOverdue: false, askerAddress: nil,
            suggestions: [
                Suggestion(id: ID("a1"), article: EnquiryExample.article, standing: .approved)
            ], find: "", colleagues: EnquiryExample.colleagues, history: [("2026-11-23 14:00", asked.sentence, "何小萍")])
    }

    /// Answered, and the promised time has passed.
    static func late(in language: Language) -> EnquiryPage {
        let answer = Enquiry.Answer("", .othersPrivacy)
        let enquiry = EnquiryExample.enquiry.evolved(
            by: .init(.answered(answer), at: EnquiryExample.now, by: ID("s1")))
        let before = example(in: language)
        return EnquiryPage(
            caller: before.caller, estate: before.estate, language: language, id: before.id, enquiry: enquiry,
            door: before.door, firstContact: before.firstContact,
            promises: [PromiseLine(promise: enquiry.promise, stamp: "2026-11-23 16:00", standing: .broken)],
            isOverdue: false, askerAddress: nil, suggestions: [], find: "", history: before.history)
    }
}

extension EnquiryPage {
    /// Two desks gave it back.
    static func bounced(in language: Language) -> EnquiryPage {
        let before = example(in: language)
        return EnquiryPage(
            caller: before.caller, estate: before.estate, language: language, id: before.id,
            enquiry: EnquiryExample.bounced, door: before.door, firstContact: before.firstContact,
            promises: before.promises, isOverdue: false, askerAddress: nil, suggestions: [], find: "",
            history: before.history)
    }
}

extension AskerPage {
    static func example(in language: Language, told: Bool = false) -> AskerPage {
        let facts: [Enquiry.Fact] = [
            .handed(to: .gardens, nil, words: "請看一看"), .accepted(person: "黃主任"),
            .answered(.init("明天上午修剪。", .holder(.gardens, person: "黃主任"))), .told(.phone, apology: nil),
        ]
        let enquiry = facts.prefix(told ? 4 : 0).reduce(EnquiryExample.bounced) {
            $0.evolved(by: .init($1, at: EnquiryExample.now, by: ID("s1")))
        }
        return AskerPage(
            estate: EnquiryExample.estate, officePhone: "+852 2345 6789", language: language, path: "/e/e1/q1/mark",
            enquiry: enquiry, firstContact: "何小萍", due: "2026-11-23 16:00", isLate: !told,
            hands: enquiry.handOffs.map { Hand(handOff: $0, clock: "2026-11-23 14:10") })
    }
}

extension EnquiryListPage {
    static func example(in language: Language) -> EnquiryListPage {
        func line(_ id: String, _ asker: String, _ words: String, _ state: Enquiry.State) -> EnquiryList.Line {
            EnquiryList.Line(
                id: ID(id), door: id == "q3" ? nil : EnquiryExample.door, asker: asker, words: words, state: state,
                firstContact: "何小萍", due: EnquiryExample.now)
        }
        return EnquiryListPage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language, scope: .open, search: "",
            lines: [
                (line("q1", "王小姐", "朋友來訪，車可以停多久？", .looking), "2026-11-23 12:00", true),
                (line("q2", "陳太太", "下星期會停水嗎？", .withSuperior), "2026-11-23 16:00", false),
                (line("q3", "張先生", "會所幾點開門？", .told), "2026-11-23 17:30", false),
            ], next: ID("q3"))
    }
}

extension NewEnquiryPage {
    static func example(in language: Language) -> NewEnquiryPage {
        NewEnquiryPage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language, typed: "12-8C", found: [],
            chosen: Found(id: ID("h1"), door: EnquiryExample.door, asker: "王小姐"), due: "2026-11-23T16:00")
    }
}

extension ArticleListPage {
    static func example(in language: Language) -> ArticleListPage {
        ArticleListPage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language, search: "停車",
            articles: Article.Standing.allCases.enumerated().map { place, standing in
                (ID("a\(place)"), EnquiryExample.article, standing, "何小萍")
            })
    }
}

extension ArticlePage {
    static func example(in language: Language) -> ArticlePage {
        ArticlePage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language, id: ID("a1"),
            article: EnquiryExample.article, standing: .approved, owner: "何小萍",
            editions: [(2, "2026-11-20 10:00", "林美珍"), (1, "2026-11-18 09:30", "何小萍")])
    }
}

extension Preview {
    /// The pages around enquiries.
    static func enquiries(in language: Language) -> [Page] {
        [
            ("enquiries", EnquiryListPage.example(in: language).html),
            ("enquiry", EnquiryPage.example(in: language).html),
            ("enquiry-late", EnquiryPage.late(in: language).html),
            ("enquiry-bounced", EnquiryPage.bounced(in: language).html),
            ("enquiry-asker", AskerPage.example(in: language).html),
            ("enquiry-asker-told", AskerPage.example(in: language, told: true).html),
            ("enquiry-handed", HandedPage.example(in: language).html),
            ("enquiry-in-hand", HandedPage.example(in: language, isAccepted: true).html),
            ("enquiry-new", NewEnquiryPage.example(in: language).html),
            ("articles", ArticleListPage.example(in: language).html),
            ("article", ArticlePage.example(in: language).html),
        ]
    }
}
