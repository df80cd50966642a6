import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The gas round for programs: the same desks as behind the pages.
    static let gasAPI: [Route] =
        [
            Route(.get, "/api/v1/gas/rounds", .office, "Rounds, the newest first") { call in
                let caller = try call.requireCaller()
                return try await call.house.database.read { connection in
                    let ids = try connection.run(
                        "SELECT id FROM gas_round WHERE estate = \(caller.estate) ORDER BY number DESC LIMIT 200")
                    let files = try ids.map { try RoundFile(try $0[id: "id"], in: caller.estate, connection) }
                    return .json(.object(["items": .array(files.map(\.json))]))
                }
            },
            Route(
                .post, "/api/v1/gas/rounds", .superiors, "Open the next round, from the day named or from today",
                body: Schema(["from": .whole])
            ) { call in
                try await RoundOffice(call).open { $0.created }
            },
            Route(.get, "/api/v1/gas/rounds/{id}", .office, of: .round, "One round") { call in
                let (caller, id) = (try call.requireCaller(), try call.id())
                return .json(try await call.house.database.read { try RoundFile(id, in: caller.estate, $0).json })
            },
            Route(
                .post, "/api/v1/gas/rounds/{id}/newcomers", .superiors, of: .round, "Take in the homes that came since"
            ) { call in
                try await RoundOffice(call).takeIn { $0.created }
            },
            Route(
                .post, "/api/v1/gas/rounds/{id}/closings", .superiors, of: .round,
                "Close it; refused (G15) while a home has no outcome"
            ) { call in
                try await RoundOffice(call).close { $0.created }
            },
            Route(
                .get, "/api/v1/gas/checks", .office,
                "Homes of a round; the answer's `next` is the `after` of the next page", query: .gasChecks
            ) { call in
                let (caller, list) = (try call.requireCaller(), try HomeCheckList(call.query))
                return .json(try await call.house.database.read { try list.json(caller.estate, $0) })
            },
            Route(.get, "/api/v1/gas/checks/{id}", .office, of: .homeCheck, "One home in its round, with its history") {
                call in
                let (caller, id) = (try call.requireCaller(), try call.id())
                return try await call.house.database.read { connection in
                    let file = try HomeCheckFile(id, in: caller.estate, connection)
                    let estate = try Estate.find(caller.estate, connection)
                    let lines = try DoorSight.lines(of: id, estate, connection)
                    return .json(try HomeCheckView(file, connection).json(history: lines, in: call.language)).with(
                        .eTag, file.etag)
                }
            },
            Route(
                .post, "/api/v1/gas/checks/{id}/routes", .dispatch, of: .homeCheck,
                "Put it on a technician's route, on the day of its appointment where none is named (G14)",
                body: Schema(
                    ["technician": .text(limit: 64), "day": .whole, "override": .text(limit: 500)],
                    required: ["technician"])
            ) { call in
                try await GasOffice(call).route { try HomeCheckView($0, $1).created }
            },
            Route(
                .post, "/api/v1/gas/routes", .dispatch,
                "Give a building's confirmed homes to a technician, for tomorrow where no day is named",
                body: Schema(
                    [
                        "technician": .text(limit: 64), "building": .text(limit: 100), "day": .whole,
                        "override": .text(limit: 500),
                    ], required: ["technician", "building"])
            ) { call in
                try await BuildingRoute(call).make { files in
                    .json(.object(["items": .texts(files.map(\.id.text))]), status: .created)
                }
            },
            Route(
                .get, "/api/v1/gas/capacity", .office,
                "What a round takes; `no-access` in percent, `hours` of a technician's day", query: .capacity
            ) { call in
                let caller = try call.requireCaller()
                return try await call.house.database.read { connection in
                    let (question, technicians) = try CapacityPage.ask(caller.estate, call.query, connection)
                    return .json(question.json(technicians: technicians))
                }
            },
        ] + gasNouns

    /// What the office makes on a home's check; each noun has an address of its own.
    private static let gasNouns = Route.nouns(
        at: "/api/v1/gas/checks/{id}", .office, of: .homeCheck,
        [
            Noun(
                "contacts", "What came of trying to reach the household; a day is `yyyymmdd`",
                Schema(
                    [
                        "channel": Schema.choices(Contact.Channel.self),
                        "result": .choice(
                            ["no-answer", "confirmed", "other-day", "declined", "call-me", "wrong-number"]),
                        "day": .whole, "window": Schema.choices(Appointment.Window.self), "words": .text(limit: 300),
                    ], required: ["result"])),
            Noun(
                "outcomes", "How the round leaves it, where no visit decides",
                Schema(
                    ["outcome": Schema.choices(HomeCheck.Outcome.self), "words": .text(limit: 300)],
                    required: ["outcome", "words"])),
            Noun(
                "resumptions", "Take it up again",
                Schema(["words": .text(limit: 300)], required: ["words"])),
        ]
    ) { try await GasOffice($0).perform($1) { try HomeCheckView($0, $1).created } }
}

extension Schema {
    fileprivate static let gasChecks = Schema([
        "round": .text(limit: 64), "state": choices(HomeCheck.State.self), "building": .text(limit: 100),
        "limit": .whole, "after": .text(limit: 128),
    ])

    fileprivate static let capacity = Schema([
        "homes": .whole, "no-access": .whole, "tries": .whole, "minutes": .whole, "hours": .whole, "days": .whole,
    ])
}
