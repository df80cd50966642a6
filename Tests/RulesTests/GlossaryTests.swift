import DoorbellRules
import Testing

@Suite("What was tapped reads as it stood on the screen")
struct GlossaryTests {
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
            #expect(glossary[name]?.label.english.isEmpty == false, "\(name)")
        }
        #expect(glossary["quotes"]?.fields.contains { $0.name == "amount" } == true)
    }
}
