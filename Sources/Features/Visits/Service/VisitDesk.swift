import DoorbellRules
import HTTPTypes
import Storage

/// One tap at a door: load, decide, append. Pages and programs come through here alike.
struct VisitDesk: Sendable {
    let call: Call
    let caller: Caller
    private var house: House { call.house }

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    /// What is on the screen of one visit, and what stands around it.
    struct Sight: Sendable {
        let file: CaseFile
        let id: ID
        let visit: Visit
        let desk: CaseFile.Desk
        let screen: Screen
    }

    /// Decides what the tap `act` stands for, keeps what follows, and answers from what is then there.
    func perform(
        _ act: String, _ answer: @escaping @Sendable (CaseFile, ID) throws -> Answer
    ) async throws -> Answer {
        let (id, now, newID) = (try call.id(), house.now(), house.ids.make())
        let expected = call.headers[.ifMatch]
        return try await house.once(call, caller) { [call, caller] connection in
            var file = try CaseFile.load(visit: id, for: caller, connection)
            if let expected, expected != file.etag { throw Problem.outdated }
            guard let visit = file.visits.first(where: { $0.id == id })?.visit else { throw Problem.notFound }
            let desk = try file.desk(for: visit, caller, at: now, connection)
            let reader = call.body.isEmpty ? try JSONReader(.object([])) : try call.reader()
            let commands = try visit.commands(
                act, reader, script: Visit.Script(desk.brief, in: desk.brief.language, at: desk.facts.wall),
                policy: file.estate.policy, newID: newID)
            let events = try visit.decide(commands, desk.facts)
            try file.keepSigned(events, on: id, before: visit, desk.brief, connection)
            file.record(events, on: id)
            try file.conclude(visit: id, caller, at: now)
            try file.save(connection)
            return try answer(file, id)
        }
    }

    /// The visit as it stands now.
    func sight() async throws -> Sight {
        let (id, now) = (try call.id(), house.now())
        return try await house.database.read { [caller] connection in
            let file = try CaseFile.load(visit: id, for: caller, connection)
            guard let visit = file.visits.first(where: { $0.id == id })?.visit else { throw Problem.notFound }
            let desk = try file.desk(for: visit, caller, at: now, connection)
            return Sight(file: file, id: id, visit: visit, desk: desk, screen: visit.screen(desk.brief, desk.facts))
        }
    }
}

extension CaseFile {
    /// Freezes the text that was signed, or that stays without a signature, as a new edition.
    fileprivate func keepSigned(
        _ events: [Visit.Event], on visit: ID, before: Visit, _ brief: Visit.Brief, _ connection: any Connection
    ) throws {
        for event in events {
            let (signature, unsigned): (Signature?, Unsigned?)
            switch event.fact {
            case .signed(let drawn): (signature, unsigned) = (drawn, nil)
            case .wentUnsigned(let reason): (signature, unsigned) = (nil, reason)
            default: continue  // only these two freeze the text
            }
            let canonical = serviceOrder(brief).canonical
            try connection.run(
                """
                INSERT INTO service_order (estate, work_order, edition, visit, canonical, hash, signature, unsigned, at)
                VALUES (\(estate.id), \(id),
                    (SELECT COALESCE(MAX(edition), 0) + 1 FROM service_order
                     WHERE estate = \(estate.id) AND work_order = \(id)),
                    \(visit), \(canonical), \(Keys.digest(canonical)), \(signature?.json.text), \(unsigned?.json.text),
                    \(event.at))
                """)
        }
    }

    /// The end of a visit is the order's news.
    fileprivate mutating func conclude(visit id: ID, _ caller: Caller, at now: Instant) throws {
        guard let file = visits.first(where: { $0.id == id }), let last = file.new.last, case .left = file.visit.stage,
            let outcome = file.visit.outcome
        else { return }
        if case .disputeSettled = last.fact { return }
        if case .contested = last.fact { return }
        let command = WorkOrder.Command.concludeVisit(
            outcome, isUnsigned: file.visit.unsigned != nil, deferral: file.visit.deferral)
        record(try order.decide(command, by: caller.actor, at: now))
    }
}
