/// One call at one front door, from setting off to the farewell, and every yes that was asked for on the way.
///
/// A visit reads no clock, no database and no request: `decide` says what may happen, `evolved(by:)` what has happened.
/// Both run on the server and on the technician's phone.
public struct Visit: Equatable, Sendable {
    /// Where the technician is.
    public enum Stage: Equatable, Sendable {
        case planned
        case onTheWay
        case atDoor(since: Instant)
        case inside(since: Instant)
        /// Gone for a part and coming back; too long, and the bell is rung again.
        case steppedOut(since: Instant)
        case left(Outcome, at: Instant)
    }

    /// How a visit ended.
    public enum Outcome: String, CaseIterable, Sendable {
        case done
        case noAccess = "no-access"
        case refused
        case rebooked
        case onHold = "on-hold"
        /// The household took its consent back; everything was made safe first.
        case stopped
        /// Gas was smelled: everybody is out, and nobody goes back before the gas company says so.
        case evacuated
    }

    public enum DoorSound: String, CaseIterable, Sendable {
        case bell
        case knock
    }

    public let order: ID
    public let service: Service
    public internal(set) var technician: ID
    public internal(set) var stage = Stage.planned
    public internal(set) var isAccepted = false

    public internal(set) var doorCalls: [DoorSound] = []
    /// Who opened, where it was noted; an answer by telephone still needs an adult in the home.
    public internal(set) var metAtDoor: HouseholdRole?
    public internal(set) var purpose: Spoken?
    public internal(set) var consents: [Consent] = []
    /// Reason and second witness of an entry without the household's answer; only where the estate allows it.
    public internal(set) var emergencyEntry: EmergencyEntry?

    public internal(set) var preparation: Preparation?
    public internal(set) var diagnosis: Diagnosis?
    public internal(set) var hasStartedWork = false
    public internal(set) var shutOffs: [ShutOff] = []
    public internal(set) var parts: [Part] = []
    public internal(set) var charges: [Charge] = []
    public internal(set) var movedItems: [MovedItem] = []
    public internal(set) var tests: [ShownTest] = []
    /// A test was shown after the last part was fitted: an earlier one says nothing about it.
    public internal(set) var isTested = false
    public internal(set) var acceptance: Acceptance?
    public internal(set) var signature: Signature?
    public internal(set) var unsigned: Unsigned?
    /// How often a signed order was opened again; each time it has to be signed anew.
    public internal(set) var amendments = 0
    public internal(set) var isCleanedUp = false
    public internal(set) var farewell: Spoken?

    public internal(set) var deferral: Deferral?
    public internal(set) var withdrawnBy: Giver?
    public internal(set) var dispute: Disagreement?

    public internal(set) var photos: [Photo] = []

    /// What the gas check has found; a repair has none.
    public internal(set) var gas: GasCheck?
    public internal(set) var smell: GasSmell?
    /// The gas company's word, or its reference, that gas may be used here again.
    public internal(set) var clearance: String?

    /// A visit exists from the moment at which an order is given to a technician.
    public init(order: ID, technician: ID, service: Service = .paidRepair) {
        self.order = order
        self.technician = technician
        self.service = service
        if service == .gasCheck { gas = GasCheck() }
    }
}

/// An entry by authority (gate G2's override): who stood beside, and why it could not wait.
public struct EmergencyEntry: Equatable, Sendable {
    public let reason: String
    public let witness: String

    public init(reason: String, witness: String) {
        self.reason = reason
        self.witness = witness
    }
}

extension Visit {
    public var isInside: Bool { if case .inside = stage { true } else { false } }
    public var isAtDoor: Bool { if case .atDoor = stage { true } else { false } }
    public var outcome: Outcome? { if case .left(let outcome, _) = stage { outcome } else { nil } }
    /// The household said stop: from here on only what makes the home safe and tidy is allowed.
    public var isStopping: Bool { withdrawnBy != nil }
    public var isSettled: Bool { signature != nil || unsigned != nil }

    /// The yes that holds for `permission` about `subject`, if one does.
    public func liveConsent(_ permission: Permission, about subject: ID) -> Consent? {
        consents.last { $0.permission == permission && $0.subject == subject && $0.isLive }
    }

    /// What is billed: agreed to beforehand and, for a part, really fitted.
    public var billedCharges: [Charge] {
        charges.filter { charge in
            charge.state == .agreed && (charge.part.map { part($0)?.fittedAt != nil } ?? true)
                && (charge.kind != .labour || hasStartedWork)
        }
    }

    /// Everything that is off, in the order in which it was turned off.
    public var openShutOffs: [ShutOff] { shutOffs.filter { $0.isOff } }
    public var itemsOut: [MovedItem] { movedItems.filter { $0.isOut } }
    public var openCharges: [Charge] { charges.filter { $0.state == .asked } }

    func shutOff(_ id: ID) -> ShutOff? { shutOffs.first { $0.plan.id == id } }
    func part(_ id: ID) -> Part? { parts.first { $0.need.id == id } }
    public func charge(_ id: ID) -> Charge? { charges.first { $0.id == id } }
}
