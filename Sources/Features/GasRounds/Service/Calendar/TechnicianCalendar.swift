import DoorbellRules
import Storage

/// A technician's visits: which door, when and what for. It names nobody of the household; that is on the page of the visit.
struct TechnicianCalendar {
    private let technician: ID
    private let estate: Estate
    private let house: House
    private let language: Language
    private let since: Instant
    private let connection: any Connection

    init(_ technician: ID, at estate: ID, _ house: House, _ connection: any Connection) throws {
        self.estate = try Estate.find(estate, connection)
        (self.technician, self.house, self.connection) = (technician, house, connection)
        since = house.now().adding(minutes: -CalendarLink.days * 24 * 60)
        let rows = try connection.run("SELECT language FROM staff WHERE id = \(technician)")
        guard let row = rows.first else { throw Problem.notFound }
        language = try row.choice("language")
    }

    var calendar: ICalendar {
        get throws {
            ICalendar(
                name: "\(estate.name.text(in: language)) · \(PhraseBook.today.text(in: language))",
                events: try files.flatMap(events))
        }
    }

    /// Orders that are or were this technician's, and are open or have changed lately.
    private var files: [CaseFile] {
        get throws {
            try connection.run(
                """
                SELECT DISTINCT work_order.id, work_order.number, work_order.home FROM visit
                JOIN work_order ON work_order.estate = visit.estate AND work_order.id = visit.work_order
                WHERE visit.estate = \(estate.id) AND visit.technician = \(technician)
                  AND (work_order.is_open = 1 OR work_order.changed_at >= \(since))
                  AND (visit.ended_at IS NULL OR visit.ended_at >= \(since)) ORDER BY work_order.id
                """
            ).map {
                try CaseFile(
                    id: try $0[id: "id"], number: try $0[int: "number"],
                    home: Home.find(try $0[id: "home"], in: estate.id, connection),
                    estate: estate, connection)
            }
        }
    }

    private func events(of file: CaseFile) throws -> [ICalendarEvent] {
        let check = try HomeCheckFile.load(order: file.id, in: estate.id, connection)
        let bookings = try check.map { try GasBooking.all(of: $0.id, in: estate.id, connection) } ?? []
        return try file.visits.filter { $0.visit.technician == technician }.map { visit in
            let assigned = try file.assignment(of: visit.id, connection)
            let booking = bookings.last { $0.scheduledAt.map { $0 <= assigned } ?? false }
            return event(visit, file, booking, check)
        }
    }

    private func event(
        _ visit: CaseFile.VisitFile, _ file: CaseFile, _ booking: GasBooking?, _ check: HomeCheckFile?
    ) -> ICalendarEvent {
        let (start, end) = booking?.span(on: estate.clock) ?? file.promisedSpan
        let isOff =
            visit.visit.outcome == nil
            && (file.order.phase != .assigned || file.latest?.id != visit.id || booking?.state == .calledOff)
        let what =
            file.order.report.service == .gasCheck
            ? Service.gasCheck.words.text(in: language) : file.order.report.fault
        return ICalendarEvent(
            uid: "visit-\(visit.id.text)@doorbell", sequence: file.projected.version + (check?.version ?? 0),
            changedAt: max(file.changedAt, check?.changedAt ?? file.changedAt), start: start, end: end,
            status: isOff ? .cancelled : .confirmed, summary: "\(file.home.door.words.text(in: language)) · \(what)",
            location: "\(estate.name.text(in: language)) \(file.home.door.words.text(in: language))",
            description: "\(file.label) · \(file.order.urgency.words.text(in: language))",
            address: "\(house.address)/visits/\(visit.id.text)")
    }
}

extension CaseFile {
    /// When a visit was given to somebody.
    fileprivate func assignment(of visit: ID, _ connection: any Connection) throws -> Instant {
        let entries = try EventLog(connection: connection, estate: estate.id).entries(of: id)
        let events = try entries.map { try WorkOrder.Event($0.body, at: $0.at, by: $0.by) }
        let assigned = events.first { if case .assigned(_, visit, _) = $0.fact { true } else { false } }
        guard let assigned else { throw DamagedRow(column: "event", value: visit.text) }
        return assigned.at
    }
}
