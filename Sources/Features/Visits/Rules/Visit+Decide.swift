extension Visit {
    /// What a decision has to know and a rule must not look up: the time, the estate's policy, who asks, and what the
    /// service order says at this moment.
    public struct Facts: Equatable, Sendable {
        public let now: Instant
        public let wall: WallTime
        public let policy: EstatePolicy
        public let actor: Actor
        /// People whom the household itself put on its list, and what they are to the home.
        public let knownPeople: [ID: HouseholdRole]
        /// The service order as it stands before this command: what the household reads before it signs.
        public let serviceOrder: ServiceOrder?
        /// SHA-256 of its canonical text.
        public let contentHash: String
        /// What a gas check goes by; a repair looks at none of it.
        public let gas: GasCheck.Facts
        /// By when the household was told that somebody would be there; `nil` where nobody told it.
        public var promisedUntil: Instant?
        /// What speaks against the colleague who is to take over (clause P1); a phone without a network can't know.
        public var obstacles: [Fitness.Obstacle] = []

        public init(
            now: Instant, wall: WallTime, policy: EstatePolicy, actor: Actor, knownPeople: [ID: HouseholdRole] = [:],
            serviceOrder: ServiceOrder? = nil, contentHash: String = "", gas: GasCheck.Facts = .none
        ) {
            self.now = now
            self.wall = wall
            self.policy = policy
            self.actor = actor
            self.knownPeople = knownPeople
            self.serviceOrder = serviceOrder
            self.contentHash = contentHash
            self.gas = gas
        }
    }

    /// What `command` would lead to, or why it may not happen now. The only door to a visit.
    public func decide(_ command: Command, _ facts: Facts) throws(Refusal) -> [Event] {
        try authorise(command, facts)
        let fact = try fact(for: command, facts)
        return (answers(within: command) + [fact]).map { Event($0, at: facts.now, by: facts.actor.id) }
    }

    /// The yes that an act carries with it: kept in full, with giver and words, beside what follows from it.
    private func answers(within command: Command) -> [Fact] {
        switch command {
        case .askMove(_, let reply, let words, _) where reply.answer == .yes:
            [.answered(.move, about: order, reply, words: words)]
        case .extendShutOff(let id, _, let reply, let words): [.answered(.shutOff, about: id, reply, words: words)]
        default: []  // everything else is one fact
        }
    }

    /// Several commands as one tap: all of them or none.
    public func decide(_ commands: [Command], _ facts: Facts) throws(Refusal) -> [Event] {
        var (visit, events): (Visit, [Event]) = (self, [])
        for command in commands {
            let new = try visit.decide(command, facts)
            visit = visit.evolved(by: new)
            events += new
        }
        return events
    }

    /// Who may do it at all, and whether the visit is still going on.
    private func authorise(_ command: Command, _ facts: Facts) throws(Refusal) {
        switch command {
        case .answerEntry, .answerShutOff, .answerCharge:
            if facts.actor.id != technician, !facts.actor.isHousehold { throw .notYourVisit }
        case .contest: return
        case .settleDispute, .approveShutOff, .enterInEmergency, .clearGas:
            if !facts.actor.isSuperior { throw .superiorNeeded }
        case .handOver:
            if facts.actor.id != technician, !facts.actor.isSuperior, !facts.actor.roles.contains(.dispatcher) {
                throw .notYourVisit
            }
        case .openDispute:  // the technician, the household itself, and the office for either
            if facts.actor.id != technician, !facts.actor.isHousehold, !facts.actor.isOfOffice { throw .notYourVisit }
        default:  // everything else is the technician's own work
            if facts.actor.id != technician { throw .notYourVisit }
        }
        switch command {
        case .settleDispute, .openDispute, .clearGas: return
        default: break  // everything else happens while the visit goes on
        }
        if outcome != nil { throw .visitIsOver }
        if isStopping, !command.makesSafe { throw .isStopping }
        if smell != nil, !command.belongsToGasSmell { throw .gas(.gasSmell) }
        if service == .gasCheck, command.isForRepairsOnly { throw .gas(.freeService) }
        if isSettled, command.changesContent { throw .signedAlready }
        if dispute != nil, command.speaksToHousehold { throw .disputeIsOpen }
    }

    private func fact(for command: Command, _ facts: Facts) throws(Refusal) -> Fact {
        switch command {
        case .accept, .setOff, .arrive, .ring, .meet, .statePurpose, .answerEntry, .enter, .enterInEmergency,
            .leaveCard,
            .turnAway, .rebook, .stepOut, .comeBack, .handOver:
            try decideAtDoor(command, facts)
        case .prepare, .diagnose, .startWork, .askMove, .move, .putBack, .reportDamage:
            try decideWork(command, facts)
        case .planShutOff, .answerShutOff, .approveShutOff, .turnOff, .extendShutOff, .restore:
            try decideShutOff(command, facts)
        case .explainMaterial, .chooseSupply, .refuseOwnPart, .quote, .answerCharge, .lower, .fit:
            try decideMaterial(command, facts)
        case .showTest, .review, .sign, .goUnsigned, .amend, .cleanUp, .sayFarewell, .leave:
            try decideSignOff(command, facts)
        case .hold, .withdraw, .openDispute, .settleDispute, .contest, .clearGas:
            try decideExit(command, facts)
        case .answerPhoto, .keepPhoto: try decidePhoto(command, facts)
        case .gas(let command): try decideGas(command, facts)
        case .smell(let command): try decideGasSmell(command, facts)
        }
    }

    func requireInside() throws(Refusal) {
        if !isInside { throw .notInside }
    }

    /// Nobody goes for good while the home is without water or light, or its things stand about.
    func requireNothingOpen() throws(Refusal) {
        if !openShutOffs.isEmpty { throw .shutOffIsOpen }
        if !itemsOut.isEmpty { throw .itemsAreOut }
    }

    func requireDiagnosis() throws(Refusal) {
        try requireInside()
        if preparation == nil { throw .preparationMissing }
        if service == .gasCheck { return }  // there is no fault to find before the check
        if diagnosis == nil { throw .diagnosisMissing }
    }

    /// Whether `reply` may be recorded: the right to say yes, the strength of the evidence, and no other person's no.
    func require(
        _ permission: Permission, about subject: ID, cost: Int = 0, _ reply: Reply, _ facts: Facts
    ) throws(Refusal) {
        if (reply.grade == .onOwnDevice) != facts.actor.isHousehold { throw .ownDeviceOnly }
        if reply.answer != .yes { return }
        let giver = reply.giver
        let isKnown = try isKnown(giver, facts)
        let power = permission.power
        if !giver.role.may(power, cost: cost, isKnown: isKnown, under: facts.policy) {
            throw .powerMissing(power, giver.role)
        }
        let weakest = facts.policy.weakestGrade(for: permission, cost: cost)
        if reply.grade < weakest || reply.grade == .authority { throw .evidenceTooWeak(weakest, for: permission) }
        if isRefusedByAnother(permission, about: subject, than: giver) { throw .refusalStands }
    }

    /// Whether the household itself put this person on its list, as what they are said to be.
    ///
    /// - Throws: `unknownSubject` for a person of another home, or of this one under another role.
    func isKnown(_ giver: Giver, _ facts: Facts) throws(Refusal) -> Bool {
        guard let person = giver.person else { return false }
        if facts.knownPeople[person] != giver.role { throw .unknownSubject }
        return true
    }

    /// Somebody else of the home said no to the same question and has not said yes since. Refusal wins, and neither
    /// "not now" nor asking the same thing again under a new name sheds it: only a yes to what was refused does, or a yes
    /// to what is asked now.
    private func isRefusedByAnother(_ permission: Permission, about subject: ID, than giver: Giver) -> Bool {
        var refused: [(who: Giver, subject: ID)] = []
        for consent in consents where consent.permission == permission && isSameQuestion(consent.subject, subject) {
            let who = consent.reply.giver
            switch consent.reply.answer {
            case .no: refused.append((who, consent.subject))
            case .notNow: break
            case .yes:
                let isThisOne = consent.subject == subject
                refused.removeAll { $0.who.isSame(as: who) && (isThisOne || $0.subject == consent.subject) }
            }
        }
        return refused.contains { !$0.who.isSame(as: giver) }
    }

    /// Two prices for one thing, or two shut-offs of one utility, are one question.
    private func isSameQuestion(_ one: ID, _ other: ID) -> Bool {
        if one == other { return true }
        if let a = charge(one), let b = charge(other) {
            return a.part == nil && b.part == nil ? a.kind == b.kind && a.what == b.what : a.part == b.part
        }
        if let a = shutOff(one), let b = shutOff(other) { return a.plan.utility == b.plan.utility }
        return false
    }
}

extension Giver {
    /// The same person, as far as it is known: by the household's list, else by role and name.
    func isSame(as other: Giver) -> Bool {
        if person != nil || other.person != nil { return person == other.person }
        return role == other.role && name == other.name
    }
}

extension Visit.Command {
    /// What may still be done after the household said stop.
    var makesSafe: Bool {
        switch self {
        case .restore, .putBack, .reportDamage, .cleanUp, .sayFarewell, .leave, .openDispute, .settleDispute, .contest,
            .smell, .clearGas:
            true
        case .gas(let command): command.makesSafe
        default: false  // everything else needs a yes that no longer holds
        }
    }

    /// What would change the text that was signed.
    var changesContent: Bool {
        switch self {
        case .prepare, .diagnose, .startWork, .planShutOff, .answerShutOff, .turnOff, .extendShutOff, .explainMaterial,
            .chooseSupply, .refuseOwnPart, .quote, .answerCharge, .lower, .fit, .askMove, .move, .showTest, .review,
            .sign,
            .goUnsigned, .hold, .answerPhoto:
            true
        case .gas: true  // also what was closed, handed over and told stands in the signed text
        default: false  // clean-up, farewell and what happens at the door are not in the signed text
        }
    }
}

extension Visit.Command {
    /// Clause F1: a free service stays free, and mends nothing. A needed repair is an order of its own, with its own yes.
    fileprivate var isForRepairsOnly: Bool {
        switch self {
        case .diagnose, .startWork, .explainMaterial, .chooseSupply, .refuseOwnPart, .quote, .answerCharge, .lower,
            .fit, .showTest, .review, .planShutOff, .answerShutOff, .approveShutOff, .turnOff, .extendShutOff,
            .restore:
            true
        default: false  // the door, belongings, the signature and the farewell are the same at every visit
        }
    }

    /// Where gas is smelled nobody rings, works or signs: they go out, and tell.
    fileprivate var belongsToGasSmell: Bool {
        switch self {
        case .smell, .clearGas, .ring(.knock), .handOver, .openDispute, .settleDispute, .contest: true
        default: false  // everything else waits until the gas company has cleared the home
        }
    }
}
