extension Visit {
    /// What is said at the end of this visit, as the facts have it. For a gas check it is the result and nothing else.
    public var parting: Line {
        guard let gas, let result = gas.result, result == .immediatelyDangerous || !isStopping else { return .farewell }
        let failed = gas.failures.map { $0.words }
        switch result {
        case .passed: return passedCheck.map { .gas(.safe($0)) } ?? .farewell
        case .advice: return .gas(.advice(failed))
        case .limited: return .gas(.limited(gas.uninspected.map { $0.reason }))
        case .atRisk: return .gas(.atRisk(failed))
        case .immediatelyDangerous:
            return .gas(.dangerous(gas.failures.filter { $0.hazard == .immediatelyDangerous }.map { $0.words }))
        }
    }

    /// Gate G10: at a gas check nothing is said but what was found, in one of the three languages.
    func requireTrue(_ spoken: Spoken) throws(Refusal) {
        if service == .paidRepair { return }
        try requireMadeSafe()  // the line says who was told
        if !Language.allCases.contains(where: { Spoken(parting, in: $0) == spoken }) { throw .gas(.lineNotTrue) }
    }
}

extension Visit.Script {
    /// Asks before a valve is closed, and says what was found: every danger, because the yes is to all that is named.
    public func gasTurnOff(_ check: GasCheck?) -> Spoken {
        let dangers = (check?.failures ?? []).filter { $0.hazard == .immediatelyDangerous }.map { $0.words }
        return Spoken(
            .gas(.turnOff(finding: dangers.joined(separator: language == .english ? "; " : "；"))), in: language)
    }
}
