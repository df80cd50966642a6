import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// What is done for households for whom things are hard: for superiors, and for whoever looks after a plan.
    static let hardship: [Route] =
        [
            Route(.get, "/hardship", .office, "The plans that one may see: doors and days") { call in
                let (caller, now) = (try call.requireCaller(), call.house.now())
                return .page(
                    try await call.house.database.read { try HardshipListPage(caller, call.language, at: now, $0).html }
                )
            },
            Route(.get, "/hardship/new", .superiors, "A plan, with the household's yes") { call in
                let caller = try call.requireCaller()
                let (typed, home) = (String((call.query["find"] ?? "").prefix(60)), call.query["home"].map { ID($0) })
                return .page(
                    try await call.house.database.read {
                        try NewHardshipPage(caller, call.language, typed: typed, home: home, $0).html
                    })
            },
            Route(.post, "/hardship", .superiors, "Keep a plan") { call in
                try await HardshipDesk(call).make { .see("/hardship/\($0.text)") }
            },
            Route(.get, "/hardship/{id}", .office, of: .hardshipPlan, "One plan: the look is on record") { call in
                let estate = try await call.house.database.read { try Estate.find(try call.requireCaller().estate, $0) }
                let caller = try call.requireCaller()
                return try await HardshipDesk(call).look { kept, looks in
                    .page(
                        HardshipPage(
                            caller: caller, estate: estate.name, language: call.language, id: kept.id, door: kept.door,
                            keeper: kept.keeper, plan: kept.plan, currency: estate.policy.currency, looks: looks
                        ).html)
                }
            },
            Route(.post, "/hardship/{id}/reviews", .superiors, of: .hardshipPlan, "It goes on until a later day") {
                call in
                try await HardshipDesk(call).review { .see("/hardship/\($0.text)") }
            },
            Route(.post, "/hardship/{id}/endings", .superiors, of: .hardshipPlan, "It ends today and is erased tonight")
            {
                call in
                try await HardshipDesk(call).end { _ in .see("/hardship") }
            },
        ] + hardshipAPI

    /// The same for programs.
    private static let hardshipAPI: [Route] = [
        Route(.get, "/api/v1/hardship", .office, "The plans that one may see: doors and days") { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            return try await call.house.database.read { connection in
                let shelf = HardshipShelf(estate: try Estate.find(caller.estate, connection), connection: connection)
                return .json(
                    .object([
                        "items": .array(
                            try shelf.visible(to: caller, at: now).map {
                                .object([
                                    "id": .string($0.id.text), "door": $0.door.json, "keeper": .string($0.keeper),
                                    "review-on": .whole($0.plan.reviewOn.number),
                                    "ends-on": .whole($0.plan.endsOn.number),
                                ])
                            })
                    ]))
            }
        },
        Route(
            .post, "/api/v1/hardship", .superiors, "Keep a plan",
            body: Schema(
                [
                    "home": .text(limit: 64), "help": Schema.choices(HardshipPlan.Help.self),
                    "words": .text(limit: 500),
                    "total": .whole, "count": .whole, "first-on": .whole, "giver": .text(limit: 100),
                    "role": Schema.choices(HouseholdRole.self), "channel": Schema.choices(Enquiry.Channel.self),
                    "consent-words": .text(limit: 500), "keeper": .text(limit: 64), "review-on": .whole,
                    "ends-on": .whole,
                ], required: ["home", "help", "role", "channel", "review-on", "ends-on"])
        ) { call in
            try await HardshipDesk(call).make { .json(.object(["id": .string($0.text)]), status: .created) }
        },
        Route(.get, "/api/v1/hardship/{id}", .office, of: .hardshipPlan, "One plan: the look is on record") { call in
            try await HardshipDesk(call).look { kept, looks in
                .json(
                    .object([
                        "id": .string(kept.id.text), "home": .string(kept.home.text), "plan": kept.plan.json,
                        "parts": .array(
                            kept.plan.instalments?.parts.map {
                                .object(["on": .whole($0.day.number), "amount": .whole($0.amount)])
                            } ?? []),
                        "looks": .array(looks.map { .object(["at": .string($0.stamp), "who": .string($0.who)]) }),
                    ]))
            }
        },
        Route(
            .post, "/api/v1/hardship/{id}/reviews", .superiors, of: .hardshipPlan, "It goes on until a later day",
            body: Schema(["review-on": .whole, "ends-on": .whole])
        ) { call in
            try await HardshipDesk(call).review { .json(.object(["id": .string($0.text)]), status: .created) }
        },
        Route(
            .post, "/api/v1/hardship/{id}/endings", .superiors, of: .hardshipPlan,
            "It ends today and is erased tonight",
            body: Schema([:])
        ) { call in
            try await HardshipDesk(call).end { .json(.object(["id": .string($0.text)]), status: .created) }
        },
    ]
}
