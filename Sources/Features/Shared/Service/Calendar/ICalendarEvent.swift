import DoorbellRules

/// One appointment as calendars know it. What it is about is known by its `uid`; that it has changed, by its `sequence`.
struct ICalendarEvent: Equatable, Sendable {
    enum Status: String, Sendable {
        case confirmed = "CONFIRMED"
        /// It stays in the feed for a while, so that calendars take it out.
        case cancelled = "CANCELLED"
    }

    /// The same for as long as it is the same appointment, wherever it is moved to.
    let uid: String
    /// Rises whenever the appointment changes.
    let sequence: Int
    let changedAt: Instant
    let start: Instant
    let end: Instant
    let status: Status
    let summary: String
    let location: String
    let description: String
    /// Where to read more.
    let address: String

    var lines: [ICalendarLine] {
        [
            ICalendarLine("BEGIN", "VEVENT"), ICalendarLine("UID", words: uid),
            ICalendarLine("SEQUENCE", "\(sequence)"), ICalendarLine("DTSTAMP", changedAt.inCalendar),
            ICalendarLine("LAST-MODIFIED", changedAt.inCalendar), ICalendarLine("DTSTART", start.inCalendar),
            ICalendarLine("DTEND", end.inCalendar), ICalendarLine("STATUS", status.rawValue),
            ICalendarLine("SUMMARY", words: summary), ICalendarLine("LOCATION", words: location),
            ICalendarLine("DESCRIPTION", words: description), ICalendarLine("URL", address),
            ICalendarLine("CLASS", "PRIVATE"), ICalendarLine("END", "VEVENT"),
        ]
    }
}

extension Instant {
    /// `20261124T013000Z`
    var inCalendar: String {
        let seconds = (milliseconds - (milliseconds % 1_000 + 1_000) % 1_000) / 1_000
        let second = Int((seconds % 86_400 + 86_400) % 86_400)
        let day = Day(since1970: (Int(seconds) - second) / 86_400)
        func digits(_ number: Int, _ count: Int) -> String {
            let text = "\(number)"
            return "\(String(repeating: "0", count: max(0, count - text.count)))\(text)"
        }
        let clock = "\(digits(second / 3_600, 2))\(digits(second / 60 % 60, 2))\(digits(second % 60, 2))"
        return "\(digits(day.number, 8))T\(clock)Z"
    }
}
