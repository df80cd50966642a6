import DoorbellRules
import Storage

/// What a household has coming: its gas checks at the agreed times, and its repairs by the promise.
struct HouseholdCalendar {
    private let home: Home
    private let estate: Estate
    private let house: House
    private let language: Language
    private let since: Instant
    private let connection: any Connection

    init(_ home: ID, at estate: ID, _ house: House, _ connection: any Connection) throws {
        self.home = try Home.find(home, in: estate, connection)
        self.estate = try Estate.find(estate, connection)
        (self.house, self.connection) = (house, connection)
        since = house.now().adding(minutes: -CalendarLink.days * 24 * 60)
        language = try Person.household(of: home, in: estate, connection).first?.language ?? self.estate.language
    }

    var calendar: ICalendar {
        get throws {
            let name = Words("工程部上門", "工程部上门", "Engineering visits").text(in: language)
            return ICalendar(
                name: "\(estate.name.text(in: language)) · \(name)", events: try checks.flatMap { $0 } + repairs)
        }
    }

    private var checks: [[ICalendarEvent]] {
        get throws {
            let rows = try connection.run(
                """
                SELECT id FROM home_check WHERE estate = \(estate.id) AND home = \(home.id)
                  AND (changed_at >= \(since) OR day IS NOT NULL) ORDER BY id
                """)
            return try rows.map { row in
                let check = try row[id: "id"]
                return try GasBooking.all(of: check, in: estate.id, connection).compactMap { event($0, check) }
            }
        }
    }

    private func event(_ booking: GasBooking, _ check: ID) -> ICalendarEvent? {
        let (start, end) = booking.span(on: estate.clock)
        if booking.state != .standing, booking.changedAt < since { return nil }
        let words = Words(
            "工程部師傅會按約定上門，按門鈴並等您同意才入屋。想改時間，請致電 \(estate.officePhone)。",
            "工程部师傅会按约定上门，按门铃并等您同意才进屋。想改时间，请致电 \(estate.officePhone)。",
            "A technician comes as arranged, rings, and waits for your yes. For another time please call \(estate.officePhone)."
        )
        return ICalendarEvent(
            uid: "gas-\(check.text)-\(booking.place)@doorbell", sequence: booking.version, changedAt: booking.changedAt,
            start: start, end: end, status: booking.state == .calledOff ? .cancelled : .confirmed,
            summary: Service.gasCheck.words.text(in: language), location: home.door.words.text(in: language),
            description: words.text(in: language),
            address: GasLink(house: house, check: check, estate: estate.id).address)
    }

    /// Orders of the round are the checks above.
    private var repairs: [ICalendarEvent] {
        get throws {
            try connection.run(
                """
                SELECT id, number FROM work_order WHERE estate = \(estate.id) AND home = \(home.id)
                  AND channel <> 'gas-round' AND (is_open = 1 OR changed_at >= \(since)) ORDER BY id
                """
            ).map { row in
                event(
                    try CaseFile(
                        id: try row[id: "id"], number: try row[int: "number"], home: home, estate: estate, connection
                    ))
            }
        }
    }

    private func event(_ file: CaseFile) -> ICalendarEvent {
        let (start, end) = file.promisedSpan
        return ICalendarEvent(
            uid: "order-\(file.id.text)@doorbell", sequence: file.projected.version, changedAt: file.changedAt,
            start: start, end: end, status: file.order.phase == .cancelled ? .cancelled : .confirmed,
            summary: "\(file.order.report.fault) · \(file.label)", location: home.door.words.text(in: language),
            description: file.state.words.text(in: language),
            address: ResidentLink(house: house, order: file.id, estate: estate.id).address)
    }
}
