import DoorbellRules
import HTTPTypes
import Storage

/// The house's hand on plans: made by a superior with the household's yes, looked at by few, ended and erased. Each change
/// leaves an entry that does not say what was in the plan.
struct HardshipDesk: Sendable {
    let call: Call
    let caller: Caller

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    func make(_ answer: @escaping @Sendable (ID) -> Answer) async throws -> Answer {
        let reader = try call.reader()
        let home = try reader.id("home")
        let wished = try HardshipPlan(asked: reader, keeper: caller.staff)
        try reader.finish()
        let (id, audit, now) = (call.house.ids.make(), call.house.ids.make(), call.house.now())
        return try await call.house.once(call, caller) { [caller] connection in
            let estate = try Estate.find(caller.estate, connection)
            _ = try Home.find(home, in: estate.id, connection)
            try requirePosted(wished.keeper, connection)
            let plan = try HardshipPlan.make(wished, by: caller.actor, on: estate.clock.wall(now).day)
            try HardshipShelf(estate: estate, connection: connection).keep(
                plan, as: id, for: home, by: caller.staff, at: now)
            try note("hardship.made", id, as: audit, at: now, connection)
            return answer(id)
        }
    }

    /// What is in it, once the look was written down.
    func look(_ answer: @escaping @Sendable (HardshipShelf.Kept, [HardshipLook]) throws -> Answer) async throws
        -> Answer
    {
        let (id, look, now) = (try call.id(), call.house.ids.make(), call.house.now())
        return try await call.house.database.write { [caller] connection in
            let estate = try Estate.find(caller.estate, connection)
            let kept = try HardshipShelf(estate: estate, connection: connection).find(id, for: caller, at: now)
            try connection.run(
                """
                INSERT INTO hardship_look (estate, id, plan, staff, at)
                VALUES (\(caller.estate), \(look), \(id), \(caller.staff), \(now))
                """)
            return try answer(kept, HardshipLook.all(of: id, in: estate, connection))
        }
    }

    /// Looked through again with the household: it goes on until a later day, or is over.
    func review(_ answer: @escaping @Sendable (ID) -> Answer) async throws -> Answer {
        let reader = try call.reader()
        let (review, ends) = (try day(reader, "review-on"), try day(reader, "ends-on"))
        try reader.finish()
        return try await change("hardship.reviewed", answer) { kept, shelf, today in
            guard let review, let ends else { throw HardshipPlan.Refusal.endMissing }
            let old = kept.plan
            let plan = HardshipPlan(
                help: old.help, words: old.words, instalments: old.instalments, consent: old.consent,
                keeper: old.keeper, reviewOn: review, endsOn: ends)
            try shelf.keep(
                try HardshipPlan.make(plan, by: caller.actor, on: today), as: kept.id, for: kept.home,
                by: caller.staff, at: call.house.now())
        }
    }

    /// Over before its day, at the household's wish: today is its last, and nothing of it stays.
    func end(_ answer: @escaping @Sendable (ID) -> Answer) async throws -> Answer {
        try call.reader().finish()
        return try await change("hardship.ended", answer) { kept, shelf, today in
            try shelf.keep(
                kept.plan.ending(on: today), as: kept.id, for: kept.home, by: caller.staff, at: call.house.now())
        }
    }

    private func change(
        _ action: String, _ answer: @escaping @Sendable (ID) -> Answer,
        _ body: @escaping @Sendable (HardshipShelf.Kept, HardshipShelf, Day) throws -> Void
    ) async throws -> Answer {
        let (id, audit, now) = (try call.id(), call.house.ids.make(), call.house.now())
        return try await call.house.once(call, caller) { [caller] connection in
            let estate = try Estate.find(caller.estate, connection)
            let shelf = HardshipShelf(estate: estate, connection: connection)
            try body(try shelf.find(id, for: caller, at: now), shelf, estate.clock.wall(now).day)
            try note(action, id, as: audit, at: now, connection)
            return answer(id)
        }
    }

    private func note(
        _ action: String, _ plan: ID, as id: ID, at now: Instant, _ connection: any Connection
    ) throws {
        try AuditEntry(action: action, subject: plan, detail: .object([])).write(
            in: caller.estate, by: caller.staff, id: id, at: now, connection)
    }

    private func day(_ reader: JSONReader, _ name: String) throws -> Day? {
        guard let number = try reader.optionalNumber(name, in: 0...99_991_231) else { return nil }
        guard let day = Day(number: number) else { throw reader.trouble(.wrongType, name) }
        return day
    }

    /// - Throws: `Problem.notFound` for somebody who does not work here.
    private func requirePosted(_ staff: ID, _ connection: any Connection) throws {
        let rows = try connection.run(
            "SELECT 1 AS one FROM posting WHERE estate = \(caller.estate) AND staff = \(staff)")
        if rows.isEmpty { throw Problem.notFound }
    }
}
