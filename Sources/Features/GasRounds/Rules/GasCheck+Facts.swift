extension GasCheck {
    /// What a decision about gas has to know beside what every visit knows: the approved checklist (the one with which
    /// the check was begun, once it is) and the instruments that the department has.
    public struct Facts: Equatable, Sendable {
        public let checklist: Checklist
        public let instruments: [Instrument]

        public init(checklist: Checklist, instruments: [Instrument]) {
            self.checklist = checklist
            self.instruments = instruments
        }

        /// The proposal, and no instrument: nothing that has to be measured can pass.
        public static let none = Facts(checklist: Checklist(version: 1), instruments: [])
    }
}
