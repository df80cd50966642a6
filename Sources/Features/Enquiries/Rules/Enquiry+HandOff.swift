extension Enquiry {
    /// How often a desk gave the matter back.
    public var bounces: Int { handOffs.filter { $0.isReturned }.count }

    /// Two desks gave it back, and the manager has not decided yet.
    public var isWithManager: Bool {
        bounces >= HandOff.bouncesUntilManager && handOffs.last?.isReturned == true
    }

    /// Whether the manager decided whose it is; nobody gives that back.
    private var isDecidedByManager: Bool {
        bounces >= HandOff.bouncesUntilManager && handOffs.last?.isReturned == false
    }

    /// The promise comes first, then the property assistant, then the desk; after two returns the manager.
    func handing(
        to desk: HandOff.Desk, _ outside: HandOff.Outside?, words: String, _ colleague: ID?, _ facts: Facts
    ) throws(Refusal) -> Fact {
        if answer != nil { throw .answeredAlready }
        if words.isBlank { throw .taskMissing }
        if promise.standing(at: facts.now) == .broken { throw .promiseFirst }
        if let last = handOffs.last, !last.isReturned, !(last.desk == .assistant && last.holder != nil) {
            throw last.isWaiting ? .handOffWaits : .handOffIsHeld
        }
        let roles = facts.actor.roles
        if bounces >= HandOff.bouncesUntilManager, desk != .manager, !roles.contains(.manager) { throw .managerDecides }
        if desk != .assistant, !facts.actor.isSuperior, !roles.contains(.propertyAssistant) { throw .throughAssistant }
        guard desk == .outside else {
            return .handed(to: desk, nil, words: words, colleague: colleague)
        }
        guard let outside, !outside.party.isBlank, !outside.reference.isBlank else { throw .referenceMissing }
        return .handed(to: desk, outside, words: words)
    }

    /// It is handed when somebody with a name says that they have it.
    func accepting(_ person: String, _ facts: Facts) throws(Refusal) -> Fact {
        guard let last = handOffs.last, last.isWaiting else { throw .nothingWaits }
        // Whoever is meant by name and takes it has a name already.
        if last.colleague == facts.actor.id { return .accepted(person: facts.actor.name) }
        if person.isBlank { throw .personMissing }
        let roles = facts.actor.roles
        switch last.desk {
        case .manager: if !roles.contains(.manager) { throw .managerDecides }
        case .assistant: if !roles.contains(.propertyAssistant), !facts.actor.isSuperior { throw .throughAssistant }
        case .engineering, .security, .cleaning, .gardens, .accounts, .outside: break
        }
        return .accepted(person: person)
    }

    /// A technician takes, gives back and reports on what was handed to them by name, and does nothing else here.
    func requireInHands(_ command: Command, of actor: Actor) throws(Refusal) {
        if actor.roles.isEmpty || !actor.roles.isSubset(of: [.technician]) { return }
        if handedTo != actor.id { throw .notInYourHands }
        switch command {
        case .accept, .giveBack, .answer(_, .holder): break
        default: throw .notInYourHands  // the rest is the office's
        }
    }

    func returning(_ reason: String) throws(Refusal) -> Fact {
        guard let last = handOffs.last, !last.isReturned else { throw .nothingWaits }
        if isDecidedByManager || last.desk == .manager { throw .managerHasDecided }
        if reason.isBlank { throw .reasonMissing }
        return .returned(reason: reason)
    }

    /// Nobody answers over the head of a desk that has the matter, or may be about to take it.
    func checkHolder(_ basis: Basis, _ facts: Facts) throws(Refusal) {
        if isWithManager, !facts.actor.roles.contains(.manager) { throw .managerDecides }
        guard let last = handOffs.last, !last.isReturned else { return }
        if last.isWaiting { throw .handOffWaits }
        switch basis {
        case .holder, .superior, .cannotBeKnown: break
        case .article, .othersPrivacy: if last.desk != .assistant { throw .handOffIsHeld }
        }
    }

    /// The word of the named person who accepted it.
    func heldAnswer(_ words: String) throws(Refusal) -> Answer {
        guard let last = handOffs.last, let person = last.holder else { throw .notAccepted }
        return Answer(words, .holder(last.desk, person: person))
    }
}
