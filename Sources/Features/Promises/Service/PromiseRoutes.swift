import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// What we said we would do.
    static let promises: [Route] = [
        Route(.get, "/promises", .office, "What falls due, and how many promises were kept") { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            let page = try await call.house.database.read { try PromisePage(caller, call.language, at: now, $0) }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(.get, "/api/v1/promises", .office, "What falls due; `kept` and `broken` of the last thirty days") {
            call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            return try await call.house.database.read { connection in
                let rows = PromiseRows(estate: caller.estate, connection: connection)
                let tally = try rows.tally(at: now)
                return .json(
                    .object([
                        "kept": .whole(tally.kept), "broken": .whole(tally.broken),
                        "items": .array(
                            try rows.open(at: now).map {
                                .object([
                                    "about": .string($0.about.rawValue), "subject": .string($0.subject.text),
                                    "title": .string($0.title), "kind": .string($0.kind.rawValue),
                                    "words": .string($0.words), "keeper": .string($0.keeper), "due": .instant($0.due),
                                    "standing": .string($0.standing.rawValue), "apology": .text($0.apology),
                                ])
                            }),
                    ]))
            }
        },
    ]
}
