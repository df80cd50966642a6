import DoorbellRules
import HTML

extension Preview {
    /// The office's pages of the gas round, with doors in all eight states.
    static func gasOffice(in language: Language) -> [Page] {
        [
            ("gas-coverage", CoveragePage.example(in: language).html),
            ("gas-first-round", FirstRoundPage.example(in: language).html),
            ("gas-calls", CallListPage.example(in: language).html),
            ("gas-not-seen", NotSeenPage.example(in: language).html),
            ("gas-capacity", CapacityPage.example(in: language).html),
            ("gas-instruments", InstrumentPage.example(in: language).html),
            ("gas-checklist", ChecklistPage.example(in: language).html),
            ("gas-policy", GasPolicyPage.example(in: language).html),
        ]
    }
}
