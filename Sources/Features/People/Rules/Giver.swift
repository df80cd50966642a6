/// Who of the household answered: their role, who they are where that is known, and how the answer came.
public struct Giver: Equatable, Sendable {
    public enum Channel: String, CaseIterable, Sendable {
        /// In the doorway or in the home, face to face.
        case present
        /// On the telephone or the intercom. An adult must still be in the home for an entry.
        case phone
        /// On their own device, through a link of one order.
        case link
    }

    public let role: HouseholdRole
    /// The person on the household's list; `nil` for somebody who is not on it.
    public let person: ID?
    public let name: String?
    public let channel: Channel

    public init(role: HouseholdRole, person: ID? = nil, name: String? = nil, channel: Channel = .present) {
        self.role = role
        self.person = person
        self.name = name
        self.channel = channel
    }
}

extension Giver {
    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        role = try reader.choice("role")
        person = try reader.optionalID("person")
        name = try reader.optionalText("name", limit: 100)
        channel = try reader.optionalChoice("channel") ?? .present
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "role": .string(role.rawValue), "person": .id(person), "name": .text(name),
            "channel": channel == .present ? nil : .string(channel.rawValue),
        ])
    }
}
