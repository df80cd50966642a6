/// Who wishes something: a person of the staff, with what they are on the estate in question.
public struct Actor: Equatable, Sendable {
    public let id: ID
    public let name: String
    public let roles: Set<StaffRole>

    public init(id: ID, name: String, roles: Set<StaffRole>) {
        self.id = id
        self.name = name
        self.roles = roles
    }

    public var isSuperior: Bool { roles.contains { $0.isSuperior } }
}
