import DoorbellRules
import HTML

/// What the examples of the disputes' pages share: a price that a household does not agree to.
enum DisputeExample {
    static let raised: Dispute = {
        let fact = Dispute.Fact.raised(
            .order(ID("o1")), home: ID("h1"), .price, by: .staff, household: "上次換閥芯只收四十元。",
            staff: "這次的閥芯是陶瓷的，價錢在價目表上。")
        guard let dispute = Dispute(.init(fact, at: EnquiryExample.now, by: ID("t1"))) else {
            preconditionFailure("it begins when it is raised")
        }
        return dispute
    }()

    static let taken = after([.taken(next: EnquiryExample.now.adding(minutes: 60), .price)])

    static let told = after([
        .taken(next: EnquiryExample.now.adding(minutes: 60), .price),
        .proposed(words: "材料費減至四十八元。", next: EnquiryExample.now.adding(minutes: 90)),
        .settled(
            words: "材料費減至四十八元，人工不變。",
            prices: [.init(visit: ID("v1"), charge: ID("c1"), amount: 4_800)]), .told(.phone),
    ])

    private static func after(_ facts: [Dispute.Fact]) -> Dispute {
        facts.reduce(raised) { $0.evolved(by: .init($1, at: EnquiryExample.now, by: EnquiryExample.caller.staff)) }
    }

    static let bill = Bill([
        Charge(id: ID("c1"), kind: .material, what: "陶瓷閥芯 × 1", amount: 6_800),
        Charge(id: ID("c2"), kind: .labour, what: "人工", amount: 12_000),
    ]) { $0 == ID("c1") }
}

extension DisputePage {
    static func example(_ dispute: Dispute, in language: Language) -> DisputePage {
        DisputePage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language, id: ID("d1"),
            dispute: dispute, door: EnquiryExample.door, matter: ("WO-2381 廚房水龍頭漏水", "/orders/o1"),
            superior: dispute.superior == nil ? nil : "林美珍", due: dispute.due.map { _ in "2026-11-23 15:00" },
            isLate: dispute.superior == nil, records: DisputeRecords(), currency: .hongKongDollar,
            history: [
                (
                    "2026-11-23 14:00",
                    Dispute.Fact.raised(
                        dispute.about, home: dispute.home, dispute.topic, by: .staff, household: "", staff: ""
                    ).sentence, "陳志明"
                )
            ])
    }
}

extension DisputeListPage {
    static func example(in language: Language) -> DisputeListPage {
        func line(_ id: String, _ topic: Dispute.Topic, _ state: Dispute.State, _ superior: String?) -> DisputeList.Line
        {
            DisputeList.Line(
                id: ID(id), door: EnquiryExample.door, topic: topic, state: state, superior: superior,
                raisedAt: EnquiryExample.now, due: EnquiryExample.now)
        }
        return DisputeListPage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language, scope: .open,
            lines: [
                (line("d1", .price, .raised, nil), "2026-11-23 13:20", "2026-11-23 13:50", true),
                (line("d2", .damage, .taken, "林美珍"), "2026-11-23 11:00", "2026-11-23 15:00", false),
                (line("d3", .quality, .told, "林美珍"), "2026-11-22 16:00", nil, false),
            ], next: ID("d3"))
    }
}

extension NewDisputePage {
    static func example(in language: Language) -> NewDisputePage {
        NewDisputePage(
            caller: EnquiryExample.caller, estate: EnquiryExample.estate, language: language, about: .order(ID("o1")),
            door: EnquiryExample.door)
    }
}

extension ResidentDispute {
    /// On a page of its own, as it stands within the page of an order.
    static func example(_ dispute: Dispute?, in language: Language) -> HTML {
        let part = ResidentDispute(
            path: "/r/e1/o1/mark", language: language, dispute: dispute,
            superior: dispute?.superior == nil ? nil : "林美珍",
            nextContact: dispute?.superior == nil ? nil : "2026-11-23 15:00", bill: DisputeExample.bill)
        return Layout(
            title: "WO-2381", language: language, look: "resident",
            body: "<main class=\"narrow\" id=\"main\"><h1>廚房水龍頭漏水</h1>\(part.html)</main>"
        ).html
    }
}

extension Preview {
    /// The pages around disputes.
    static func disputes(in language: Language) -> [Page] {
        [
            ("disputes", DisputeListPage.example(in: language).html),
            ("dispute-raised", DisputePage.example(DisputeExample.raised, in: language).html),
            ("dispute-taken", DisputePage.example(DisputeExample.taken, in: language).html),
            ("dispute-outcome", DisputePage.example(DisputeExample.told, in: language).html),
            ("dispute-new", NewDisputePage.example(in: language).html),
            ("dispute-resident", ResidentDispute.example(nil, in: language)),
            ("dispute-resident-open", ResidentDispute.example(DisputeExample.taken, in: language)),
            ("dispute-resident-told", ResidentDispute.example(DisputeExample.told, in: language)),
        ]
    }
}
