import DoorbellRules
import HTTPTypes
import Storage

/// Takes what a phone recorded without a network and decides it again: nothing is merged silently, nothing is lost.
///
/// Whatever the order, the number of times or the company in which operations arrive, the visit ends in one state:
/// - an operation is applied once; the same one again gets the same answer, its id with other content is a clash;
/// - those of one phone at one visit are applied in the order of their sequence; one whose predecessor is missing waits;
/// - a refused one counts as dealt with, so that the rest of the queue goes on.
struct OperationDesk: Sendable {
    let caller: Caller
    let visit: ID
    private let call: Call
    private let now: Instant
    private var house: House { call.house }

    init(_ call: Call) throws {
        self.call = call
        (caller, visit, now) = (try call.requireCaller(), try call.id(), call.house.now())
    }

    func answer() async throws -> Answer {
        let operations = try PhoneOperation.list(call.reader())
        _ = try await house.database.read { try CaseFile.load(visited: visit, by: caller, $0) }
        var answers: [ID: OperationAnswer] = [:]
        for operation in operations.sorted(by: PhoneOperation.isEarlier) {
            answers[operation.id] = try await settle(operation)
        }
        if caller.device?.isRevoked != true {
            for device in Set(operations.map(\.device)) {
                while let next = try await nextWaiting(on: device) { answers[next.id] = try await settle(next) }
            }
        }
        let job = try await house.database.read { try freshJob($0) }
        return .json(
            .object([
                "now": .number(now.milliseconds),
                "answers": .array(
                    operations.map { (answers[$0.id] ?? .init(.waiting)).json(for: $0.id, in: call.language) }),
                "job": job,
            ]))
    }

    /// One operation in a transaction of its own; a refusal is kept in a second one, after all else was undone.
    private func settle(_ operation: PhoneOperation) async throws -> OperationAnswer {
        do {
            let hearing = try await heard(in: operation)
            return try await house.database.persist { try record(operation, hearing, $0) }
        } catch {
            let clash = try Clash(error)
            if !clash.isKept { return OperationAnswer(clash) }
            let id = house.ids.make()
            return try await house.database.persist { try ledger($0).keep(clash, of: operation, as: id) }
        }
    }

    private func ledger(_ connection: any Connection) -> OperationLedger {
        OperationLedger(caller: caller, visit: visit, now: now, connection: connection)
    }

    /// What the household was told at the door: it has been said, so nothing is stopped and nothing is lost.
    private func heard(in operation: PhoneOperation) async throws -> Hearing? {
        let door = "visits/{id}/\(operation.act)"
        guard let speech = Speech.all[door], !speech.household.isEmpty else { return nil }
        let checker = try await house.books.book(for: caller.estate, in: house).checker
        return Hearing(of: operation.fields, isForm: operation.isForm, at: door, speech, checker)
    }

    private func record(
        _ operation: PhoneOperation, _ hearing: Hearing?, _ connection: any Connection
    ) throws -> OperationAnswer {
        let ledger = ledger(connection)
        if let known = try ledger.answer(to: operation) { return known }
        if try ledger.isRevoked(operation.device) {
            try ledger.requireRoomAside(for: operation)
            try ledger.insert(operation, .quarantined)
            let why = caller.device?.isLeavers == true ? Clash.fromLeaver : .fromRevokedPhone
            try ledger.tell(why, about: operation, as: house.ids.make())
            return .init(.quarantined)
        }
        let due = try ledger.lastSequence(on: operation.device) + 1
        if operation.sequence < due { throw Clash.sequenceReused }
        if operation.sequence > due {
            try ledger.requireRoomAside(for: operation)
            try ledger.insert(operation, .waiting)
            return .init(.waiting)
        }
        var file = try CaseFile.load(visited: visit, by: caller, connection)
        guard let own = file.visits.first(where: { $0.id == visit }) else { throw Problem.notFound }
        if own.visit.technician != caller.staff { throw Visit.Refusal.notYourVisit }
        let moment = operation.moment(after: own.changedAt ?? file.order.receivedAt, now: now)
        var tap = VisitTap(
            act: operation.act, reader: try JSONReader(operation.fields, at: "fields", isForm: operation.isForm),
            caller: caller, now: moment.at, newID: operation.newID)
        tap.isFromPhone = true
        try tap.perform(on: visit, in: &file, connection)
        try file.save(connection)
        let version = file.visits.first { $0.id == visit }?.version
        try ledger.insert(operation, .accepted, at: moment, version: version)
        if file.order.phase == .cancelled {
            try ledger.tell(.cancelledMeanwhile, about: operation, as: house.ids.make())
        }
        if let hearing {
            if !hearing.blocks.isEmpty { try ledger.tell(.said(hearing), about: operation, as: house.ids.make()) }
            try CourtesyTally(said: hearing).keep(for: caller, at: now, connection)
        }
        return .init(.accepted)
    }

    private func nextWaiting(on device: ID) async throws -> PhoneOperation? {
        try await house.database.read { try ledger($0).nextWaiting(on: device) }
    }

    /// The visit as it now stands; nothing where it is no longer theirs.
    private func freshJob(_ connection: any Connection) throws -> JSON? {
        if caller.device?.isRevoked == true { return nil }
        let file = try CaseFile.load(visited: visit, by: caller, connection)
        guard let own = file.visits.first(where: { $0.id == visit }), own.visit.technician == caller.staff,
            file.latest?.id == visit
        else { return nil }
        return try file.phoneJob(for: own, caller, at: now, connection).json
    }
}

extension PhoneOperation {
    /// In the order in which they happened; within one phone its own count decides.
    fileprivate static func isEarlier(_ a: PhoneOperation, _ b: PhoneOperation) -> Bool {
        if a.device == b.device { return (a.sequence, a.id.text) < (b.sequence, b.id.text) }
        return (a.device.text, a.sequence) < (b.device.text, b.sequence)
    }
}

extension CaseFile {
    /// The file of a visit that is or once was `caller`'s own.
    ///
    /// - Throws: `Problem.notFound` for everybody else's: nobody learns whether there is one.
    static func load(visited id: ID, by caller: Caller, _ connection: any Connection) throws -> CaseFile {
        let everything = Caller(
            staff: caller.staff, name: caller.name, estate: caller.estate, roles: [.supervisor],
            language: caller.language, zone: caller.zone, isToken: caller.isToken)
        let file = try load(visit: id, for: everything, connection)
        guard let visit = file.visits.first(where: { $0.id == id }) else { throw Problem.notFound }
        if visit.visit.technician == caller.staff { return file }
        let log = EventLog(connection: connection, estate: caller.estate)
        let wasSent = try log.entries(of: file.id).contains { entry in
            let fact = try WorkOrder.Event(entry.body, at: entry.at, by: entry.by).fact
            if case .assigned(caller.staff, id, _) = fact { return true }
            return false
        }
        let tookOver = try log.entries(of: id).contains { entry in
            let fact = try Visit.Event(entry.body, at: entry.at, by: entry.by).fact
            if case .handedOver(caller.staff, _, _) = fact { return true }
            return false
        }
        if !wasSent, !tookOver { throw Problem.notFound }
        return file
    }
}
