import DoorbellRules
import HTTPTypes
import HummingbirdTesting

@testable import DoorbellService

/// Inside, from the first item to the farewell (clauses F4 to F7).
extension TestHouse {
    /// Through the door and in shoe covers, before the first item.
    func walkToChecklist(_ one: GasCase) async throws {
        try await ring(one.visit)
        try await tap("entry", ["giver": Self.owner], on: one.visit)
        try await tap("preparation", on: one.visit)
    }

    /// Every measurement, with the detector that is in calibration.
    func measure(_ one: GasCase) async throws {
        for kind in Reading.Kind.allCases {
            try await tap(
                "gas-readings",
                [
                    "kind": .string(kind.rawValue), "value": .whole(0), "instrument": .string(Self.detector.text),
                ], on: one.visit)
        }
    }

    /// The whole list, page by page: everything passes but what is named.
    func inspect(_ one: GasCase, but findings: [CheckItem: Finding] = [:]) async throws {
        for place in CheckItem.Place.allCases {
            let items = CheckItem.allCases.filter { $0.place == place }
            let answers = items.flatMap { $0.answer(findings[$0] ?? .passed) }
            let body = JSON.object(answers)
            clock.moveOn(minutes: 2)
            let answer = try await post(
                "/api/v1/visits/\(one.visit.visit)/gas-items", body, as: one.visit.estate.technician)
            if answer.status != .created { throw Missing(name: "gas-items", in: answer.text) }
        }
    }

    /// What has to be done about an immediate danger before anybody leaves.
    ///
    /// - Parameter isAllowed: Whether the household lets the valve be closed.
    func makeSafe(_ one: GasCase, isAllowed: Bool = true, receipt: JSON? = nil) async throws {
        let reply = JSON.object(["answer": .string(isAllowed ? "yes" : "no"), "giver": Self.owner])
        try await tap("gas-turn-off-answers", ["reply": reply], on: one.visit)
        if isAllowed { try await tap("gas-makings-safe", ["at": .string("Valve before the stove")], on: one.visit) }
        for (who, reference) in [(GasTold.supervisor, "Ms Ho"), (.gasCompany, "REF 4711")] {
            try await tap(
                "gas-tellings", ["who": .string(who.rawValue), "reference": .string(reference)], on: one.visit)
        }
        try await handNotice(one, receipt)
    }

    /// The warning notice, signed for by the owner where nothing else is said.
    func handNotice(_ one: GasCase, _ receipt: JSON? = nil) async throws {
        clock.moveOn(minutes: 2)
        let signed = JSON.object(["receipt": .string("signed"), "giver": Self.owner, "strokes": Self.strokes])
        let answer = try await post(
            "/api/v1/visits/\(one.visit.visit)/gas-notices", receipt ?? signed, as: one.visit.estate.technician)
        if answer.status != .created { throw Missing(name: "gas-notices", in: answer.text) }
    }

    /// The record signed, the home tidy, the true line said.
    func signAndLeave(_ one: GasCase) async throws {
        try await tap(
            "signature",
            [
                "strokes": Self.strokes, "giver": Self.owner,
                "content-hash": .string(try await contentHash(one.visit)),
            ], on: one.visit)
        try await tap("parting", on: one.visit)
    }

    /// A visit from the door to the farewell; what is immediately dangerous is made safe on the way.
    func checked(_ one: GasCase, but findings: [CheckItem: Finding] = [:]) async throws {
        try await walkToChecklist(one)
        try await measure(one)
        try await inspect(one, but: findings)
        switch findings.values.compactMap(\.hazard).max() {
        case .immediatelyDangerous: try await makeSafe(one)
        case .atRisk: try await handNotice(one)
        case .advice, nil: break
        }
        try await signAndLeave(one)
    }
}

extension Finding {
    fileprivate var hazard: Hazard? { if case .failed(let hazard, _) = self { hazard } else { nil } }
}

extension CheckItem {
    /// The fields of a page that say this about the item.
    fileprivate func answer(_ finding: Finding) -> [JSON.Member] {
        let (answer, words): (String, String?) =
            switch finding {
            case .passed: ("passed", nil)
            case .failed(let hazard, let words): ("failed/\(hazard.rawValue)", words)
            case .notApplicable: ("not-applicable", nil)
            case .notInspected(let reason): ("not-inspected", reason)
            }
        return [JSON.Member(rawValue, .string(answer))]
            + (words.map { [JSON.Member("\(rawValue)-words", .string($0))] } ?? [])
    }
}
