import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// Matters that were handed to a technician by name.
    static let handed: [Route] =
        [
            Route(.get, "/handed/{id}", .technicians, of: .handedEnquiry, "A matter handed to you by name") { call in
                let (caller, id, now) = (try call.requireCaller(), try call.id(), call.house.now())
                let page = try await call.house.database.read {
                    try HandedPage(
                        EnquiryFile(id, handedTo: caller.staff, in: caller.estate, $0), call.language, at: now, $0)
                }
                return .page(call.headers[.fragment] == "live" ? page.live : page.html)
            },
            Route(
                .post, "/handed/{id}/{noun}", .technicians, of: .handedEnquiry,
                "Taken, reported on, or given back with a reason"
            ) { call in
                try await EnquiryDesk(call).perform(call.parameters["noun"] ?? "") {
                    .see($0.enquiry.handedTo == nil ? "/today" : "/handed/\($0.id.text)")
                }
            },
            Route(.get, "/api/v1/handed", .technicians, "What is handed to you by name, what is due first on top") {
                call in
                let (caller, now) = (try call.requireCaller(), call.house.now())
                return try await call.house.database.read { connection in
                    let clock = try Estate.find(caller.estate, connection).clock
                    let matters = try HandedMatters(caller, on: clock, at: now, connection).matters
                    return .json(
                        .object([
                            "items": .array(
                                matters.map {
                                    .object([
                                        "id": .string($0.id.text), "words": .string($0.words), "door": $0.door?.json,
                                        "accepted": .bool($0.isAccepted), "due": .instant($0.dueAt),
                                    ])
                                })
                        ]))
                }
            },
        ] + handedNouns

    private static let handedNouns = Route.nouns(
        at: "/api/v1/handed/{id}", .technicians, of: .handedEnquiry,
        [
            Noun("acceptances", "You take it"),
            Noun("returns", "You give it back, with a reason", Schema(["reason": .text(limit: 500)])),
            Noun(
                "answers", "You report what came of it; the office tells the household",
                Schema(["words": .text(limit: 2_000), "basis": .choice(["holder"])])),
        ]
    ) { try await EnquiryDesk($0).perform($1) { $0.created } }
}
