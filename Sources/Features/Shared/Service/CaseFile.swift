import DoorbellRules
import Storage

/// One order with all its visits, as it stands: loaded from the log, changed by events, saved with its rows in one
/// transaction. Orders and visits have one file, because a visit's end is the order's news.
struct CaseFile {
    struct VisitFile {
        let id: ID
        var visit: Visit
        var version: Int
        var changedAt: Instant?
        /// When its technician stood at the door, for the promise to be there.
        var calling: OrderPromises.Calling
        /// What the log already has.
        var past: [Visit.Event] = []
        var new: [Visit.Event] = []
    }

    let estate: Estate
    let id: ID
    let number: Int
    let home: Home
    /// Under which name a new order is found; of a kept one its row knows.
    let surname: String?
    private(set) var order: WorkOrder
    private(set) var version: Int
    private(set) var visits: [VisitFile] = []
    /// When the latest event of the order or of a visit happened.
    private(set) var changedAt: Instant
    private(set) var events: [WorkOrder.Event]
    private(set) var past: [WorkOrder.Event] = []
    private var new: [WorkOrder.Event] = []
    /// As the rows have them.
    private var keptPromises: [Promise] = []

    /// The order's number as people say it.
    var label: String { "WO-\(number)" }
    var latest: VisitFile? { visits.last }
    var state: OrderState { OrderState(order, latest?.visit) }

    /// A new file, not yet saved.
    init(_ event: WorkOrder.Event, id: ID, number: Int, home: Home, surname: String?, estate: Estate) {
        guard let order = WorkOrder(event) else { preconditionFailure("an order begins with a report") }
        (self.id, self.number, self.home, self.surname, self.estate) = (id, number, home, surname, estate)
        self.order = order
        version = 0
        changedAt = event.at
        (events, new) = ([event], [event])
    }

    /// The file of order `id`, if `caller` may see it: the right is part of the query.
    static func load(order id: ID, for caller: Caller, _ connection: any Connection) throws -> CaseFile {
        let rows = try connection.run(
            """
            SELECT estate.*, work_order.number, work_order.home, home.building, home.floor, home.unit, home.care
            FROM work_order
            JOIN estate ON estate.id = work_order.estate
            JOIN home ON home.estate = work_order.estate AND home.id = work_order.home
            WHERE work_order.estate = \(caller.estate) AND work_order.id = \(id)
              AND (\(!caller.seesOwnOrdersOnly) = 1 OR work_order.technician = \(caller.staff))
            """)
        guard let row = rows.first else { throw Problem.notFound }
        return try CaseFile(
            id: id, number: try row[int: "number"], home: Home(row: row, id: "home"), estate: Estate(row: row),
            connection)
    }

    /// The file to which visit `id` belongs, if `caller` may see it.
    static func load(visit id: ID, for caller: Caller, _ connection: any Connection) throws -> CaseFile {
        let rows = try connection.run(
            """
            SELECT work_order FROM visit
            WHERE estate = \(caller.estate) AND id = \(id)
              AND (\(!caller.seesOwnOrdersOnly) = 1 OR technician = \(caller.staff))
            """)
        guard let row = rows.first else { throw Problem.notFound }
        let everything = Caller(
            staff: caller.staff, name: caller.name, estate: caller.estate, roles: [.supervisor],
            language: caller.language, zone: caller.zone, isToken: caller.isToken)
        return try load(order: try row[id: "work_order"], for: everything, connection)
    }

    /// The file of an order that was found to be visible before.
    init(id: ID, number: Int, home: Home, estate: Estate, _ connection: any Connection) throws {
        (self.id, self.number, self.home, self.estate) = (id, number, home, estate)
        surname = nil
        let log = EventLog(connection: connection, estate: estate.id)
        let entries = try log.entries(of: id)
        events = try entries.map { try WorkOrder.Event($0.body, at: $0.at, by: $0.by) }
        guard let order = WorkOrder(replaying: events) else { throw DamagedRow(column: "event", value: id.text) }
        self.order = order
        version = entries.count
        past = events
        changedAt = events[0].at
        let service = order.report.service
        let loaded = events
        visits = try order.visits.map { try VisitFile(id: $0, order: id, service, assignedBy: loaded, log) }
        changedAt = (entries.map(\.at) + visits.compactMap(\.changedAt)).max() ?? events[0].at
        keptPromises = promises.all
    }

    /// What its household was promised.
    var promises: OrderPromises {
        let calls = visits.map { file in
            var calling = file.calling
            calling.waitsForPart = file.visit.waitsForPart
            return (file.id, calling)
        }
        return OrderPromises(events, Dictionary(calls) { first, _ in first }, in: estate.language)
    }

    mutating func record(_ event: WorkOrder.Event) {
        order = order.evolved(by: event)
        events.append(event)
        new.append(event)
        changedAt = max(changedAt, event.at)
        if case .assigned(let technician, let visit, _) = event.fact {
            let planned = Visit(order: id, technician: technician, service: order.report.service)
            visits.append(
                VisitFile(id: visit, visit: planned, version: 0, calling: .init(technician: technician)))
        }
    }

    mutating func record(_ events: [Visit.Event], on visit: ID) {
        guard let place = visits.firstIndex(where: { $0.id == visit }) else { return }
        visits[place].visit = visits[place].visit.evolved(by: events)
        visits[place].new += events
        for event in events { visits[place].calling.note(event) }
        visits[place].changedAt = events.last?.at ?? visits[place].changedAt
        changedAt = max(changedAt, events.last?.at ?? changedAt)
    }

    /// Appends what is new and writes the rows anew, and tells who is looking once it is safe.
    ///
    /// - Throws: `Outrun` when somebody else wrote first.
    mutating func save(_ connection: any Connection) throws {
        let log = EventLog(connection: connection, estate: estate.id)
        let isNew = version == 0
        let counted = Counted(past, visits.map(\.past), keptPromises)
        for (offset, event) in new.enumerated() {
            try log.append([event.json], kind: .order, to: id, after: version + offset, at: event.at, by: event.by)
        }
        version += new.count
        if isNew { try insertRow(connection) }
        if new.contains(where: \.makesAVisit) { try insertVisitRows(connection) }
        for place in visits.indices where !visits[place].new.isEmpty {
            let file = visits[place]
            for (offset, event) in file.new.enumerated() {
                try log.append(
                    [event.json], kind: .visit, to: file.id, after: file.version + offset, at: event.at, by: event.by)
            }
            visits[place].version += file.new.count
            visits[place].past += file.new
            visits[place].new = []
            try updateRow(of: visits[place], connection)
        }
        past += new
        new = []
        let promised = promises.all
        try PromiseRows(estate: estate.id, connection: connection).keep(
            promised, of: id, .order, butFor: keptPromises)
        keptPromises = promised
        if !isNew || !visits.isEmpty { try updateRow(connection) }  // a new order's row is right already
        if isNew { try OrderPieces(estate: estate.id, connection: connection).keep(number, order.report) }
        try keepFigures(from: counted, to: Counted(past, visits.map(\.past), promised), connection)
        connection.announce(Change(estate: estate.id.text, kind: "order", subject: id.text))
    }
}

extension WorkOrder.Event {
    /// An order that is made and given to somebody in one breath has its assignment second.
    fileprivate var makesAVisit: Bool { if case .assigned = fact { true } else { false } }
}

extension CaseFile.VisitFile {
    fileprivate init(
        id: ID, order: ID, _ service: Service, assignedBy events: [WorkOrder.Event], _ log: EventLog
    ) throws {
        let technician = events.lazy.compactMap { event -> ID? in
            if case .assigned(let technician, id, _) = event.fact { technician } else { nil }
        }.first
        guard let technician else { throw DamagedRow(column: "event", value: id.text) }
        let entries = try log.entries(of: id)
        let past = try entries.map { try Visit.Event($0.body, at: $0.at, by: $0.by) }
        var calling = OrderPromises.Calling(technician: technician)
        for event in past { calling.note(event) }
        self.init(
            id: id, visit: Visit(order: order, technician: technician, service: service).evolved(by: past),
            version: entries.count, changedAt: entries.last?.at, calling: calling, past: past)
    }
}
