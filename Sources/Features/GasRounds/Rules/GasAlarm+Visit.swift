extension GasAlarm {
    /// Whether nobody is left who has to hear of it from the office.
    public var isEverybodyTold: Bool { Informed.allCases.allSatisfy { told[$0] != nil } }
}

extension GasAlarm.Command {
    /// What a visit noted of its smell, as the home's alarm notes it; `nil` where the alarm has begun already.
    public init?(_ fact: GasSmell.Fact) {
        switch fact {
        case .noticed: return nil
        case .told(.supervisor, let reference): self = .tell(.supervisor, reference: reference)
        case .told(.gasCompany, let reference): self = .tell(.gasCompany, reference: reference)
        case .warned(let door): self = .warn(door: door)
        case .evacuated: self = .evacuate
        }
    }
}
