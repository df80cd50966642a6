import DoorbellRules
import Storage

/// What phones have sent about one visit, and what became of each: kept for ever, applied once.
struct OperationLedger {
    let caller: Caller
    let visit: ID
    let now: Instant
    let connection: any Connection
    private var estate: ID { caller.estate }

    /// What one phone may have lying aside, quarantined or waiting for an earlier one: more than a week of visits, and
    /// less than anybody could fill a disk with.
    static let mostAside = (operations: 500, characters: 4_000_000)

    /// What was answered before; `nil` for a new operation, or one that still waits.
    ///
    /// - Throws: `Clash.reused` where the same id came with other content.
    func answer(to operation: PhoneOperation) throws -> OperationAnswer? {
        let row = try connection.run(
            "SELECT body_hash, answer FROM phone_operation WHERE estate = \(estate) AND id = \(operation.id)"
        ).first
        guard let row else { return nil }
        let isSame = try row[text: "body_hash"] == operation.hash(visit: visit, staff: caller.staff)
        if caller.device?.isRevoked == true { return .init(.quarantined) }
        if !isSame { throw Clash.reused }
        switch try row[text: "answer"] {
        case "accepted": return .init(.already)
        case "quarantined": return .init(.quarantined)
        case "clash": return try keptClash(of: operation.id) ?? .init(.clash)
        default: return nil  // it waits
        }
    }

    private func keptClash(of operation: ID) throws -> OperationAnswer? {
        let row = try connection.run(
            """
            SELECT code, words, gate, place FROM phone_clash
            WHERE estate = \(estate) AND operation = \(operation) ORDER BY id LIMIT 1
            """
        ).first
        guard let row else { return nil }
        var clash = Clash(
            try row[text: "code"], try Words(JSONReader(JSON(parsing: try row[text: "words"]))))
        (clash.gate, clash.place) = (try row[optionalText: "gate"], try row[optionalText: "place"])
        return OperationAnswer(clash)
    }

    /// Whether what this phone sends is put aside.
    ///
    /// - Throws: `Clash.unknownDevice` for one that is not registered to the caller.
    func isRevoked(_ device: ID) throws -> Bool {
        let row = try connection.run(
            "SELECT revoked_at FROM phone_device WHERE estate = \(estate) AND id = \(device) AND staff = \(caller.staff)"
        ).first
        if caller.device?.isRevoked == true { return true }
        guard let row else { throw Clash.unknownDevice }
        return try row[optionalInt: "revoked_at"] != nil
    }

    /// - Throws: `Clash.tooManyAside` where nothing more of this phone is put aside.
    func requireRoomAside(for operation: PhoneOperation) throws {
        let row = try connection.run(
            """
            SELECT COUNT(*) AS n, COALESCE(SUM(LENGTH(body)), 0) AS size FROM phone_operation
            WHERE estate = \(estate) AND device = \(operation.device) AND staff = \(caller.staff)
              AND answer IN ('quarantined', 'waiting') AND id <> \(operation.id)
            """
        ).first
        let (count, size) = (try row?.int(at: 0) ?? 0, try row?.int(at: 1) ?? 0)
        let limit = OperationLedger.mostAside
        if count >= limit.operations || size + operation.body.text.count > limit.characters { throw Clash.tooManyAside }
    }

    /// How far this phone's operations at this visit have been dealt with.
    func lastSequence(on device: ID) throws -> Int {
        try connection.run(
            """
            SELECT COALESCE(MAX(sequence), 0) AS last FROM phone_operation
            WHERE estate = \(estate) AND visit = \(visit) AND device = \(device) AND staff = \(caller.staff)
              AND answer IN ('accepted', 'clash')
            """
        ).first?.int(at: 0) ?? 0
    }

    /// The one that was waiting for what has come since.
    func nextWaiting(on device: ID) throws -> PhoneOperation? {
        let due = try lastSequence(on: device) + 1
        let row = try connection.run(
            """
            SELECT body FROM phone_operation
            WHERE estate = \(estate) AND visit = \(visit) AND device = \(device) AND staff = \(caller.staff)
              AND answer = 'waiting' AND sequence <= \(due) ORDER BY sequence, id LIMIT 1
            """
        ).first
        return try row.map { try PhoneOperation(JSON(parsing: try $0[text: "body"])) }
    }

    /// Writes down what became of an operation that is new or was waiting.
    ///
    /// - Throws: `Outrun` when somebody else was faster.
    func insert(
        _ operation: PhoneOperation, _ answer: OperationAnswer.Kind, at moment: PhoneOperation.Moment? = nil,
        version: Int? = nil
    ) throws {
        let moment = moment ?? operation.moment(after: Instant(milliseconds: 0), now: now)
        let written = try connection.run(
            """
            INSERT INTO phone_operation (estate, id, visit, device, staff, sequence, device_at, clock_offset,
                happened_at, is_clock_corrected, body, body_hash, answer, version, received_at)
            VALUES (\(estate), \(operation.id), \(visit), \(operation.device), \(caller.staff), \(operation.sequence),
                \(operation.at), \(operation.offset), \(moment.at), \(moment.isCorrected), \(operation.body.text),
                \(operation.hash(visit: visit, staff: caller.staff)), \(answer.rawValue), \(version), \(now))
            ON CONFLICT (estate, id) DO UPDATE SET answer = excluded.answer, version = excluded.version,
                happened_at = excluded.happened_at, is_clock_corrected = excluded.is_clock_corrected
            WHERE phone_operation.answer = 'waiting' AND phone_operation.body_hash = excluded.body_hash
            RETURNING id
            """)
        if written.isEmpty { throw Outrun() }
        if operation.act == "photos", case .string(let hash)? = operation.fields["hash"] {
            try PhotoDesk.expect(hash, in: estate, connection)
        }
    }

    /// Keeps a refused operation for a person.
    func keep(_ clash: Clash, of operation: PhoneOperation, as id: ID) throws -> OperationAnswer {
        if clash.code != Clash.reused.code {
            if let known = try answer(to: operation) { return known }
            try insert(operation, .clash)
        }
        try tell(clash, about: operation, as: id)
        return OperationAnswer(clash)
    }

    /// Puts a clash before a person, each kind once: of an operation, or of the visit where the office cancelled.
    func tell(_ clash: Clash, about operation: PhoneOperation, as id: ID) throws {
        let isOfVisit = clash.code == Clash.cancelledMeanwhile.code
        let told = try connection.run(
            """
            SELECT 1 AS one FROM phone_clash WHERE estate = \(estate) AND visit = \(visit) AND code = \(clash.code)
              AND (operation = \(operation.id) OR \(isOfVisit) = 1) LIMIT 1
            """)
        if !told.isEmpty { return }
        try connection.run(
            """
            INSERT INTO phone_clash (estate, id, visit, operation, staff, code, words, gate, place, body, at)
            VALUES (\(estate), \(id), \(visit), \(operation.id), \(caller.staff), \(clash.code),
                \(clash.words.json.text), \(clash.gate), \(clash.place), \(operation.body.text), \(now))
            """)
        if let order = try connection.run("SELECT work_order FROM visit WHERE estate = \(estate) AND id = \(visit)")
            .first?[text: "work_order"]
        {
            connection.announce(Change(estate: estate.text, kind: "order", subject: order))
        }
    }
}
