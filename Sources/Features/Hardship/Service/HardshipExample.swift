import DoorbellRules
import HTML

/// An example of a plan: an amount in three parts.
enum HardshipExample {
    static let plan = HardshipPlan(
        help: .instalments, words: "維修費分三期付清。",
        instalments: try? Instalments(total: 100_000, count: 3, firstOn: Day(since1970: 20_790)),
        consent: .init(
            giver: "王女士", role: .owner, channel: .phone, words: HardshipPhrases.consent.traditionalChinese),
        keeper: ID("s2"), reviewOn: Day(since1970: 20_840), endsOn: Day(since1970: 20_900))
}

extension HardshipPage {
    static func example(in language: Language) -> HardshipPage {
        HardshipPage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language, id: ID("p1"),
            door: EnquiryExample.door, keeper: "何小萍", plan: HardshipExample.plan, currency: .hongKongDollar,
            looks: [HardshipLook(stamp: "2026-11-23 14:00", who: "林美珍")])
    }
}

extension HardshipListPage {
    static func example(in language: Language) -> HardshipListPage {
        HardshipListPage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language,
            plans: [
                (ID("p1"), EnquiryExample.door, "何小萍", "2026-11-20", "2027-02-28", true),
                (ID("p2"), EnquiryExample.door, "林美珍", "2027-01-10", "2027-03-31", false),
            ])
    }
}

extension NewHardshipPage {
    static func example(in language: Language) -> NewHardshipPage {
        NewHardshipPage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language, typed: "12-8C", found: [],
            chosen: (ID("h1"), EnquiryExample.door), keepers: [(ID("s1"), "林美珍"), (ID("s2"), "何小萍")])
    }
}

extension Preview {
    /// The pages around plans for households for whom things are hard.
    static func hardship(in language: Language) -> [Page] {
        [
            ("hardship", HardshipListPage.example(in: language).html),
            ("hardship-plan", HardshipPage.example(in: language).html),
            ("hardship-new", NewHardshipPage.example(in: language).html),
        ]
    }
}
