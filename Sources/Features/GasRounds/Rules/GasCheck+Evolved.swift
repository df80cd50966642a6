extension GasCheck {
    mutating func apply(_ fact: Fact) {
        switch fact {
        case .taken(let reading):
            readings.append(reading)
            // What passed before has not passed now: it is looked at again.
            let item = CheckItem.measured(by: reading.kind)
            if !reading.isWithinLimit, findings[item] == .passed { findings[item] = nil }
        case .inspected(let item, let finding, let version):
            if checklistVersion == nil { checklistVersion = version }
            findings[item] = finding
            if case .failed(let hazard, _) = finding { startOver(after: hazard) }
        case .noted(let appliance):
            appliances.removeAll { $0.id == appliance.id }
            appliances.append(appliance)
        case .madeSafe(let place): madeSafe = place
        case .noticeHanded(let receipt): notice = receipt
        case .told(let who, let reference): told[who] = reference
        }
    }

    /// Whoever was told before the household said no has not heard of the no: it is escalated, not assumed (gate G11).
    mutating func note(isTurnOffRefused isRefused: Bool) {
        if isRefused, !isTurnOffRefused { told = [:] }
        isTurnOffRefused = isRefused
    }

    /// What was handed over, closed and told before does not speak of a danger that is found after it.
    private mutating func startOver(after hazard: Hazard) {
        if hazard >= .atRisk { notice = nil }
        if hazard == .immediatelyDangerous { (madeSafe, isTurnOffRefused, told) = (nil, false, [:]) }
    }
}
