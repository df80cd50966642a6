import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// Disputes: the superiors' list, one dispute, and what is made on it.
    static let disputes: [Route] = [
        Route(.get, "/disputes", .superiors, "Disputes: new, mine, and who waits for a word") { call in
            let (caller, now, list) = (try call.requireCaller(), call.house.now(), try DisputeList(call.query))
            let page = try await call.house.database.read {
                try DisputeListPage(caller, call.language, list, at: now, $0)
            }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(.get, "/disputes/new", .office, "Note a dispute for a superior") { call in
            let caller = try call.requireCaller()
            let fields = call.query.fields.filter { ["about", "subject"].contains($0.name) }
            let reader = try JSONReader(.object(fields.map { .init($0.name, .string($0.value)) }))
            guard !fields.isEmpty else { return .see("/board") }
            let about = try Dispute.About(reader)
            return .page(
                try await call.house.database.read { try NewDisputePage(caller, call.language, about, $0).html })
        },
        Route(.post, "/disputes", .office, "Raise a dispute, for the household or for a colleague") { call in
            try await DisputeDesk(call).raise { .see("/disputes/\($0.id.text)") }
        },
        Route(.get, "/disputes/{id}", .office, of: .dispute, "One dispute, both sides of it") { call in
            let (caller, id, now) = (try call.requireCaller(), try call.id(), call.house.now())
            let page = try await call.house.database.read {
                try DisputePage(DisputeFile(id, in: caller.estate, $0), caller, call.language, at: now, $0)
            }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(
            .post, "/disputes/{id}/{noun}", .office, of: .dispute,
            "Taken, heard, proposed, settled, told: by the superior who has it; both sides' words by anybody of the office"
        ) { call in
            try await DisputeDesk(call).perform(call.parameters["noun"] ?? "") { .see("/disputes/\($0.id.text)") }
        },
    ]
}
