import DoorbellRules

/// What the examples of the gas round's pages share.
enum GasExample {
    static let estate = DemoPlan.all[0].name
    static let today = Day(number: 20_261_123) ?? .epoch
    static let caller = Caller(
        staff: ID("s1"), name: "林美珍", estate: ID("e1"), roles: [.supervisor, .manager],
        language: .traditionalChinese, zone: "Asia/Hong_Kong", isToken: false)
    static let technicians = [
        DoorSight.Technician(id: ID("t1"), name: "陳志明", mayCheckGas: true),
        DoorSight.Technician(id: ID("t2"), name: "李玉芬", mayCheckGas: false),
    ]

    static func door(_ floor: Int, _ unit: String) -> DoorLabel {
        DoorLabel(building: "5", floor: "\(floor)", unit: unit)
    }

    static func coverage() -> Coverage {
        let states = HomeCheck.State.allCases
        let cells = (0..<16).map { place in
            Coverage.Cell(
                home: ID("h\(place)"), door: door(place / 4 + 1, ["A", "B", "C", "D"][place % 4]),
                state: states[place % states.count], attempts: place % 3 + 1, day: today.adding(days: 1),
                window: Appointment.Window.allCases[place % 3])
        }
        return Coverage(
            shares: [
                .init(building: "4", done: 158, total: 176), .init(building: "5", done: 2, total: 14),
                .init(building: "10", done: 0, total: 160),
            ], building: "5", cells: cells)
    }

    /// A home at which nobody was met twice.
    static func sight(in language: Language) -> DoorSight {
        let at = Instant(milliseconds: 1_795_399_200_000)
        func event(_ fact: HomeCheck.Fact) -> HomeCheck.Event { .init(fact, at: at, by: ID("s1")) }
        let facts: [(String, HomeCheck.Fact)] = [
            ("2026-11-01 09:00", .entered(round: ID("r1"), home: ID("h4"), DueDate(anchor: today, months: 1))),
            ("2026-11-11 16:20", .contacted(Contact(.phone, .noAnswer), on: today)),
            ("2026-11-12 10:05", .concluded(.noAccess, nil, on: today, window: .morning)),
            ("2026-11-20 14:40", .concluded(.noAccess, nil, on: today, window: .afternoon)),
        ]
        guard var check = HomeCheck(event(facts[0].1)) else { preconditionFailure("it begins with its entry") }
        for fact in facts.dropFirst() { check = check.evolved(by: event(fact.1)) }
        return DoorSight(
            home: ID("h4"), door: door(2, "A"), care: ["長者聽力較弱，請稍等"], id: ID("c4"), check: check,
            state: check.state,
            contacts: [.init(id: ID("p1"), name: "王小姐", role: .tenant, maskedPhone: "9•••2210")],
            address: FormOfAddress(surname: "王", romanSurname: "Wong", title: .miss), language: language,
            lines: facts.reversed().map {
                .init(at: at, stamp: $0.0, who: "何小萍", sentence: $0.1.sentence, fact: .object([]))
            }, before: .init(number: 5, outcome: .passed), technicians: technicians, awaitsClearance: nil,
            orderLabel: nil, dispute: DisputeNotice(.gasCheck(ID("c4"))), today: today, isRoundOpen: true,
            allowsColdCalls: false)
    }

    static let round: GasRound = {
        let opened = GasRound.Event(
            .opened(number: 6, from: today.adding(days: -22), to: today.adding(days: 38)),
            at: Instant(milliseconds: 0), by: ID("s1"))
        guard let round = GasRound(opened) else { preconditionFailure("it begins with its opening") }
        return round
    }()

    static let question: CapacityQuestion = {
        do { return try CapacityQuestion(Form(encoded: []), homes: 2_000, policy: GasPolicy()) } catch {
            preconditionFailure("the procedure's own numbers fit")
        }
    }()
}
