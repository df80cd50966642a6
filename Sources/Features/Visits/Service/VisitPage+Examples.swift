import DoorbellRules

extension VisitPage {
    /// One page for each step of a visit, as the catalogue and the golden files show them.
    static func examples(in language: Language) -> [(String, VisitPage)] {
        var visit = Visit(order: ID("o1"), technician: ID("t1"))
        var pages: [(String, VisitPage)] = []
        func show(_ name: String) {
            let brief = exampleBrief(in: language)
            pages.append(
                (
                    name,
                    VisitPage(
                        id: ID("v1"), screen: visit.screen(brief, exampleFacts(exampleOrder(brief))), brief: brief,
                        language: language,
                        isOwn: true)
                ))
        }
        func happen(_ facts: Visit.Fact...) {
            visit = visit.evolved(by: facts.map { Visit.Event($0, at: exampleFacts().now, by: ID("t1")) })
        }
        let script = Visit.Script(exampleBrief(in: language), in: language, at: exampleFacts().wall)
        let yes = Reply(.yes, by: Giver(role: .owner))
        show("1-set-off")
        happen(.setOff, .arrived)
        show("2-ring")
        happen(.rang(.bell))
        show("3-ask")
        happen(.purposeStated(script.purpose), .answered(.entry, about: ID("o1"), yes, words: script.purpose), .entered)
        show("4-greet")
        happen(.prepared(Preparation(.worn, greeting: script.greeting)))
        show("5-find")
        happen(.diagnosed(Diagnosis(fault: "水龍頭漏水", place: "廚房", cause: "閥芯磨損", liable: .household, minutes: 25)))
        show("6-work")
        let need = MaterialNeed(id: ID("p1"), item: "陶瓷閥芯", reason: .worn, explanation: "密封面已磨平")
        happen(.workStarted(isLoud: false, emergency: nil), .materialExplained(need))
        show("6-part")
        let charge = Charge(id: ID("c1"), kind: .material, what: "陶瓷閥芯 × 1", amount: 6_800, part: ID("p1"))
        happen(.supplyChosen(ID("p1"), .department, by: Giver(role: .owner)), .quoted(charge))
        show("6-price")
        happen(
            .answered(.cost, about: ID("c1"), yes, words: script.price(charge, .hongKongDollar)), .fitted(ID("p1")),
            .testShown(ShownTest(what: "試水 5 分鐘無滴漏", hasPassed: true)),
            .reviewed(Acceptance(work: .accepted, by: Giver(role: .owner))))
        show("7-sign")
        happen(.signed(Signature(strokes: [[1, 2, 3, 4, 5, 6, 7, 8]], giver: Giver(role: .owner), contentHash: "")))
        show("8-part")
        return pages
    }

    private static func exampleBrief(in language: Language) -> Visit.Brief {
        Visit.Brief(
            number: "WO-2381", door: DoorLabel(building: "12", floor: "8", unit: "C"),
            address: FormOfAddress(surname: "周", romanSurname: "Chow", title: .mister), language: language,
            fault: Words("廚房水龍頭漏水", "厨房水龙头漏水", "the dripping kitchen tap"), callersWords: "關不緊，整晚滴水",
            reportedAt: "07:52", care: ["家有幼兒，請輕按門鈴"], technicianName: "陳志明",
            people: [.init(id: ID("p1"), name: "周先生", role: .owner)], maskedPhone: "9•••4567")
    }

    private static func exampleOrder(_ brief: Visit.Brief) -> ServiceOrder {
        ServiceOrder(
            number: brief.number, language: brief.language, estate: "海怡灣",
            sections: [
                .init("維修", [.init("維修", "廚房水龍頭，更換閥芯", note: "試水 5 分鐘無滴漏")]),
                .init("材料", [.init("材料費 · 陶瓷閥芯 × 1", "HK$68.00", note: "業主於 2026-11-23 10:12 同意")]),
            ], total: "HK$68.00")
    }

    private static func exampleFacts(_ order: ServiceOrder? = nil) -> Visit.Facts {
        let wall = WallTime(day: Day(number: 20_261_123) ?? .epoch, minute: 582, isRestDay: false)
        return Visit.Facts(
            now: Instant(milliseconds: 1_795_398_120_000), wall: wall, policy: EstatePolicy(),
            actor: Actor(id: ID("t1"), name: "陳志明", roles: [.technician]), serviceOrder: order, contentHash: "0")
    }
}

extension Preview {
    static func visits(in language: Language) -> [Page] {
        [("today", TodayPage.example(in: language).html), ("card", CardPage.example(in: language).html)]
            + VisitPage.examples(in: language).map { ("visit-\($0)", $1.html) }
            + VisitPage.gasExamples(in: language).map { ("gas-visit-\($0)", $1.html) }
    }
}
