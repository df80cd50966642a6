import DoorbellRules
import HTML
import HTTPTypes
import Storage

/// One look at the full number under which the caller is to be called back: for the office, and for the technician whose
/// order it is. It is written down before the number is told.
struct CallbackView {
    let order: ID
    let visit: ID?
    let label: String
    let caller: String?
    let number: String

    /// - Throws: `WorkOrder.Refusal.contactMissing` where the caller left none; `Problem` where a superior speaks with the
    ///   home and nobody else.
    static func look(_ call: Call) async throws -> CallbackView {
        let (caller, id) = (try call.requireCaller(), try call.id())
        let (now, entry) = (call.house.now(), call.house.ids.make())
        return try await call.house.database.write { connection in
            let file = try CaseFile.load(order: id, for: caller, connection)
            guard let number = file.order.report.callback else { throw WorkOrder.Refusal.contactMissing }
            try HouseholdVoice.requireCall(caller.actor, for: file.home.id, in: caller.estate, connection)
            try AuditEntry(action: "callback-viewed", subject: id, detail: .object([]))
                .write(in: caller.estate, by: caller.staff, id: entry, at: now, connection)
            return CallbackView(
                order: id, visit: file.latest?.id, label: file.label, caller: file.order.report.callerName,
                number: number)
        }
    }
}

/// The caller's number, large, to be dialled.
struct CallbackPage {
    let view: CallbackView
    let isTechnician: Bool
    let language: Language

    var html: HTML {
        let title = [view.label, view.caller].compactMap { $0 }.joined(separator: " · ")
        let back = isTechnician ? view.visit.map { "/visits/\($0.text)" } : "/orders/\(view.order.text)"
        return Layout(
            title: title, language: language, look: isTechnician ? "phone" : "",
            body: """
                <main class="narrow" id="main"><h1>\(title)</h1><p class="number"><a class="btn main" href="tel:\(view.number)">\(Icon.phone)\(view.number)</a></p>
                <p class="notice wait">\(PhraseBook.lookIsLogged.text(in: language))</p>
                <p><a class="button" href="\(back ?? "/")">\(PhraseBook.back.text(in: language))</a></p></main>
                """
        ).html
    }
}

extension Route {
    /// Whoever has the order in hand can call back whoever called.
    static let callbacks: [Route] = [
        Route(
            .post, "/orders/{id}/callback-views", .orderPeople, of: .order,
            "See the caller's full number; the look is logged"
        ) { call in
            let view = try await CallbackView.look(call)
            let isTechnician = try call.requireCaller().seesOwnOrdersOnly
            return .page(CallbackPage(view: view, isTechnician: isTechnician, language: call.language).html)
        },
        Route(
            .post, "/api/v1/orders/{id}/callback-views", .orderPeople, of: .order,
            "See the caller's full number; the look is logged"
        ) { call in
            let view = try await CallbackView.look(call)
            return .json(
                .object(["order": .string(view.order.text), "callback": .string(view.number)]), status: .created)
        },
    ]
}
