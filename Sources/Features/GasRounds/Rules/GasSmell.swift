/// Gas-smell mode at one home: knock, do not ring; no phone inside; out by the stairs, and the neighbours are warned by hand.
///
/// Any visit can enter it, a repair as well. What is noted is noted after leaving. Source: procedure 2.5.
public struct GasSmell: Equatable, Sendable {
    public internal(set) var told: [GasTold: String] = [:]
    /// Doors that were knocked on by hand: above, below and on both sides.
    public internal(set) var doorsWarned: [String] = []

    public enum Command: Equatable, Sendable {
        case notice
        case tell(GasTold, reference: String)
        case warn(door: String)
        /// Everybody is out, and so is the technician.
        case evacuate
    }

    public enum Fact: Equatable, Sendable {
        case noticed
        case told(GasTold, reference: String)
        case warned(door: String)
        case evacuated
    }
}
