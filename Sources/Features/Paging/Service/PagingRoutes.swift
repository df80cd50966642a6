import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// Calling a colleague, on pages and for programs: the same desk behind both.
    static let paging: [Route] = [
        Route(.get, "/calls", .staff, "Call a colleague, and what came of it") { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            let page = try await call.house.database.read { try PagingPage(caller, call.language, at: now, $0) }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(.post, "/calls", .staff, "Call a colleague") { call in
            try await ColleagueCallDesk(call).make { _ in .see("/calls") }
        },
        Route(.post, "/calls/{id}/replies", .staff, of: .colleagueCall, "Coming, or can't now") { call in
            try await ColleagueCallDesk(call).reply { _ in .see(call.cameFrom) }
        },
        Route(.get, "/api/v1/calls", .staff, "Who asks for one now, and what came of one's own calls") { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            return try await call.house.database.read { connection in
                let calls = try ColleagueCalls(caller, on: EstateClock(zone: caller.zone), at: now, connection)
                return .json(
                    .object([
                        "to-me": .array(calls.toMe.map(\.json)), "mine": .array(calls.mine.map(\.json)),
                    ]))
            }
        },
        Route(
            .post, "/api/v1/calls", .staff, "Call a colleague: a set phrase, a line of words, or both",
            body: Schema(
                [
                    "person": .text(limit: 64), "phrase": Schema.choices(ColleagueCall.Phrase.self),
                    "words": .text(limit: 200),
                ], required: ["person"])
        ) { call in
            try await ColleagueCallDesk(call).make { $0.created }
        },
        Route(
            .post, "/api/v1/calls/{id}/replies", .staff, of: .colleagueCall, "Coming, or can't now",
            body: Schema(["reply": Schema.choices(ColleagueCall.Reply.self)], required: ["reply"])
        ) { call in
            try await ColleagueCallDesk(call).reply { $0.created }
        },
    ]
}

extension ColleagueCallFile {
    fileprivate var created: Answer {
        .json(
            .object(["id": .string(id.text), "reply": .text(colleagueCall.reply?.rawValue)]), status: .created)
    }
}

extension ColleagueCalls.Line {
    fileprivate var json: JSON {
        .object([
            "id": .string(id.text), "name": .string(name), "phrase": .text(phrase?.rawValue), "words": .string(words),
            "reply": .text(reply?.rawValue), "time": .string(time),
        ])
    }
}
