/// Something of the household's that was moved with their yes and has to be back before anybody signs (G7, G8).
public struct MovedItem: Equatable, Sendable {
    public enum State: Equatable, Sendable {
        case agreed
        case moved(at: Instant)
        case back(at: Instant)
        /// The owner wants it left where it is now: a consent of its own.
        case leftAtOwnersWish(at: Instant)
    }

    public let name: String
    public var state = State.agreed
    /// What happened to it, where it was damaged; a superior is told at once.
    public var damage: String?

    public init(_ name: String) { self.name = name }

    public var isOut: Bool { if case .moved = state { true } else { false } }
}
