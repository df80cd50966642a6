extension Visit {
    /// Gas-smell mode (procedure 2.5): out first; what was told to whom is noted outside.
    func decideGasSmell(_ command: GasSmell.Command, _ facts: Facts) throws(Refusal) -> Fact {
        switch command {
        case .notice:
            if smell != nil { throw .alreadyDone }
            if stage == .planned { throw .notThere }
            return .smell(.noticed)
        case .tell(let who, let reference):
            if smell == nil { throw .gas(.noGasSmell) }
            if reference.isBlank { throw .reasonMissing }
            return .smell(.told(who, reference: reference))
        case .warn(let door):
            if smell == nil { throw .gas(.noGasSmell) }
            if door.isBlank { throw .reasonMissing }
            return .smell(.warned(door: door))
        case .evacuate:
            guard let smell else { throw .gas(.noGasSmell) }
            for who in GasTold.allCases where smell.told[who] == nil { throw .gas(.notTold(who)) }
            return .smell(.evacuated)
        }
    }

    mutating func apply(_ fact: GasSmell.Fact, at now: Instant) {
        switch fact {
        case .noticed: smell = GasSmell()
        case .told(let who, let reference): smell?.told[who] = reference
        case .warned(let door): if smell?.doorsWarned.contains(door) == false { smell?.doorsWarned.append(door) }
        case .evacuated: leave(.evacuated, at: now)
        }
    }
}
