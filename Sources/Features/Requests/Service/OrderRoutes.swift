import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The office's pages: the board, the list, the new order, one order.
    static let orderPages: [Route] = [
        Route(.get, "/board", .office, "The day's board") { call in
            let caller = try call.requireCaller()
            let now = call.house.now()
            let page = try await call.house.database.read { try BoardPage(caller, call.language, now: now, $0) }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        }.afterRulesOfConduct(),
        Route(.get, "/orders", .office, "Orders, searched and sorted") { call in
            let caller = try call.requireCaller()
            let list = try OrderList(call.query)
            let page = try await call.house.database.read { try OrderListPage(caller, call.language, list, $0) }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(.get, "/orders/new", .office, "A new order, while on the phone") { call in
            let caller = try call.requireCaller()
            let typed = call.query["find"] ?? ""
            let chosen = call.query["home"].map { ID($0) }
            let fault = call.query["fault"] ?? ""
            let channel = call.query["channel"].flatMap { Report.Channel(rawValue: $0) } ?? .phone
            let reporter = (call.query["caller"] ?? "", channel == .counter ? channel : .phone)
            let page = try await call.house.database.read {
                try NewOrderPage(
                    caller, call.language, typed: typed, chosen: chosen, fault: fault, reporter: reporter, $0)
            }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(.post, "/orders", .office, "Take a report in") { call in
            try await OrderDesk(call).take {
                .see("/orders/\($0.id.text)")
            } smell: {
                .see("/gas/alarms/\($0.text)")
            }
        },
        Route(.get, "/orders/{id}", .office, of: .order, "One order and its history") { call in
            let desk = try OrderDesk(call)
            let page = try await desk.read { try OrderPage($0, desk.caller, call.language, call.house, $1) }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(.post, "/orders/{id}/{noun}", .office, of: .order, "Something made on an order") { call in
            let desk = try OrderDesk(call)
            let noun = call.parameters["noun"] ?? ""
            if noun == "assignments" || noun == "cancellations", !Access.dispatch.admits(desk.caller) {
                throw Problem.notAllowed
            }
            return try await desk.perform(desk.command(noun)) { .see("/orders/\($0.id.text)") }
        },
    ]

    /// The same for programs.
    static let orderAPI: [Route] =
        [
            Route(
                .get, "/api/v1/orders", .orderPeople,
                "Orders, the earliest promise first; the answer's `next` is the `after` of the next page",
                query: .orderList
            ) { call in
                let caller = try call.requireCaller()
                let list = try OrderList(call.query)
                let rows = try await call.house.database.read { try list.rows(caller, $0).map(OrderSummary.init(row:)) }
                return Answer(.ok, "application/json", OrderList.json(rows, limit: list.limit))
            },
            Route(.post, "/api/v1/orders", .office, "Take a report in", body: .report) { call in
                try await OrderDesk(call).take {
                    OrderView(file: $0).created
                } smell: { alarm in
                    Problem(WorkOrder.Refusal.danger(.gasSmell))
                        .answer(in: call.language, manner: .api, path: call.path, method: .post)
                        .with(.location, "/gas/alarms/\(alarm.text)")
                }
            },
            Route(.get, "/api/v1/orders/{id}", .orderPeople, of: .order, "One order") { call in
                let answer = try await OrderDesk(call).read { file, _ in OrderView(file: file).answer }
                return answer.unlessKnown(call)
            },
            Route(
                .get, "/api/v1/orders/{id}/timeline", .orderPeople, of: .order,
                "What happened, in sentences and as facts"
            ) { call in
                try await OrderDesk(call).read { file, connection in
                    let lines = try OrderTimeline(file, connection).lines
                    return .json(.object(["items": .array(lines.map { $0.json(in: call.language) })]))
                }
            },
            Route(
                .get, "/api/v1/orders/{id}/technicians", .dispatch, of: .order,
                "Who could take it, the best fitting first"
            ) { call in
                let now = call.house.now()
                return try await OrderDesk(call).read { file, connection in
                    let candidates = try Technicians(estate: file.estate, connection: connection).candidates(
                        for: file, at: now)
                    return .json(.object(["items": .array(candidates.map(\.json))]))
                }
            },
        ] + orderNouns

    /// Each noun has an address of its own, so that programs see its fields.
    private static let orderNouns = Route.nouns(
        at: "/api/v1/orders/{id}", .office, of: .order,
        [
            Noun(
                "assignments", "Give it to a technician",
                Schema(["technician": .text(limit: 64), "override": .text(limit: 500)], required: ["technician"]),
                for: .dispatch),
            Noun(
                "cancellations", "Cancel it", Schema(["reason": .text(limit: 500)], required: ["reason"]),
                for: .dispatch),
            Noun("holds", "Put it off: reason, apology, alternatives, next date", .deferral),
            Noun(
                "missing-signature-reviews", "Review why there is no signature",
                Schema(["words": .text(limit: 500)], required: ["words"]), for: .superiors),
            Noun(
                "follow-ups", "Record the call-back",
                Schema(["well": .flag, "words": .text(limit: 1_000)], required: ["well"])),
            Noun("reopenings", "Open it again", Schema(["reason": .text(limit: 500)], required: ["reason"])),
            Noun(
                "call-back-promises", "Say when we call back; with an apology where a promise is broken",
                Schema(
                    ["words": .text(limit: 500), "until": .whole, "apology": .text(limit: 500)], required: ["until"])),
            Noun(
                "call-backs", "The household was called; with an apology where a promise is broken",
                Schema(["words": .text(limit: 1_000), "apology": .text(limit: 500)])),
            Noun(
                "links", "Link it to another order about the same thing",
                Schema(["number": .whole], required: ["number"])),
        ]
    ) { call, noun in
        let desk = try OrderDesk(call)
        return try await desk.perform(desk.command(noun)) { OrderView(file: $0).created }
    }
}

extension Schema {
    static let orderList = Schema([
        "state": .choice(["open", "all"] + OrderState.allCases.map(\.rawValue)), "search": .text(limit: 100),
        "limit": .whole, "after": .text(limit: 128),
    ])

    static let deferral = Schema(
        [
            "reason": .text(limit: 500), "apology": .text(limit: 500), "alternatives": .list(.text(limit: 500)),
            "next": .whole,
        ])

    static let report = Schema(
        [
            "channel": choices(Report.Channel.self), "home": .text(limit: 64), "words": .text(limit: 2_000),
            "fault": .text(limit: 100), "place": .text(limit: 100), "caller-name": .text(limit: 100),
            "callback": .text(limit: 32), "no-contact": .flag, "skill": choices(Skill.self), "wished-for": .whole,
            "urgency": choices(Urgency.self), "dangers": .list(choices(Danger.self)),
        ], required: ["channel", "home", "words", "fault"])
}

extension OrderList {
    /// What the address asks for.
    ///
    /// - Throws: `JSON.Trouble` with the name of the parameter that does not fit.
    init(_ query: Form) throws(JSON.Trouble) {
        let reader = try JSONReader(try query.json(on: EstateClock(zone: "UTC")), isForm: true)
        if let state = try reader.optionalText("state") {
            if state == "all" {
                scope = .all
            } else if state != "open" {
                guard let state = OrderState(rawValue: state) else { throw reader.trouble(.unknownValue, "state") }
                scope = .state(state)
            }
        }
        search = try reader.optionalText("search", limit: 100) ?? ""
        limit = try reader.optionalNumber("limit", in: 1...200) ?? 50
        if let cursor = try reader.optionalText("after", limit: 128) { after = try Cursor(cursor) }
        try reader.finish()
    }

    static func json(_ rows: [OrderSummary], limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(rows.count * 480)
        bytes += "{\"items\":[".utf8
        for (place, row) in rows.prefix(limit).enumerated() {
            if place > 0 { bytes.append(UInt8(ascii: ",")) }
            row.write(to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
        if rows.count > limit, let last = rows.prefix(limit).last {
            bytes += ",\"next\":\"\(last.cursor.text)\"".utf8
        }
        bytes.append(UInt8(ascii: "}"))
        return bytes
    }
}

extension OrderTimeline.Line {
    func json(in language: Language) -> JSON {
        .object([
            "at": .instant(at), "by": .string(who), "sentence": .string(sentence.text(in: language)), "fact": fact,
        ])
    }
}

extension Technicians.Candidate {
    var json: JSON {
        .object([
            "id": .string(id.text), "name": .string(name), "skills": .texts(skills.map(\.rawValue)),
            "on-shift": .bool(fitness.isOnShift), "has-skill": .bool(fitness.hasSkill),
            "inside-another-home": .bool(fitness.isInsideAnotherHome), "speaks-language": .bool(fitness.speaksLanguage),
            "open-orders": .whole(fitness.openOrders), "obstacles": .texts(fitness.obstacles.map(\.rawValue)),
        ])
    }
}
