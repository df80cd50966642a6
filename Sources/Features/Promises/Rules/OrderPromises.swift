/// What the residents of one order were promised: to be there, to call back, to bring a part.
///
/// It follows from the order's own events and from when somebody stood at the door, and from nothing else: read again, the
/// same events give the same promises. Source: clause L-e.
public struct OrderPromises: Equatable, Sendable {
    /// What one visit has to do with promises.
    public struct Calling: Equatable, Sendable {
        /// Who has it to keep; after the arrival, who arrived.
        public private(set) var technician: ID
        public private(set) var arrivedAt: Instant?
        /// What was said at the door before anything else, where they came late.
        public private(set) var apology: String?
        /// The household said that we bring the part, and it is not in yet.
        public var waitsForPart = false

        public init(technician: ID) { self.technician = technician }

        /// This after something happened at the visit.
        public mutating func note(_ event: Visit.Event) {
            switch event.fact {
            case .arrived: arrivedAt = arrivedAt ?? event.at
            case .handedOver(let next, _, _): if arrivedAt == nil { technician = next }
            case .purposeStated(let spoken) where spoken.isApology:
                apology = Line.sorryToKeepYouWaiting.words.text(in: spoken.language)
            default: break  // nothing else at a door keeps or moves a promise
            }
        }
    }

    /// Every promise, the latest last.
    public private(set) var all: [Promise] = []

    private let isGasRound: Bool
    private let language: Language

    /// - Parameters:
    ///   - events: The order's own, the first one first.
    ///   - calls: Its visits by their ids.
    ///   - language: In which what was said is written down.
    public init(_ events: [WorkOrder.Event], _ calls: [ID: Calling], in language: Language) {
        self.language = language
        if case .received(let report, _, _)? = events.first?.fact {
            isGasRound = report.channel == .gasRound
        } else {
            isGasRound = false
        }
        var (call, hasArrived): (Calling?, Bool) = (nil, false)
        for event in events {
            if !hasArrived, let now = call, let arrival = now.arrivedAt, arrival <= event.at || event.endsVisit {
                arrive(now, at: arrival)
                hasArrived = true
            }
            note(event, call)
            guard case .assigned(_, let visit, _) = event.fact else { continue }
            (call, hasArrived) = (calls[visit], false)
            hand(to: calls[visit]?.technician)
        }
        if !hasArrived, let call, let arrival = call.arrivedAt { arrive(call, at: arrival) }
    }

    /// The promise on which the household is counting; `nil` where nothing is promised at present.
    public var open: Promise? { all.last { $0.isOpen } }

    /// Whether a promise was broken and nobody has said sorry: that comes before anything else is said.
    public func owesApology(at now: Instant) -> Bool {
        all.contains { $0.isOpen && $0.apology == nil && $0.standing(at: now) == .broken }
    }

    /// What is said when somebody is sent.
    public static let arrivalWords = Words(
        "師傅會在答應的時間前到門口，按門鈴並等您同意。", "师傅会在答应的时间前到门口，按门铃并等您同意。",
        "A technician will be at your door by the time we agreed, ring, and wait for your yes.")

    private mutating func note(_ event: WorkOrder.Event, _ call: Calling?) {
        switch event.fact {
        case .received(_, _, let due), .promised(let due): promiseArrival(by: due, event)
        case .cancelled: end(.released, event.at)
        case .held(let deferral):
            // A home of the round is put on hold because the household moved it: nothing is left to keep.
            if isGasRound { end(.released, event.at) } else { replace(with: .callBack, deferral, event) }
        case .visitConcluded(let outcome, _, let deferral?):
            guard outcome == .onHold || outcome == .rebooked else { return }
            replace(with: outcome == .onHold && call?.waitsForPart == true ? .part : .arrival, deferral, event)
        case .callBackPromised(let words, let until, let apology):
            apologise(apology, event.at)
            append(Promise.Given(.callBack, words: words, due: until), event)
        case .calledBack(_, let apology):
            apologise(apology, event.at)
            end(.kept, event.at, only: .callBack)
        case .followedUp(let isWell, _):
            end(.kept, event.at, only: .callBack)
            if isWell { end(.released, event.at) }
        case .passedOn(let keeper, from: let before):
            for place in all.indices where all[place].isOpen && all[place].keeper == before {
                all[place].keeper = keeper
            }
        case .visitConcluded, .assigned, .linked, .missingSignatureReviewed, .reopened: break
        }
    }

    private mutating func promiseArrival(by due: Instant, _ event: WorkOrder.Event) {
        if all.contains(where: { $0.isOpen && $0.given.kind == .arrival && $0.given.due == due }) { return }
        end(.kept, event.at, only: .callBack)
        end(.replaced, event.at)
        append(Promise.Given(.arrival, words: Self.arrivalWords.text(in: language), due: due), event)
    }

    private mutating func replace(with kind: Promise.Kind, _ deferral: Deferral, _ event: WorkOrder.Event) {
        guard let next = deferral.next else { return }
        let given = Promise.Given(kind, words: deferral.reason, due: next)
        if all.contains(where: { $0.isOpen && $0.given == given }) { return }
        apologise(deferral.apology, event.at, alsoForRunning: true)
        end(.replaced, event.at)
        append(given, event)
    }

    private mutating func append(_ given: Promise.Given, _ event: WorkOrder.Event) {
        all.append(Promise(given, by: event.by, keeper: event.by, at: event.at))
    }

    /// Somebody stands at the door: whatever was to come has come, and who would have called speaks with them now.
    private mutating func arrive(_ call: Calling, at now: Instant) {
        for place in all.indices where all[place].isOpen { all[place].keeper = call.technician }
        apologise(call.apology, now)
        end(.kept, now)
    }

    private mutating func hand(to technician: ID?) {
        guard let technician else { return }
        for place in all.indices where all[place].isOpen && all[place].given.kind != .callBack {
            all[place].keeper = technician
        }
    }

    private mutating func apologise(_ apology: String?, _ now: Instant, alsoForRunning: Bool = false) {
        guard let apology else { return }
        for place in all.indices where all[place].isOpen {
            if alsoForRunning || all[place].standing(at: now) == .broken { all[place].apology = apology }
        }
    }

    private mutating func end(_ ending: Promise.Ending, _ now: Instant, only kind: Promise.Kind? = nil) {
        for place in all.indices where all[place].isOpen && (kind == nil || all[place].given.kind == kind) {
            all[place].end(ending, at: now)
        }
    }
}

extension Visit {
    /// We bring a part that is not in yet.
    public var waitsForPart: Bool { parts.contains { $0.supply == .department && $0.fittedAt == nil } }
}

extension WorkOrder.Event {
    /// The visit that was under way is over with this.
    fileprivate var endsVisit: Bool {
        switch fact {
        case .assigned, .visitConcluded: true
        default: false  // while a visit is under way nothing else ends it
        }
    }
}
