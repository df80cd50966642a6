import DoorbellRules

extension CoveragePage {
    static func example(in language: Language) -> CoveragePage {
        CoveragePage(
            caller: GasExample.caller, estate: GasExample.estate, language: language, round: GasExample.round,
            roundID: ID("r1"), coverage: GasExample.coverage(), tomorrow: 24, newcomers: 2, today: GasExample.today,
            door: GasExample.sight(in: language))
    }
}

extension FirstRoundPage {
    static func example(in language: Language) -> FirstRoundPage {
        FirstRoundPage(
            caller: GasExample.caller, estate: GasExample.estate, language: language, question: GasExample.question,
            technicians: 2, today: GasExample.today)
    }
}

extension CallListPage {
    static func example(in language: Language) -> CallListPage {
        let sight = GasExample.sight(in: language)
        let list = CallList(
            visits: [
                .init(
                    check: ID("c1"), home: ID("h1"), door: GasExample.door(3, "B"), window: .morning,
                    confirmed: ("2026-11-23 09:40", "何小萍", .phone), technician: "陳志明", isOnRoute: true),
                .init(
                    check: ID("c2"), home: ID("h2"), door: GasExample.door(1, "C"), window: .evening,
                    confirmed: ("2026-11-23 09:55", "", .link), technician: nil, isOnRoute: false),
            ],
            calls: [
                .init(
                    check: ID("c4"), home: sight.home, door: sight.door, surname: "王", state: sight.state, attempts: 2,
                    due: GasExample.today, care: sight.care, wasContactedToday: false),
                .init(
                    check: ID("c9"), home: ID("h9"), door: GasExample.door(3, "A"), surname: nil, state: .notContacted,
                    attempts: 0,
                    due: GasExample.today, care: [], wasContactedToday: true),
            ], places: 21)
        return CallListPage(
            caller: GasExample.caller, estate: GasExample.estate, language: language,
            day: GasExample.today.adding(days: 1), list: list, door: sight, technicians: GasExample.technicians,
            cutOff: "18:00", isPastCutOff: false)
    }
}

extension NotSeenPage {
    static func example(in language: Language) -> NotSeenPage {
        let shut = NotSeen(
            home: ID("h4"), door: GasExample.door(2, "A"), surname: "王", care: ["長者聽力較弱，請稍等"], state: .noAccess,
            attempts: 3, due: GasExample.today.adding(days: -3), seenOn: nil)
        let refused = NotSeen(
            home: ID("h9"), door: GasExample.door(3, "A"), surname: nil, care: [], state: .refused, attempts: 0,
            due: GasExample.today, seenOn: GasExample.today.adding(days: -130))
        return NotSeenPage(
            caller: GasExample.caller, estate: GasExample.estate, language: language, today: GasExample.today, tries: 3,
            shut: [shut], homes: [shut, refused], total: 2)
    }
}

extension CapacityPage {
    static func example(in language: Language) -> CapacityPage {
        CapacityPage(
            caller: GasExample.caller, estate: GasExample.estate, language: language, question: GasExample.question,
            technicians: 2)
    }
}

extension InstrumentPage {
    static func example(in language: Language) -> InstrumentPage {
        InstrumentPage(
            caller: GasExample.caller, estate: GasExample.estate, language: language, today: GasExample.today,
            instruments: [
                Instrument(id: ID("i1"), serial: "GD-1187", calibratedUntil: GasExample.today.adding(days: -12)),
                Instrument(id: ID("i2"), serial: "GD-2041", calibratedUntil: GasExample.today.adding(days: 200)),
            ])
    }
}

extension ChecklistPage {
    static func example(in language: Language) -> ChecklistPage {
        ChecklistPage(
            caller: GasExample.caller, estate: GasExample.estate, language: language, checklist: Checklist(version: 1))
    }
}

extension GasPolicyPage {
    static func example(in language: Language) -> GasPolicyPage {
        GasPolicyPage(
            caller: GasExample.caller, estate: GasExample.estate, language: language, policy: GasPolicy())
    }
}
