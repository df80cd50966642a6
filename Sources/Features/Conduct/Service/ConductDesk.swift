import DoorbellRules
import HTTPTypes
import Storage

/// The hand on observations: load, decide, record, save. Pages and programs alike.
struct ConductDesk: Sendable {
    let call: Call
    let caller: Caller

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    /// A superior notes what was seen on a walk, in a call afterwards or in the checker's totals.
    func note(_ answer: @escaping @Sendable (ConductFile) throws -> Answer) async throws -> Answer {
        let reader = try call.reader()
        let (person, rule) = (try reader.id("person"), try reader.choice("rule") as ConductRule)
        let source: ConductObservation.Source = try reader.optionalChoice("source") ?? .walk
        if ![.walk, .callBack, .checker].contains(source) { throw reader.trouble(.unknownValue, "source") }
        let account = try Self.account(source, witness: caller.staff, reader)
        try reader.finish()
        return try await make(rule, account, about: person, answer)
    }

    /// Somebody tells of themselves, or of what a colleague or a superior did; with their name or without.
    func report(_ answer: @escaping @Sendable (ConductFile) throws -> Answer) async throws -> Answer {
        let reader = try call.reader()
        let person = try reader.optionalID("person") ?? caller.staff
        let (rule, isAnonymous) = (try reader.choice("rule") as ConductRule, try reader.flag("anonymous"))
        let isOwn = person == caller.staff
        var account = try Self.account(
            isOwn ? .selfReport : .colleague, witness: isOwn || !isAnonymous ? caller.staff : nil, reader)
        try reader.finish()
        if account.isAnonymous { account = account.knowingOnlyTheDay(on: EstateClock(zone: caller.zone)) }
        return try await make(rule, account, about: person, answer)
    }

    private static func account(
        _ source: ConductObservation.Source, witness: ID?, _ reader: JSONReader
    ) throws(JSON.Trouble) -> ConductObservation.Account {
        ConductObservation.Account(
            source, witness: witness, seenAt: try reader.instant("seen"),
            place: try reader.optionalText("place", limit: 200) ?? "",
            note: try reader.optionalText("note", limit: 1_000) ?? "")
    }

    private func make(
        _ rule: ConductRule, _ account: ConductObservation.Account, about person: ID,
        _ answer: @escaping @Sendable (ConductFile) throws -> Answer
    ) async throws -> Answer {
        let (id, now) = (call.house.ids.make(), call.house.now())
        let make: @Sendable (any Connection) throws -> Answer = { [caller, house = call.house] connection in
            let concerned = try ConductPerson.find(person, in: caller.estate, connection)
            let writer = account.isAnonymous ? Actor.unnamed : caller.actor
            let event = try ConductObservation.make(
                rule, account, about: .init(concerned.id, concerned.rank), order: nil, by: writer, at: now)
            var file = ConductFile(event, id: id, estate: caller.estate)
            try file.save(connection)
            try ConductSweep(house: house, estate: caller.estate).run(connection)
            return try answer(file)
        }
        // The memory of what was done twice would know who it was.
        if account.isAnonymous { return try await call.house.database.persist(make) }
        return try await call.house.once(call, caller, make)
    }

    /// Decides the noun that is made on an observation and keeps what follows.
    ///
    /// - Parameter asOwn: Whether it is one's own, from one's own page.
    func perform(
        _ noun: String, asOwn: Bool, _ answer: @escaping @Sendable (ConductFile) throws -> Answer
    ) async throws -> Answer {
        let (id, now, reader) = (try call.id(), call.house.now(), try call.reader())
        let isOwnNoun = noun == "readings" || noun == "answers"
        guard isOwnNoun == asOwn,
            let command = try ConductObservation.Command(noun, reader, witness: caller.staff)
        else { throw Problem.notFound }
        try reader.finish()
        return try await call.house.once(call, caller) { [call, caller] connection in
            let eyes: ConductEyes = asOwn ? .own(caller.staff) : .superior(caller)
            var file = try ConductFile(id, in: caller.estate, seenBy: eyes, connection)
            if !call.headers.mayChange(file.etag) { throw Problem.outdated }
            let rank = try ConductPerson.rank(of: file.observation.concerned.person, in: caller.estate, connection)
            let facts = ConductObservation.Facts(actor: caller.actor, at: now, rank: rank)
            file.record(try file.observation.decide(command, facts))
            try file.save(connection)
            return try answer(file)
        }
    }
}

extension Actor {
    /// Somebody who keeps their name to themselves: no row and no event says who it was.
    static let unnamed = Actor(id: ID("unnamed"), name: "", roles: [])
}

extension ConductObservation.Account {
    /// The same without the hour, by which somebody could be recognised.
    func knowingOnlyTheDay(on clock: EstateClock) -> ConductObservation.Account {
        let midnight = clock.instant(clock.wall(seenAt).day, minute: 0)
        return ConductObservation.Account(source, witness: witness, seenAt: midnight, place: place, note: note)
    }
}
