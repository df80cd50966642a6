import DoorbellRules
import HTTPTypes
import Storage

/// The house's hand on disputes: load, decide, record, save, with the order that it is about in the same transaction.
struct DisputeDesk: Sendable {
    let call: Call
    let caller: Caller

    init(_ call: Call) throws { self.init(call, as: try call.requireCaller()) }

    /// - Parameter caller: Somebody of the household, where the call came through their link.
    init(_ call: Call, as caller: Caller) { (self.call, self.caller) = (call, caller) }

    /// Raised by the office, for either side.
    func raise(_ answer: @escaping @Sendable (DisputeFile) throws -> Answer) async throws -> Answer {
        let reader = try call.reader()
        let about = try Dispute.About(reader)
        let wish = try Wish(reader)
        try reader.finish()
        let (id, now) = (call.house.ids.make(), call.house.now())
        return try await call.house.once(call, caller) { connection in
            try answer(try raise(about, wish, as: id, at: now, connection))
        }
    }

    /// What somebody says when a dispute begins.
    struct Wish: Sendable {
        let topic: Dispute.Topic
        let household: String
        let staff: String

        init(_ reader: JSONReader) throws(JSON.Trouble) {
            topic = try reader.optionalChoice("topic") ?? .other
            household = try reader.optionalText("household-words", limit: 1_000) ?? ""
            staff = try reader.optionalText("staff-words", limit: 1_000) ?? ""
        }

        /// In the household's own words.
        init(topic: Dispute.Topic, household: String) {
            (self.topic, self.household, staff) = (topic, household, "")
        }
    }

    /// A new dispute; where one about the same is not closed yet, that one, with the words added.
    func raise(
        _ about: Dispute.About, _ wish: Wish, as id: ID, at now: Instant, _ connection: any Connection
    ) throws -> DisputeFile {
        let matter = try DisputeMatter(about, in: caller.estate, connection)
        let known = try DisputeFile.unfinished(about: about.id, in: caller.estate, connection)
        if var file = known.first(where: \.dispute.isOpen) {
            try add(wish, to: &file, at: now, connection)
            return file
        }
        if caller.isHousehold, var file = known.last {  // they were told, and it does not settle it
            try record(.answer(isSettled: false, words: wish.household), in: &file, at: now, connection)
            return file
        }
        let event = try Dispute.raise(
            about, home: matter.home, topic: wish.topic, household: wish.household, staff: wish.staff,
            by: caller.actor, at: now)
        var file = DisputeFile(event, id: id, estate: caller.estate)
        try file.save(connection)
        if var order = matter.order {
            try order.noteDispute(
                Disagreement(
                    topic: "", householdWords: wish.household, staffWords: wish.staff),
                caller, at: now, connection)
            try order.save(connection)
        }
        return file
    }

    private func add(_ wish: Wish, to file: inout DisputeFile, at now: Instant, _ connection: any Connection) throws {
        let facts = Dispute.Facts(actor: caller.actor, at: now)
        if wish.household.isBlank, wish.staff.isBlank { throw Dispute.Refusal.wordsMissing }
        let said = [(Dispute.Party.household, wish.household), (.staff, wish.staff)]
        for (party, words) in said where !words.isBlank {
            file.record(try file.dispute.decide(.add(party, words: words), facts))
        }
        try file.save(connection)
    }

    /// Decides the noun that is made on a dispute and keeps what follows.
    func perform(
        _ noun: String, _ answer: @escaping @Sendable (DisputeFile) throws -> Answer
    ) async throws -> Answer {
        let (id, now, reader) = (try call.id(), call.house.now(), try call.reader())
        guard let command = try Dispute.Command(noun, reader) else { throw Problem.notFound }
        try reader.finish()
        return try await call.house.once(call, caller) { connection in
            var file = try DisputeFile(id, in: caller.estate, connection)
            if !call.headers.mayChange(file.etag) { throw Problem.outdated }
            try record(command, in: &file, at: now, connection)
            return try answer(file)
        }
    }

    /// Decides `command`, and carries over to the order what it changes there.
    func record(
        _ command: Dispute.Command, in file: inout DisputeFile, at now: Instant, _ connection: any Connection
    ) throws {
        var order = try DisputeMatter(file.dispute.about, in: caller.estate, connection).order
        let facts = Dispute.Facts(actor: caller.actor, at: now, evidence: order?.evidence ?? [])
        let event = try file.dispute.decide(command, facts)
        if case .settled(_, let prices) = event.fact { try requireLower(prices, order, at: now) }
        file.record(event)
        try file.save(connection)
        switch event.fact {
        case .told:
            guard case .settled(let words, let prices)? = file.dispute.outcome else { return }
            try order?.settleDispute(prices, words: words, by: caller.actor, at: now)
        case .reopened(let words, _):
            try order?.noteDispute(
                Disagreement(topic: "", householdWords: words), caller, at: now, connection)
        default: return  // nothing else reaches the order
        }
        try order?.save(connection)
    }

    /// A price that cannot become lower is refused when it is written, not when the household is told.
    private func requireLower(_ prices: [Dispute.Price], _ order: CaseFile?, at now: Instant) throws {
        for price in prices {
            guard let visit = order?.visits.first(where: { $0.id == price.visit })?.visit else {
                throw Visit.Refusal.unknownSubject
            }
            _ = try visit.settling([price], words: "", by: caller.actor, at: now)
        }
    }
}

/// What a dispute is about, and with which home.
struct DisputeMatter {
    let home: ID
    /// The order with its visits, where it is about one.
    let order: CaseFile?

    /// - Throws: `Problem.notFound` for what is not there, and for another estate's.
    init(_ about: Dispute.About, in estate: ID, _ connection: any Connection) throws {
        switch about {
        case .order(let id):
            let rows = try connection.run(
                "SELECT number, home FROM work_order WHERE estate = \(estate) AND id = \(id)")
            guard let row = rows.first else { throw Problem.notFound }
            let file = try CaseFile(
                id: id, number: try row[int: "number"], home: Home.find(try row[id: "home"], in: estate, connection),
                estate: Estate.find(estate, connection), connection)
            (home, order) = (file.home.id, file)
        case .enquiry(let id):
            let rows = try connection.run("SELECT home FROM enquiry WHERE estate = \(estate) AND id = \(id)")
            guard let home = try rows.first.flatMap({ try $0[optionalID: "home"] }) else { throw Problem.notFound }
            (self.home, order) = (home, nil)
        case .gasCheck(let id):
            let rows = try connection.run("SELECT home FROM home_check WHERE estate = \(estate) AND id = \(id)")
            guard let row = rows.first else { throw Problem.notFound }
            (home, order) = (try row[id: "home"], nil)
        }
    }
}
