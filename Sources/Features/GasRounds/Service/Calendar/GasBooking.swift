import DoorbellRules

/// One appointment for a gas check as calendars follow it: agreed, moved, called off or kept.
///
/// A household that agrees to another time moves its appointment; a new one begins when the last was kept or called off.
struct GasBooking: Equatable {
    enum State: Equatable {
        case standing
        case calledOff
        /// Somebody came, whatever came of it.
        case over
    }

    /// The first, the second … of this home in its round.
    let place: Int
    private(set) var day: Day
    private(set) var window: Appointment.Window
    private(set) var state = State.standing
    /// When it first came onto a route.
    private(set) var scheduledAt: Instant?
    /// How many events the home's check had when this appointment last changed: it only rises.
    private(set) var version: Int
    private(set) var changedAt: Instant

    /// Every appointment that the events of one home's check tell of, the oldest first.
    static func all(in events: [HomeCheck.Event]) -> [GasBooking] {
        events.enumerated().reduce(into: []) { bookings, next in
            bookings.apply(next.element, version: next.offset + 1)
        }
    }

    fileprivate init(_ place: Int, _ day: Day, _ window: Appointment.Window, version: Int, at: Instant) {
        (self.place, self.day, self.window, self.version, changedAt) = (place, day, window, version, at)
    }

    fileprivate mutating func change(version: Int, at: Instant, _ body: (inout GasBooking) -> Void) {
        let before = self
        body(&self)
        if self != before { (self.version, changedAt) = (version, at) }
    }

    fileprivate mutating func move(to day: Day, _ window: Appointment.Window) {
        (self.day, self.window) = (day, window)
    }

    fileprivate mutating func put(onRouteOf day: Day, at: Instant) {
        (self.day, scheduledAt) = (day, scheduledAt ?? at)
    }

    fileprivate mutating func end(_ state: State) { self.state = state }
}

extension [GasBooking] {
    fileprivate mutating func apply(_ event: HomeCheck.Event, version: Int) {
        switch event.fact {
        case .contacted(let contact, _):
            switch contact.result {
            case .confirmed(let day, let window), .otherDay(let day, let window):
                begin(on: day, window, version, event)
                change(version, event) { $0.move(to: day, window) }
            case .declined, .callMe: change(version, event) { $0.end(.calledOff) }
            case .noAnswer, .wrongNumber, .sent: return
            }
        case .scheduled(let day, _):
            begin(on: day, .morning, version, event)
            change(version, event) { $0.put(onRouteOf: day, at: event.at) }
        case .concluded: change(version, event) { $0.end(.over) }
        case .settled, .takenOff: change(version, event) { $0.end(.calledOff) }
        case .entered, .takenUpAgain: return
        }
    }

    private mutating func begin(on day: Day, _ window: Appointment.Window, _ version: Int, _ event: HomeCheck.Event) {
        if last?.state == .standing { return }
        append(GasBooking(count + 1, day, window, version: version, at: event.at))
    }

    private mutating func change(_ version: Int, _ event: HomeCheck.Event, _ body: (inout GasBooking) -> Void) {
        guard let place = indices.last, self[place].state == .standing else { return }
        self[place].change(version: version, at: event.at, body)
    }
}
