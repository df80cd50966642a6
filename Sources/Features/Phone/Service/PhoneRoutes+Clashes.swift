import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// What phones and the server hold differently, for a person to look at: for programs the same as on the order's page.
    static let phoneClashes: [Route] = [
        Route(
            .post, "/orders/{id}/phone-clashes/{clash}/reviews", .office, of: .order,
            "A clash between phone and server was looked at"
        ) { call in
            let (caller, order, clash) = (try call.requireCaller(), try call.id(), try call.id("clash"))
            let now = call.house.now()
            return try await call.house.once(call, caller) { connection in
                let file = try CaseFile.load(order: order, for: caller, connection)
                guard try PhoneClash.find(clash, for: caller, connection).order == file.id else {
                    throw Problem.notFound
                }
                _ = try PhoneClash.review(clash, by: caller, at: now, connection)
                return .see("/orders/\(order.text)")
            }
        },
        Route(
            .get, "/api/v1/phone/clashes", .office,
            "What phones said and the server holds differently, the newest first; the answer's `next` is the `after` of the next page",
            query: Schema([
                "state": Schema.choices(PhoneClashList.State.self), "limit": .whole, "after": .text(limit: 64),
            ])
        ) { call in
            let (caller, list) = (try call.requireCaller(), try PhoneClashList(call.query))
            return .json(try await call.house.database.read { try list.json(caller, call.language, $0) })
        },
        Route(
            .get, "/api/v1/phone/clashes/{id}", .office, of: .clash, "What a phone said beside what the server holds"
        ) { call in
            let (caller, id) = (try call.requireCaller(), try call.id())
            return try await call.house.database.read { connection in
                let clash = try PhoneClash.find(id, for: caller, connection)
                return .json(try clash.sides(caller, connection).json(in: call.language))
            }
        },
        Route(
            .post, "/api/v1/phone/clashes/{id}/reviews", .office, of: .clash,
            "It was looked at; nothing of the visit changes by that", body: Schema([:])
        ) { call in
            let (caller, id) = (try call.requireCaller(), try call.id())
            try call.reader().finish()
            let now = call.house.now()
            return try await call.house.once(call, caller) { connection in
                let clash = try PhoneClash.review(id, by: caller, at: now, connection)
                let json = try clash.sides(caller, connection).json(in: call.language)
                return .json(json, status: .created).with(.location, "/api/v1/phone/clashes/\(id.text)")
            }
        },
    ]
}
