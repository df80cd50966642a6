/// Who wishes something: a person of the staff with what they are on the estate in question, or a person of the household.
public struct Actor: Equatable, Sendable {
    public let id: ID
    public let name: String
    public let roles: Set<StaffRole>
    /// Somebody of the household itself, on a device of their own; they answer questions and do nothing else.
    public let isHousehold: Bool

    public init(id: ID, name: String, roles: Set<StaffRole>, isHousehold: Bool = false) {
        self.id = id
        self.name = name
        self.roles = roles
        self.isHousehold = isHousehold
    }

    /// Whether they sit in the office: they take calls, send people out, or decide.
    public var isOfOffice: Bool {
        isSuperior || roles.contains(.dispatcher) || roles.contains(.propertyAssistant)
    }

    public var isSuperior: Bool { roles.contains { $0.isSuperior } }
}
