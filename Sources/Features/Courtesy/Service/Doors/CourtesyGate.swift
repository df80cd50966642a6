import DoorbellRules
import HTTPTypes
import Logging
import Storage

/// The one place where a text that goes to a household is looked at before it is kept: after it is known who calls, and
/// before any handler or transaction.
///
/// What is blocked is changed, or a superior says why it stays; the reason is kept, the text is not copied. A warning or
/// advice never stops anybody.
struct CourtesyGate: Sendable {
    enum Outcome: Sendable {
        /// It goes on, with what was heard.
        case heard(Hearing)
        /// It was stopped, or it had been answered before.
        case answered(Answer)
    }

    private let call: Call
    private let caller: Caller
    private let speech: Speech
    private let door: String

    /// `nil` where nobody of the staff says anything to a household.
    init?(_ route: Route, _ call: Call) {
        guard route.method != .get, let caller = call.caller else { return nil }
        door = route.door(call.parameters)
        guard let speech = Speech.all[door], !speech.household.isEmpty else { return nil }
        (self.call, self.caller, self.speech) = (call, caller, speech)
    }

    /// - Throws: `Problem` with what was found and what could be said, for a program.
    func hear() async throws -> Outcome {
        // What cannot be read is the handler's to refuse, in its own words.
        guard let fields = try? call.fields() else { return .heard(Hearing(door: door, said: [])) }
        let wish = try CourtesyWish(fields, of: call)
        let book = try await call.house.books.book(for: caller.estate, in: call.house)
        var hearing = Hearing(of: fields, isForm: call.isForm, at: door, speech, book.checker)
        hearing.from = wish.from
        if !wish.before.isEmpty { hearing.before = wish.before.filter(Set(book.checker.ruleIDs).contains) }
        if let rule = wish.opinion, call.isForm {
            try await OpinionDesk(call.house, caller).say(.fine, of: rule, in: hearing)
            return .answered(page(hearing, wish, isThanking: true))
        }
        if hearing.blocks.isEmpty { return .heard(hearing) }
        if caller.actor.isSuperior, let reason = wish.reason, !reason.isBlank {
            hearing.reason = reason
            return .heard(hearing)
        }
        if let known = try await answeredBefore() { return .answered(known) }
        try await count(hearing)
        call.house.log.info(
            "\(call.method.rawValue) stopped",
            metadata: ["code": "courtesy", "cause": "\(hearing.blocks.map(\.rule).joined(separator: " "))"])
        if call.isForm, !call.path.hasPrefix("/api/") { return .answered(page(hearing, wish)) }
        throw Problem(hearing)
    }

    /// Counts and records what went through a handler that writes nothing itself.
    func keepUnlessKept(_ hearing: Hearing) async throws {
        if hearing.kept.isSet || hearing.said.isEmpty { return }
        let (entry, now) = (call.house.ids.make(), call.house.now())
        let subject = call.parameters["id"].map { ID($0) } ?? caller.estate
        try await call.house.database.write { [caller] connection in
            try hearing.keep(about: subject, by: caller, id: entry, at: now, connection)
        }
    }

    /// The same key and body get the same answer, also where the estate has changed a rule since.
    private func answeredBefore() async throws -> Answer? {
        guard let key = try Idempotency(call, caller) else { return nil }
        return try await call.house.database.read { try key.remembered($0) }
    }

    private func count(_ hearing: Hearing) async throws {
        let now = call.house.now()
        try await call.house.database.write { [caller] connection in
            try CourtesyTally(stopped: hearing).keep(for: caller, at: now, connection)
        }
    }

    private func page(_ hearing: Hearing, _ wish: CourtesyWish, isThanking: Bool = false) -> Answer {
        let page = StoppedPage(
            call, caller, speech, hearing, reason: wish.reason ?? "", from: wish.from, isThanking: isThanking)
        return .page(page.html, status: .unprocessableContent)
    }
}
