import DoorbellRules
import Storage

/// One request about the estate's rules of language; pages and programs alike.
struct CourtesyDesk: Sendable {
    private let call: Call
    private let caller: Caller
    private var house: House { call.house }

    init(_ call: Call) throws { (self.call, caller) = (call, try call.requireCaller()) }

    /// - Throws: `PackTroubles` for an overlay that does not open.
    func write(_ yaml: String, _ answer: @escaping @Sendable (CourtesyEdition) -> Answer) async throws -> Answer {
        let desk = OverlayDesk(house, estate: caller.estate, actor: caller.staff)
        let edition = try await desk.prepared(yaml)
        let (entry, now) = (house.ids.make(), house.now())
        return try await house.once(call, caller) { connection in
            try desk.keep(edition, as: entry, at: now, connection)
            return answer(edition)
        }
    }

    func take(_ answer: @escaping @Sendable () -> Answer) async throws -> Answer {
        let (reader, id) = (try call.reader(), house.ids.make())
        let (verdict, text): (Opinion.Verdict, String) = (try reader.choice("verdict"), try reader.text("text"))
        let rule = try reader.optionalText("rule", limit: 100)
        try reader.finish()
        let opinion = try Opinion(verdict, text, rule: rule)
        let desk = OpinionDesk(house, caller)
        return try await house.once(call, caller) { connection in
            try desk.take(opinion, as: id, connection)
            return answer()
        }
    }

    func decide(_ answer: @escaping @Sendable (OpinionDesk.Decided) -> Answer) async throws -> Answer {
        let (id, desk, entry) = (try call.id(), OpinionDesk(house, caller), house.ids.make())
        try await desk.requireThere(id)
        let wish = try OpinionDesk.Wish(call.reader())
        let decided = try await desk.decided(id, wish)
        return try await house.once(call, caller) { connection in
            try desk.keep(decided, as: entry, connection)
            return answer(decided)
        }
    }
}
