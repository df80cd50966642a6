import DoorbellRules

/// Who is calling: a person of the staff at one estate. Made from a session or a token, never from a request's body.
public struct Caller: Equatable, Sendable {
    public let staff: ID
    public let name: String
    public let estate: ID
    public let roles: Set<StaffRole>
    public let language: Language
    /// The estate's time zone: a page sends what the estate's clock shows.
    public let zone: String
    /// Programs come with a token, people with a session.
    public let isToken: Bool

    /// Whether they are posted at other estates as well.
    public var worksElsewhere = false

    /// Somebody of a household who answers through the order's link; no session and no token makes one.
    public let isHousehold: Bool

    /// The telephone whose token came along, where one did.
    public let device: Device?

    /// A technician's telephone with a token of its own.
    public struct Device: Equatable, Sendable {
        public let id: ID
        /// Shut out: by the office, or because whose it is no longer works here.
        public let isRevoked: Bool
        /// Whose it is no longer works here.
        public let isLeavers: Bool
    }

    public var actor: Actor { Actor(id: staff, name: name, roles: roles, isHousehold: isHousehold) }

    /// Whether only their own orders are theirs to see.
    public var seesOwnOrdersOnly: Bool { roles.contains(.technician) && !Access.office.admits(self) }

    public init(
        staff: ID, name: String, estate: ID, roles: Set<StaffRole>, language: Language, zone: String,
        isToken: Bool, isHousehold: Bool = false, device: Device? = nil
    ) {
        self.staff = staff
        self.name = name
        self.estate = estate
        self.roles = roles
        self.language = language
        self.zone = zone
        self.isToken = isToken
        self.isHousehold = isHousehold
        self.device = device
    }
}
