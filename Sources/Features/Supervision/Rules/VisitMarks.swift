/// What counts of one visit: whether the household let us in, what went past a gate, how long things were off, and what was
/// contested.
struct VisitMarks {
    private(set) var all: Set<FigureMark> = []
    private let base: Int

    private struct Off {
        let id: ID
        var deadline: Instant?
        var agreed: Int
        var isLate = false
    }

    private var offs: [Off] = []

    /// - Parameter base: Where the visit's places begin within its order.
    init(_ events: [Visit.Event], base: Int) {
        self.base = base
        var (hasArrived, isIn, end) = (false, false, Instant?.none)
        for (number, event) in events.enumerated() {
            if event.fact == .arrived { hasArrived = true }
            if event.isEntry { isIn = true }
            if event.isEnd { end = event.at }
            take(event, number + 1)
        }
        if hasArrived, let end { all.insert(FigureMark(.access, place: base, isHit: isIn, at: end)) }
    }

    private mutating func take(_ event: Visit.Event, _ number: Int) {
        switch event.fact {
        case .enteredInEmergency, .workStarted(_, emergency: .some), .handedOver(_, _, override: .some):
            mark(.overrides, number, event.at)
        case .contested: mark(.contested, number, event.at)
        case .shutOffPlanned(let plan): offs.append(Off(id: plan.id, agreed: plan.minutes))
        case .turnedOff(let id, let emergency):
            if emergency != nil { mark(.overrides, number, event.at) }
            change(id) { $0.deadline = event.at.adding(minutes: $0.agreed) }
        case .shutOffExtended(let id, let minutes):
            change(id) { off in
                off.agreed += minutes
                guard let deadline = off.deadline else { return }
                if event.at > deadline { off.isLate = true }
                off.deadline = deadline.adding(minutes: minutes)
            }
        case .restored(let id):
            guard let off = offs.first(where: { $0.id == id }), let deadline = off.deadline else { return }
            let isLate = off.isLate || event.at > deadline
            all.insert(FigureMark(.overruns, place: base + number, isHit: isLate, at: event.at))
            change(id) { ($0.deadline, $0.isLate) = (nil, false) }
        default: break  // nothing else is counted
        }
    }

    private mutating func mark(_ figure: Figure, _ number: Int, _ at: Instant) {
        all.insert(FigureMark(figure, place: base + number, isHit: true, at: at))
    }

    private mutating func change(_ id: ID, _ change: (inout Off) -> Void) {
        if let place = offs.firstIndex(where: { $0.id == id }) { change(&offs[place]) }
    }
}

extension Visit.Event {
    fileprivate var isEnd: Bool {
        switch fact {
        case .cardLeft, .turnedAway, .rebooked, .left, .smell(.evacuated): true
        default: false  // the visit goes on
        }
    }
}
