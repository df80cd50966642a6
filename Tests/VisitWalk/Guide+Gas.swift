import DoorbellRules

extension Guide {
    /// A gas check inside: look, measure, make safe, put back, sign.
    func checking(_ check: GasCheck, _ visit: Visit, _ dice: inout Dice) -> Kind {
        if visit.isStopping || visit.isSettled || (goal == .onHold && visit.deferral != nil) {
            return makingSafe(check, visit) ?? wrapUp(visit)
        }
        if visit.preparation == nil { return .prepare }
        if check.isDangerous || check.isComplete || dice.chance(20), let next = makingSafe(check, visit) { return next }
        if dice.chance(6) { return dice.pick([.askMove, .move, .putBack, .noteAppliance, .takeReading, .tellOfGas]) }
        if goal == .stopped, dice.chance(4) { return .withdraw }
        if goal == .onHold, dice.chance(4) { return .hold }
        let measured = Set(check.readings.map { $0.kind })
        if !Reading.Kind.allCases.allSatisfy(measured.contains) { return .takeReading }
        if !check.isComplete { return .inspect }
        if !visit.itemsOut.isEmpty { return .putBack }
        return dice.chance(80) ? .sign : .goUnsigned
    }

    /// Tell, warn, out.
    func outOfHere(_ visit: Visit, _ dice: inout Dice) -> Kind {
        if GasTold.allCases.contains(where: { visit.smell?.told[$0] == nil }) { return .tellOfSmell }
        return dice.chance(50) ? .warnNeighbour : .evacuate
    }

    private func makingSafe(_ check: GasCheck, _ visit: Visit) -> Kind? {
        switch check.unsafeRemains {
        case .turnOff: visit.liveConsent(.gasOff, about: visit.order) == nil ? .answerGasOff : .makeSafe
        case .notice: .handNotice
        case .tell: .tellOfGas
        case nil: nil
        }
    }
}
