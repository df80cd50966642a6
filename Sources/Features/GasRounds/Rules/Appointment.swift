/// A day and a window that a household has agreed to, and the day on which it did.
public struct Appointment: Equatable, Sendable {
    /// The parts of a day that are offered.
    public enum Window: String, CaseIterable, Sendable {
        case morning
        case afternoon
        case evening

        /// Minutes since midnight, the end not included.
        public var minutes: Range<Int> {
            switch self {
            case .morning: 540..<720
            case .afternoon: 840..<1_080
            case .evening: 1_110..<1_230
            }
        }

        /// The part of the day to which a minute belongs.
        public init(minute: Int) {
            self = minute < 780 ? .morning : minute < 1_080 ? .afternoon : .evening
        }

        public var words: Words {
            let clock = "\(WallTime.clock(minute: minutes.lowerBound))–\(WallTime.clock(minute: minutes.upperBound))"
            return switch self {
            case .morning: Words("上午 \(clock)", "上午 \(clock)", "morning \(clock)")
            case .afternoon: Words("下午 \(clock)", "下午 \(clock)", "afternoon \(clock)")
            case .evening: Words("晚上 \(clock)", "晚上 \(clock)", "evening \(clock)")
            }
        }
    }

    public let day: Day
    public let window: Window
    /// The estate's day on which it was agreed to. Gate G14 wants an earlier one than `day`.
    public let confirmedOn: Day

    public init(day: Day, window: Window, confirmedOn: Day) {
        self.day = day
        self.window = window
        self.confirmedOn = confirmedOn
    }

    public var isConfirmedBefore: Bool { confirmedOn < day }
}
