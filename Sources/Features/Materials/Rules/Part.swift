/// Where one needed part stands: explained, somebody to bring it, fitted.
public struct Part: Equatable, Sendable {
    public enum Supply: String, CaseIterable, Sendable {
        /// The owner brings it; there is no warranty of ours on the part, and that is said before.
        case owner
        /// The owner said that they cannot; the department provides it at an accepted price.
        case department
        /// The owner wants no new part now.
        case nobody
    }

    public let need: MaterialNeed
    /// `nil` until the owner has decided.
    public var supply: Supply?
    /// Why the owner's own part could not be used; the owner was asked again after it.
    public var refusedOwnPart: String?
    public var fittedAt: Instant?

    public init(_ need: MaterialNeed) { self.need = need }
}
