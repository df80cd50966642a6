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
        if let who = try reader.optionalText("who", limit: 128) {
            (role, person) = try Giver.split(who, reader)
        } else {
            (role, person) = (try reader.choice("role"), try reader.optionalID("person"))
        }
        name = try reader.optionalText("name", limit: 100)
        channel = try reader.optionalChoice("channel") ?? .present
        try reader.finish()
    }

    /// A choice on a page carries role and person together: `owner/0190…`, or `visitor` for somebody not on the list.
    private static func split(_ who: String, _ reader: JSONReader) throws(JSON.Trouble) -> (HouseholdRole, ID?) {
        let halves = who.split(separator: "/", maxSplits: 1)
        guard let first = halves.first, let role = HouseholdRole(rawValue: String(first)) else {
            throw reader.trouble(.unknownValue, "who")
        }
        return (role, halves.count == 2 ? ID(String(halves[1])) : nil)
    }

    public var json: JSON {
        .object([
            "role": .string(role.rawValue), "person": .id(person), "name": .text(name),
            "channel": channel == .present ? nil : .string(channel.rawValue),
        ])
    }
}
