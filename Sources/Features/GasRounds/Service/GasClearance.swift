import DoorbellRules
import HTML

/// On an order's page: whether the gas company still has to clear the home, and what to tell the household once it has.
struct GasClearance {
    let visits: [(id: ID, visit: Visit)]
    let language: Language

    init(_ file: CaseFile, _ language: Language) {
        visits = file.visits.map { ($0.id, $0.visit) }
        self.language = language
    }

    var html: HTML {
        if visits.contains(where: { $0.visit.awaitsClearance }) {
            return "<p class=\"notice stop\">\(WorkOrder.Refusal.gasNotCleared.words.text(in: language))</p>"
        }
        guard let reference = visits.last(where: { $0.visit.clearance != nil })?.visit.clearance else {
            return .nothing
        }
        return """
            <p class="notice done">\(GasAlarm.tellHousehold.text(in: language)) <q>\(GasLine.usableAgain(reference: reference).words.text(in: language))</q></p>
            """
    }
}
