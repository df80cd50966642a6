/// Within how many minutes somebody is at the door, by urgency (clause P1: at once; what "at once" means is a promise).
public struct ArrivalPromise: Equatable, Sendable {
    public var emergency: Int
    public var urgent: Int
    public var routine: Int

    public init(emergency: Int, urgent: Int, routine: Int) {
        self.emergency = emergency
        self.urgent = urgent
        self.routine = routine
    }

    public static let usual = ArrivalPromise(emergency: 15, urgent: 60, routine: 240)

    /// In minutes: after so long somebody is there, whatever it is.
    public var longest: Int { max(emergency, urgent, routine) }

    public func minutes(for urgency: Urgency) -> Int {
        switch urgency {
        case .emergency: emergency
        case .urgent: urgent
        case .routine: routine
        }
    }
}
