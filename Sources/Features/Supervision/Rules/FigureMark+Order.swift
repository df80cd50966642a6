extension FigureMark {
    /// Days within which the same trouble counts as the same.
    public static let repeatDays = 30

    /// The marks of one order and its visits. Repeats hang on other orders of the home as well and are `finish`'s.
    ///
    /// - Parameter visits: The events of each visit, in the order's order.
    public static func marks(of order: [WorkOrder.Event], visits: [[Visit.Event]]) -> Set<FigureMark> {
        guard let first = order.first, let begun = WorkOrder(first) else { return [] }
        let isRepair = begun.report.service == .paidRepair
        var marks: Set<FigureMark> = []
        for (place, event) in order.enumerated() where event.isOverride {
            marks.insert(FigureMark(.overrides, place: place, isHit: true, at: event.at))
        }
        for (number, events) in visits.enumerated() {
            let base = (number + 1) * 100_000
            marks.formUnion(VisitMarks(events, base: base).all)
            guard isRepair, let arrival = events.first(where: { $0.fact == .arrived })?.at else { continue }
            let promise = promise(of: begun, order, at: arrival)
            marks.insert(FigureMark(.arrival, place: base, isHit: arrival <= promise, at: arrival))
        }
        if isRepair, let finish = Finish(order, visits) {
            marks.insert(FigureMark(.rightFirstTime, isHit: finish.isRightFirstTime, at: finish.at))
        }
        return marks
    }

    /// What the household was promised when somebody stood at its door.
    private static func promise(of begun: WorkOrder, _ events: [WorkOrder.Event], at arrival: Instant) -> Instant {
        var order = begun
        for event in events.dropFirst() where event.at <= arrival { order = order.evolved(by: event) }
        return order.promisedUntil
    }
}

/// A repair that was done for the first time: when, and whether it was opened again.
public struct Finish: Equatable, Sendable {
    public let at: Instant
    public let isRightFirstTime: Bool
    public let isReopenedSoon: Bool

    /// `nil` for an order that nobody has finished, and for a gas check.
    public init?(_ order: [WorkOrder.Event], _ visits: [[Visit.Event]]) {
        guard let first = order.first, case .received(let report, _, _) = first.fact, report.service == .paidRepair,
            let done = order.first(where: { $0.isDone })?.at
        else { return nil }
        let entries = visits.count { events in events.contains { $0.isEntry && $0.at <= done } }
        let reopenings = order.filter { $0.isReopening }
        at = done
        isRightFirstTime = entries <= 1 && reopenings.isEmpty
        isReopenedSoon = reopenings.contains { $0.at.isSoon(after: done) }
    }
}

extension Instant {
    /// Not before `earlier`, and within the days that make a repeat.
    public func isSoon(after earlier: Instant) -> Bool {
        earlier <= self && self <= earlier.adding(minutes: FigureMark.repeatDays * 24 * 60)
    }
}

extension WorkOrder.Event {
    fileprivate var isOverride: Bool { if case .assigned(_, _, .some) = fact { true } else { false } }

    fileprivate var isDone: Bool { if case .visitConcluded(.done, _, _) = fact { true } else { false } }

    fileprivate var isReopening: Bool {
        switch fact {
        case .reopened, .followedUp(isWell: false, _): true
        default: false  // nothing else opens an order again
        }
    }
}

extension Visit.Event {
    var isEntry: Bool {
        switch fact {
        case .entered, .enteredInEmergency: true
        default: false  // everything else happens at a door or behind it
        }
    }
}
