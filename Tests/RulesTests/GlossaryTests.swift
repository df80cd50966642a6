import DoorbellRules
import Testing

@Suite("What was tapped reads as it stood on the screen")
struct GlossaryTests {
    @Test("a gas check and a smell of gas as well, also what an estate has approved for itself")
    func gasActs() {
        let day = Day(since1970: 20_000)
        let instrument = Instrument(id: ID("i1"), serial: "G-1", calibratedUntil: day)
        let glossary = Screen.Act.glossary(EstatePolicy(), instruments: [instrument])
        for name in [
            "gas-items", "gas-readings", "gas-appliances", "gas-turn-off-answers", "gas-makings-safe", "gas-tellings",
            "gas-notices", "gas-smells", "gas-smell-tellings", "gas-smell-warnings", "evacuation",
        ] {
            #expect(glossary[name]?.first?.label.english.isEmpty == false, "\(name)")
        }
        let items = glossary["gas-items"]?.flatMap(\.fields) ?? []
        for item in CheckItem.allCases {
            guard case .verdict(let choices)? = items.first(where: { $0.name == item.rawValue })?.kind else {
                Issue.record("\(item) has no words")
                continue
            }
            for hazard in Hazard.allCases { #expect(choices.contains { $0.value == "failed/\(hazard.rawValue)" }) }
        }
        let kinds = glossary["gas-readings"]?.flatMap(\.fixed).map(\.value) ?? []
        #expect(Set(kinds) == Set(Reading.Kind.allCases.map(\.rawValue)))
        #expect(glossary["gas-notices"]?.count == 3, "signed, refused and left are three buttons")
    }

    @Test("every act of the straight path has its words")
    func acts() {
        let glossary = Screen.Act.glossary(EstatePolicy())
        for name in [
            "acceptance-of-job", "departure", "arrival", "door-calls", "entry", "entry-answers", "no-access-card",
            "rebooking", "meetings", "preparation", "diagnosis", "work", "shut-offs", "shut-off-answers", "closings",
            "restorations", "materials", "supplies", "quotes", "charge-answers", "fittings", "move-answers", "moves",
            "put-backs", "damages", "tests", "acceptance", "signature", "missing-signature", "parting", "amendments",
            "holds", "steps-out", "withdrawals", "disputes", "photo-answers", "photos",
        ] {
            #expect(glossary[name]?.first?.label.english.isEmpty == false, "\(name)")
        }
        #expect(glossary["quotes"]?.allSatisfy { $0.fields.contains { $0.name == "amount" } } == true)
        #expect(glossary["acceptance"]?.count ?? 0 > 3, "satisfied and not satisfied are two buttons")
    }
}
