import DoorbellRules
import HTTPTypes
import Storage

/// The office's hand on orders: load, decide, append, the whole way from a wish to the disk.
struct OrderDesk: Sendable {
    let call: Call
    let caller: Caller
    private var house: House { call.house }

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    /// Takes a report in. What it answers is decided by `answer`, inside the transaction.
    ///
    /// - Parameter smell: What is answered where gas is smelled: no order is made then, and the alarm of this id is kept.
    func take(
        _ answer: @escaping @Sendable (CaseFile) throws -> Answer, smell: @escaping @Sendable (ID) -> Answer
    ) async throws -> Answer {
        let reader = try call.reader()
        let report = try Report(reader)
        let urgency: Urgency = try reader.optionalChoice("urgency") ?? .routine
        let dangers = try dangers(reader)
        try reader.finish()
        if dangers.contains(.gasSmell) {
            return try await GasAlarmDesk(call).report(home: report.home, place: nil, words: report.words, smell)
        }
        let (now, id) = (house.now(), house.ids.make())
        let number = try await house.numbers.next(for: caller.estate, in: house.database)
        do {
            return try await house.once(call, caller) { [caller] connection in
                let place = try Place.find(report.home, in: caller.estate, connection)
                let event = try WorkOrder.receive(
                    report.reachable(at: place.phone), urgency: urgency, dangers: dangers, policy: place.estate.policy,
                    at: now, by: caller.staff)
                var file = CaseFile(
                    event, id: id, number: number, home: place.home, surname: place.surname, estate: place.estate)
                try file.save(connection)
                return try answer(file)
            }
        } catch let refusal where !(refusal is StorageError) {
            house.numbers.putBack(number, of: caller.estate)
            throw refusal
        }
    }

    /// A list of dangers that were answered with yes; a page sends each as a field of its own.
    private func dangers(_ reader: JSONReader) throws -> Set<Danger> {
        var dangers: Set<Danger> = []
        for text in try reader.texts("dangers") {
            guard let danger = Danger(rawValue: text) else { throw reader.trouble(.unknownValue, "dangers") }
            dangers.insert(danger)
        }
        for danger in Danger.allCases where try reader.flag("danger-\(danger.rawValue)") { dangers.insert(danger) }
        return dangers
    }

    /// Decides one command on an order and keeps what follows.
    func perform(
        _ command: @escaping @Sendable (CaseFile, any Connection) throws -> WorkOrder.Command,
        _ answer: @escaping @Sendable (CaseFile) throws -> Answer
    ) async throws -> Answer {
        let (id, now) = (try call.id(), house.now())
        return try await house.once(call, caller) { [call, caller] connection in
            var file = try CaseFile.load(order: id, for: caller, connection)
            if !call.headers.mayChange(file.etag) { throw Problem.outdated }
            let command = try command(file, connection)
            try file.requireNobodyInside(before: command)
            try file.requireGasCleared(before: command, connection)
            file.record(try file.order.decide(command, by: caller.actor, at: now))
            try file.save(connection)
            return try answer(file)
        }
    }

    /// The order as it stands.
    func read<T: Sendable>(_ body: @escaping @Sendable (CaseFile, any Connection) throws -> T) async throws -> T {
        let id = try call.id()
        return try await house.database.read { [caller] connection in
            try body(try CaseFile.load(order: id, for: caller, connection), connection)
        }
    }
}

/// All that a new order has to know, in one statement.
private struct Place {
    let estate: Estate
    let home: Home
    /// Of whom to call first.
    let phone, surname: String?

    static func find(_ home: ID, in estate: ID, _ connection: any Connection) throws -> Place {
        let rows = try connection.run(
            """
            SELECT estate.*, home.id AS home, home.building, home.floor, home.unit, home.care, first.phone, first.surname
            FROM home
            JOIN estate ON estate.id = home.estate
            LEFT JOIN person AS first ON first.estate = home.estate AND first.id =
                (SELECT id FROM person
                 WHERE person.estate = home.estate AND person.home = home.id AND moved_out IS NULL
                 ORDER BY rank, id LIMIT 1)
            WHERE home.estate = \(estate) AND home.id = \(home)
            """)
        guard let row = rows.first else { throw Problem.notFound }
        return Place(
            estate: try Estate(row: row), home: try Home(row: row, id: "home"),
            phone: try row[optionalText: "phone"], surname: try row[optionalText: "surname"])
    }
}

extension CaseFile {
    /// Changes with every event of the order or of its visits.
    var etag: String { "\"\(projected.version)\"" }

    /// While a technician is in somebody's home the office calls them first; nothing is taken out from under them. And
    /// nothing is closed while a superior still speaks with the household.
    func requireNobodyInside(before command: WorkOrder.Command) throws(WorkOrder.Refusal) {
        guard let visit = latest?.visit else { return }
        let isAtWork = visit.outcome == nil && visit.stage != .planned && visit.stage != .onTheWay
        switch command {
        case .assign, .cancel, .hold: if isAtWork { throw .visitGoesOn }
        case .followUp(isWell: true, _): if visit.dispute != nil { throw .disputeIsOpen }
        case .link, .promise, .concludeVisit, .reviewMissingSignature, .followUp, .reopen, .promiseCallBack, .callBack,
            .passOn:
            break
        }
    }
}
