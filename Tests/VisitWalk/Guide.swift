import DoorbellRules

/// Knows the way: the next sensible kind of command towards an outcome, so that many visits really end.
struct Guide {
    let goal: Visit.Outcome

    func next(_ visit: Visit, _ dice: inout Dice) -> Kind {
        if visit.smell != nil, visit.outcome == nil, dice.chance(90) { return outOfHere(visit, &dice) }
        return switch visit.stage {
        case .planned: visit.isAccepted || dice.chance(50) ? .setOff : .accept
        case .onTheWay: .arrive
        case .atDoor: atDoor(visit, &dice)
        case .steppedOut: dice.chance(60) ? .comeBack : .ring
        case .inside: inside(visit, &dice)
        case .left: dice.pick([.contest, .settleDispute, .clearGas])
        }
    }

    private func atDoor(_ visit: Visit, _ dice: inout Dice) -> Kind {
        if visit.doorCalls.isEmpty { return .ring }
        if !visit.openShutOffs.isEmpty { return .restore }
        if goal == .noAccess { return .leaveCard }
        if goal == .rebooked { return .rebook }
        if visit.purpose == nil { return .statePurpose }
        let wasRefused = visit.consents.last { $0.permission == .entry }.map { $0.reply.answer != .yes } ?? false
        if wasRefused, dice.chance(goal == .refused ? 90 : 20) { return .turnAway }
        if visit.liveConsent(.entry, about: visit.order) != nil, goal != .refused { return .enter }
        return dice.chance(15) ? .meet : .answerEntry
    }

    private func inside(_ visit: Visit, _ dice: inout Dice) -> Kind {
        if goal == .evacuated, dice.chance(10) { return .smellGas }
        if let check = visit.gas { return checking(check, visit, &dice) }
        if visit.isStopping || visit.isSettled { return wrapUp(visit) }
        if goal == .onHold, visit.deferral != nil { return wrapUp(visit) }
        if visit.preparation == nil { return .prepare }
        if visit.diagnosis == nil { return .diagnose }
        if dice.chance(45) { return dice.chance(30) ? dice.pick(Guide.work) : push(visit) }
        if goal == .stopped, dice.chance(15) { return .withdraw }
        if goal == .onHold, dice.chance(15) { return .hold }
        return towardsSignature(visit, &dice)
    }

    /// What the parts and valves that are there wait for next.
    private func push(_ visit: Visit) -> Kind {
        if let part = visit.parts.last, part.fittedAt == nil {
            switch part.supply {
            case nil: return .chooseSupply
            case .department where !visit.charges.contains { $0.part == part.need.id && $0.state == .agreed }:
                return visit.openCharges.isEmpty ? .quote : .answerCharge
            case .department, .owner: return visit.hasStartedWork ? .fit : .startWork
            case .nobody: break
            }
        }
        guard let valve = visit.shutOffs.last else { return visit.parts.isEmpty ? .explainMaterial : .planShutOff }
        if valve.isOff { return visit.movedItems.isEmpty ? .askMove : .move }
        if visit.liveConsent(.shutOff, about: valve.plan.id) == nil { return .answerShutOff }
        return valve.plan.extent == .home || valve.isApproved ? .turnOff : .approveShutOff
    }

    private func towardsSignature(_ visit: Visit, _ dice: inout Dice) -> Kind {
        if !visit.openCharges.isEmpty { return .answerCharge }
        if !visit.hasStartedWork { return .startWork }
        if !visit.openShutOffs.isEmpty { return .restore }
        if !visit.itemsOut.isEmpty { return .putBack }
        if visit.tests.isEmpty || dice.chance(20) { return dice.chance(80) ? .showTest : .answerShutOff }
        guard let acceptance = visit.acceptance, acceptance.work != .notAccepted else { return .review }
        return dice.chance(80) ? .sign : .goUnsigned
    }

    func wrapUp(_ visit: Visit) -> Kind {
        if !visit.openShutOffs.isEmpty { return .restore }
        if !visit.itemsOut.isEmpty { return .putBack }
        if !visit.isCleanedUp { return .cleanUp }
        return visit.farewell == nil ? .sayFarewell : .leave
    }

    private static let work: [Kind] = [
        .planShutOff, .answerShutOff, .approveShutOff, .turnOff, .extendShutOff, .restore, .explainMaterial,
        .chooseSupply,
        .refuseOwnPart, .quote, .answerCharge, .answerCharge, .lower, .fit, .fit, .askMove, .move, .putBack,
        .reportDamage, .answerPhoto, .keepPhoto,
        .startWork,
    ]
}
