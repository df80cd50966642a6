import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// Instruments, checklist and policy: what a gas check goes by.
    static let gasRegisterPages: [Route] = [
        Route(.get, "/gas/instruments", .office, "Instruments and how long their calibration holds") { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            return .page(
                try await call.house.database.read { try InstrumentPage(caller, call.language, now, $0).html })
        },
        Route(.post, "/gas/instruments", .superiors, "Add an instrument") { call in
            try await addInstrument(call) { _ in .see("/gas/instruments") }
        },
        Route(
            .post, "/gas/instruments/{id}/calibrations", .superiors, of: .instrument, "A new calibration date"
        ) { call in
            try await calibrate(call) { _ in .see("/gas/instruments") }
        },
        Route(.get, "/gas/checklist", .office, "The checklist with the classes that a failure may have") { call in
            let caller = try call.requireCaller()
            return .page(try await call.house.database.read { try ChecklistPage(caller, call.language, $0).html })
        },
        Route(.post, "/gas/checklists", .superiors, "Approve the checklist as its next version") { call in
            try await approve(call) { _ in .see("/gas/checklist") }
        },
        Route(.get, "/gas/policy", .office, "How this estate runs its rounds") { call in
            let caller = try call.requireCaller()
            return .page(try await call.house.database.read { try GasPolicyPage(caller, call.language, $0).html })
        },
        Route(.post, "/gas/policies", .roles([.manager]), "Decide how rounds are run") { call in
            try await decide(call) { _ in .see("/gas/policy") }
        },
    ]

    /// The same for programs.
    static let gasRegisterAPI: [Route] = [
        Route(.get, "/api/v1/gas/instruments", .office, "Instruments and how long their calibration holds") { call in
            let caller = try call.requireCaller()
            let all = try await call.house.database.read {
                try GasRegister(estate: caller.estate, connection: $0).instruments
            }
            return .json(.object(["items": .array(all.map(\.json))]))
        },
        Route(
            .post, "/api/v1/gas/instruments", .superiors, "Add an instrument",
            body: Schema(
                ["serial": .text(limit: 64), "calibrated-until": .whole], required: ["serial", "calibrated-until"])
        ) { call in
            try await addInstrument(call) { .json($0.json, status: .created) }
        },
        Route(
            .post, "/api/v1/gas/instruments/{id}/calibrations", .superiors, of: .instrument, "A new calibration date",
            body: Schema(["calibrated-until": .whole], required: ["calibrated-until"])
        ) { call in
            try await calibrate(call) { .json($0.json, status: .created) }
        },
        Route(
            .get, "/api/v1/gas/checklist", .office,
            "The newest checklist: mildest and worst class of each item, and limits of readings"
        ) {
            call in
            let caller = try call.requireCaller()
            return .json(
                try await call.house.database.read {
                    try GasRegister(estate: caller.estate, connection: $0).checklist().view
                })
        },
        Route(
            .post, "/api/v1/gas/checklists", .superiors,
            "Approve the checklist as its next version: an item with its mildest and worst class, `{\"G06\": {\"mildest\": …}}`; what is left out stays as proposed; `limits` with the highest reading that passes, none where it is left out",
            body: Schema(isClosed: false, [:])
        ) { call in
            try await approve(call) { .json($0.view, status: .created) }
        },
        Route(.get, "/api/v1/gas/policy", .office, "How this estate runs its rounds") { call in
            let caller = try call.requireCaller()
            return .json(
                try await call.house.database.read {
                    try GasRegister(estate: caller.estate, connection: $0).policy.json
                })
        },
        Route(
            .post, "/api/v1/gas/policies", .roles([.manager]), "Decide how rounds are run",
            body: Schema(
                [
                    "period-months": .whole, "early-days": .whole, "tries": .whole, "cold-calls": .flag,
                    "cut-off-minute": .whole,
                ], required: ["period-months", "early-days", "tries", "cut-off-minute"])
        ) { call in
            try await decide(call) { .json($0.json, status: .created) }
        },
    ]

    private static func addInstrument(
        _ call: Call, _ answer: @escaping @Sendable (Instrument) throws -> Answer
    ) async throws -> Answer {
        let (desk, reader) = (try GasRegisterDesk(call), try call.reader())
        let instrument = Instrument(
            id: call.house.ids.make(), serial: try reader.text("serial", limit: 64),
            calibratedUntil: try reader.day("calibrated-until"))
        try reader.finish()
        return try await call.house.once(call, desk.caller) { connection in
            try desk.add(instrument, connection)
            return try answer(instrument)
        }
    }

    private static func calibrate(
        _ call: Call, _ answer: @escaping @Sendable (Instrument) throws -> Answer
    ) async throws -> Answer {
        let (desk, id) = (try GasRegisterDesk(call), try call.id())
        return try await call.house.once(call, desk.caller) { connection in
            let register = GasRegister(estate: desk.caller.estate, connection: connection)
            if try !register.instruments.contains(where: { $0.id == id }) { throw Problem.notFound }
            let reader = try call.reader()
            let day = try reader.day("calibrated-until")
            try reader.finish()
            return try answer(try desk.calibrate(id, until: day, connection))
        }
    }

    private static func approve(
        _ call: Call, _ answer: @escaping @Sendable (Checklist) throws -> Answer
    ) async throws -> Answer {
        let (desk, wished) = (try GasRegisterDesk(call), try Checklist(version: 1, try call.reader()))
        return try await call.house.once(call, desk.caller) { try answer(try desk.approve(wished, $0)) }
    }

    private static func decide(
        _ call: Call, _ answer: @escaping @Sendable (GasPolicy) throws -> Answer
    ) async throws -> Answer {
        let (desk, policy) = (try GasRegisterDesk(call), try GasPolicy(try call.reader()))
        return try await call.house.once(call, desk.caller) { connection in
            try desk.decide(policy, connection)
            return try answer(policy)
        }
    }
}

extension Checklist {
    /// The list for a program: its version, and what each item is called.
    var view: JSON {
        .object([
            "version": .whole(version), "spans": json,
            "items": .array(
                CheckItem.allCases.map {
                    .object(["code": .string($0.rawValue), "words": .string($0.words.english)])
                }),
        ])
    }
}
