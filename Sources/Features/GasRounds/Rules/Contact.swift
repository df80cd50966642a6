/// One try to reach a household about its check, and what came of it (clause F2).
public struct Contact: Equatable, Sendable {
    public enum Channel: String, CaseIterable, Sendable {
        case phone
        case message
        /// The household's own answer through its link.
        case link
        case door

        public var words: Words {
            switch self {
            case .phone: Words("電話", "电话联系", "Phone")
            case .message: Words("短訊", "短信", "Message")
            case .link: Words("住戶連結", "住户链接", "Their link")
            case .door: Words("上門", "上门联系", "At the door")
            }
        }
    }

    /// The keys 1 to 5 of the call list, and what a link answers.
    public enum Result: Equatable, Sendable {
        case confirmed(Day, Appointment.Window)
        case otherDay(Day, Appointment.Window)
        case noAnswer
        case declined(words: String)
        case callMe(words: String)
        case wrongNumber
        /// A message went out; nobody has answered it yet.
        case sent
    }

    public let channel: Channel
    public let result: Result

    public init(_ channel: Channel, _ result: Result) {
        self.channel = channel
        self.result = result
    }
}
