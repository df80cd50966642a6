import DoorbellRules
import Storage

/// One tap on a visit within its case file: what it stands for is decided, and what follows is recorded.
struct VisitTap {
    let act: String
    let reader: JSONReader
    let caller: Caller
    let now: Instant
    /// The id of whatever this tap makes.
    let newID: ID
    /// Whether it was tapped on a phone that may not have known what the office did meanwhile: what was done at the door
    /// stays done.
    var isFromPhone = false

    /// Records what follows in `file`; saving it is the caller's.
    ///
    /// - Throws: `Visit.Refusal`, `JSON.Trouble` for fields that do not fit, `Problem.notFound` for no such visit.
    func perform(on id: ID, in file: inout CaseFile, _ connection: any Connection) throws {
        guard let visit = file.visits.first(where: { $0.id == id })?.visit else { throw Problem.notFound }
        // Somebody else has been given the order since: this visit will not take place.
        if visit.outcome == nil, file.latest?.id != id { throw Visit.Refusal.visitIsOver }
        // Cancelled while they were on their way; what is going on inside is finished properly.
        if file.order.phase == .cancelled, !visit.isInside, !isFromPhone { throw Visit.Refusal.visitIsOver }
        // Put off while they were on their way, by the office or by the household itself.
        if visit.outcome == nil, file.order.phase == .onHold, !isFromPhone { throw Visit.Refusal.visitIsOver }
        // What is open as a dispute ends there, when the household has been told.
        if act == "dispute-settlements",
            try !DisputeFile.unfinished(about: file.id, in: file.estate.id, connection).isEmpty
        {
            throw Dispute.Refusal.settledElsewhere
        }
        var desk = try file.desk(for: visit, caller, at: now, connection)
        let script = visit.script(desk.brief, desk.facts)
        let commands = try visit.commands(act, reader, script: script, policy: file.estate.policy, newID: newID)
        // The disagreement may have begun at an earlier visit of this order.
        if visit.dispute == nil, !isFromPhone, commands.contains(where: \.speaksToHousehold) {
            try HouseholdVoice.require(caller.actor, for: nil, about: file.id, in: file.estate.id, connection)
        }
        desk.facts.obstacles = try obstacles(to: commands, file, connection)
        let events = try visit.decide(commands, desk.facts)
        try file.keepSigned(events, on: id, before: visit, desk.brief, connection)
        for case .photoKept(let photo) in events.map(\.fact) {
            try PhotoDesk.expect(photo.hash, in: file.estate.id, connection)
        }
        file.record(events, on: id)
        try file.openDispute(after: events, as: newID, by: caller.actor, connection)
        try file.keepAlarm(after: events, as: newID, by: caller, connection)
        try file.conclude(visit: id, caller, at: now, connection)
    }

    /// What speaks against the colleague to whom a visit is handed over.
    ///
    /// - Throws: `Problem.notFound` for anybody but a technician of the same estate.
    private func obstacles(
        to commands: [Visit.Command], _ file: CaseFile, _ connection: any Connection
    ) throws -> [Fitness.Obstacle] {
        let technicians = Technicians(estate: file.estate, connection: connection)
        return try commands.flatMap { command -> [Fitness.Obstacle] in
            guard case .handOver(let next, _, _) = command else { return [] }
            guard let fitness = try technicians.fitness(of: next, for: file, at: now) else { throw Problem.notFound }
            return fitness.obstacles
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
            let seal = try LogSeal(self, connection)
            try connection.run(
                """
                INSERT INTO service_order (estate, work_order, edition, visit, canonical, hash, signature, unsigned,
                    log_mark, log_hash, at)
                VALUES (\(estate.id), \(id),
                    (SELECT COALESCE(MAX(edition), 0) + 1 FROM service_order
                     WHERE estate = \(estate.id) AND work_order = \(id)),
                    \(visit), \(canonical), \(Keys.digest(canonical)), \(signature?.json.text), \(unsigned?.json.text),
                    \(seal.mark), \(seal.hash), \(event.at))
                """)
        }
    }

    /// The end of a visit is the order's news.
    fileprivate mutating func conclude(
        visit id: ID, _ caller: Caller, at now: Instant, _ connection: any Connection
    ) throws {
        guard let file = visits.first(where: { $0.id == id }), let last = file.new.last, case .left = file.visit.stage,
            let outcome = file.visit.outcome
        else { return }
        if case .disputeSettled = last.fact { return }
        if case .contested = last.fact { return }
        if case .disputeOpened = last.fact { return }
        if case .gasCleared = last.fact { return }
        let command = WorkOrder.Command.concludeVisit(
            outcome, isUnsigned: file.visit.unsigned != nil, deferral: file.visit.deferral)
        record(try order.decide(command, by: caller.actor, at: now))
        if order.report.service == .gasCheck {
            try HomeCheckFile.conclude(file.visit, order: self.id, in: estate, by: caller, at: now, connection)
        }
    }
}
