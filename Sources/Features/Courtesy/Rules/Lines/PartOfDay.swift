/// What to wish somebody at this minute. The estate's clock at the moment of speaking decides, not the moment of printing.
public enum PartOfDay: Sendable {
    case morning
    case afternoon
    case evening

    /// From when on an estate wishes a good morning, a good day and a good evening, in minutes of its clock; each begins
    /// after the one before.
    public struct Hours: Equatable, Sendable {
        public var morning: Int
        public var afternoon: Int
        public var evening: Int

        public init(morning: Int = 300, afternoon: Int = 720, evening: Int = 1_080) {
            self.morning = morning
            self.afternoon = afternoon
            self.evening = evening
        }

        public var isInOrder: Bool { morning < afternoon && afternoon < evening }
    }

    /// 05:00–11:59 morning, 12:00–17:59 afternoon, the rest evening, where the estate has no hours of its own.
    public init(minute: Int, hours: Hours = Hours()) {
        switch minute {
        case hours.morning..<hours.afternoon: self = .morning
        case hours.afternoon..<hours.evening: self = .afternoon
        default: self = .evening
        }
    }

    /// The wish that goes with `address`; without one it is 「您好」, because a bare 「早上好」 to a stranger reads curt.
    /// Source: clause L-a, 「周先生早上好」「王小姐晚上好」.
    public func greeting(_ address: FormOfAddress) -> Words {
        Words(
            greeting(address, .traditionalChinese), greeting(address, .simplifiedChinese),
            greeting(address, .english))
    }

    private func greeting(_ address: FormOfAddress, _ language: Language) -> String {
        let name = address.text(in: language)
        if language == .english {
            let wish =
                switch self {
                case .morning: "Good morning"
                case .afternoon: "Good afternoon"
                case .evening: "Good evening"
                }
            return name.map { "\(wish), \($0)" } ?? wish
        }
        guard let name else { return "您好" }
        return switch self {
        case .morning: "\(name)早上好"
        case .afternoon: "\(name)您好"
        case .evening: "\(name)晚上好"
        }
    }
}
