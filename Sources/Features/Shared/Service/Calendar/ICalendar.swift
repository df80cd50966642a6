import HTTPTypes

/// A calendar to subscribe to (RFC 5545, with the names of RFC 7986): every time in UTC, so that it needs no zone of its own.
struct ICalendar: Equatable, Sendable {
    let name: String
    let events: [ICalendarEvent]

    /// The same calendar gives the same bytes.
    var bytes: [UInt8] {
        let head = [
            ICalendarLine("BEGIN", "VCALENDAR"), ICalendarLine("VERSION", "2.0"),
            ICalendarLine("PRODID", "-//Doorbell//Doorbell \(Version.text)//EN"),
            ICalendarLine("CALSCALE", "GREGORIAN"), ICalendarLine("METHOD", "PUBLISH"),
            ICalendarLine("NAME", words: name), ICalendarLine("X-WR-CALNAME", words: name),
            ICalendarLine("REFRESH-INTERVAL;VALUE=DURATION", "PT1H"), ICalendarLine("X-PUBLISHED-TTL", "PT1H"),
        ]
        let lines = head + events.flatMap(\.lines) + [ICalendarLine("END", "VCALENDAR")]
        return lines.flatMap(\.bytes)
    }

    /// The calendar, or that it is still the one that the caller has.
    func answer(to call: Call) -> Answer {
        let bytes = bytes
        let mark = "\"\(Keys.digest(bytes).prefix(32))\""
        let isKnown = call.headers[.ifNoneMatch]?.contains(mark) ?? false
        let answer =
            isKnown
            ? Answer(.notModified, "text/calendar; charset=utf-8", [])
            : Answer(.ok, "text/calendar; charset=utf-8", bytes)
        return answer.with(.eTag, mark).with(.cacheControl, "private, no-cache")
    }
}
