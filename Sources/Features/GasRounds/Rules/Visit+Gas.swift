extension Visit {
    /// Clauses F1 and F7: look at every item, measure, make safe with permission, tell. Gates G10 and G11.
    func decideGas(_ command: GasCheck.Command, _ facts: Facts) throws(Refusal) -> Fact {
        guard let check = gas else { throw .gas(.notAGasCheck) }
        if case .tell(let who, let reference) = command {
            if reference.isBlank { throw .reasonMissing }
            return .gas(.told(who, reference: reference))
        }
        try requireInside()
        if preparation == nil { throw .preparationMissing }
        switch command {
        case .take(let kind, let value, let id):
            guard let instrument = facts.gas.instruments.first(where: { $0.id == id }) else { throw .unknownSubject }
            if !instrument.isInCalibration(on: facts.wall.day) { throw .gas(.instrumentExpired) }
            let limit = facts.gas.checklist.limits[kind]
            return .gas(.taken(Reading(kind, value, with: instrument, on: facts.wall.day, limit: limit)))
        case .inspect(let item, let finding):
            try requireInspectable(item, finding, check, facts)
            return .gas(.inspected(item, finding, version: facts.gas.checklist.version))
        case .note(let appliance): return .gas(.noted(appliance))
        case .answerTurnOff(let reply, let words):
            if !check.isDangerous { throw .gas(.nothingToMakeSafe) }
            try require(.gasOff, about: order, reply, facts)
            return .answered(.gasOff, about: order, reply, words: words)
        case .makeSafe(let place):
            if !check.isDangerous { throw .gas(.nothingToMakeSafe) }
            if liveConsent(.gasOff, about: order) == nil { throw .consentMissing(.gasOff) }
            if place.isBlank { throw .reasonMissing }
            return .gas(.madeSafe(at: place))
        case .handNotice(let receipt):
            if !check.needsNotice { throw .gas(.nothingToMakeSafe) }
            if check.unsafeRemains != .notice { try requireMadeSafe() }
            try requireReceived(receipt, facts)
            return .gas(.noticeHanded(receipt))
        case .tell: throw .unknownSubject  // answered above
        }
    }

    private func requireInspectable(
        _ item: CheckItem, _ finding: Finding, _ check: GasCheck, _ facts: Facts
    ) throws(Refusal) {
        let checklist = facts.gas.checklist
        if let begun = check.checklistVersion, begun != checklist.version { throw .unknownSubject }
        if case .failed(let before, _) = check.findings[item], before >= .atRisk, check.isActedUpon,
            !finding.isWorse(than: before)
        {
            throw .gas(.dangerOnRecord)
        }
        switch finding {
        case .passed:
            guard let kind = item.reading else { return }
            guard let reading = check.reading(kind) else { throw .gas(.readingMissing(kind)) }
            if !reading.isWithinLimit { throw .gas(.readingAboveLimit(kind)) }
        case .failed(let hazard, let words):
            if words.isBlank { throw .reasonMissing }
            if !checklist.span(of: item).contains(hazard) { throw .gas(.classOutsideChecklist) }
        case .notApplicable: if !item.mayBeAbsent { throw .gas(.neverNotApplicable) }
        case .notInspected(let reason): if reason.isBlank { throw .reasonMissing }
        }
    }

    /// A receipt says that it was understood: a child does not sign one.
    private func requireReceived(_ receipt: NoticeReceipt, _ facts: Facts) throws(Refusal) {
        switch receipt {
        case .signed(let giver, let strokes):
            if giver.role == .minor { throw .adultMustBePresent }
            _ = try isKnown(giver, facts)
            if strokes.reduce(0, { $0 + $1.count }) < 8 { throw .signatureEmpty }
        case .refused(let words), .leftOnSite(let words): if words.isBlank { throw .reasonMissing }
        }
    }

    /// Gate G11, for every way out of a home: nobody leaves a danger behind that nobody was told of.
    func requireMadeSafe() throws(Refusal) {
        switch gas?.unsafeRemains {
        case nil: return
        case .turnOff?: throw .gas(.notMadeSafe)
        case .notice?: throw .gas(.warningNoticeMissing)
        case .tell(let who)?: throw .gas(.notTold(who))
        }
    }

    /// Whether the gas company has to clear this home before gas is used again and the order closes.
    public var awaitsClearance: Bool { clearance == nil && (smell != nil || gas?.isDangerous == true) }

    /// Gate G10: the line 「可安全使用煤氣」 belongs to a check that passed, and to nothing else.
    public var passedCheck: PassedCheck? { gas.flatMap { smell == nil ? PassedCheck($0) : nil } }
}

extension GasCheck.Command {
    /// What is still done after the household said stop: no danger is left behind for that.
    var makesSafe: Bool {
        switch self {
        case .answerTurnOff, .makeSafe, .handNotice, .tell: true
        case .take, .inspect, .note: false
        }
    }
}
