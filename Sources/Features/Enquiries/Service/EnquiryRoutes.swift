import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// Enquiries in the office.
    static let enquiries: [Route] = [
        Route(.get, "/enquiries", .office, "Enquiries, what is due first on top") { call in
            let (caller, now, list) = (try call.requireCaller(), call.house.now(), try EnquiryList(call.query))
            let page = try await call.house.database.read {
                try EnquiryListPage(caller, call.language, list, at: now, $0)
            }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(.get, "/enquiries/new", .office, "A new enquiry") { call in
            let (caller, now) = (try call.requireCaller(), call.house.now())
            let (typed, home) = (call.query["find"] ?? "", call.query["home"].map { ID($0) })
            let channel = call.query["channel"].flatMap { Enquiry.Channel(rawValue: $0) }
            let name = String((call.query["asker"] ?? "").prefix(100))
            return .page(
                try await call.house.database.read {
                    try NewEnquiryPage(
                        caller, call.language, typed: String(typed.prefix(60)), chosen: home, asking: (name, channel),
                        at: now, $0
                    ).html
                })
        },
        Route(.post, "/enquiries", .office, "Take a question together with the promise of an answer") { call in
            try await EnquiryDesk(call).ask { .see("/enquiries/\($0.id.text)") }
        },
        Route(.get, "/enquiries/{id}", .office, of: .enquiry, "One enquiry, until it is closed") { call in
            let (caller, id, house) = (try call.requireCaller(), try call.id(), call.house)
            let find = String((call.query["find"] ?? "").prefix(100))
            let page = try await call.house.database.read {
                try EnquiryPage(
                    EnquiryFile(id, in: caller.estate, $0), caller, call.language, house, find: find, $0)
            }
            return .page(call.headers[.fragment] == "live" ? page.live : page.html)
        },
        Route(
            .post, "/enquiries/{id}/{noun}", .office, of: .enquiry,
            "Looked up, asked a superior, answered with a source (G13), told, confirmed"
        ) { call in
            try await EnquiryDesk(call).perform(call.parameters["noun"] ?? "") { .see("/enquiries/\($0.id.text)") }
        },
    ]
}
