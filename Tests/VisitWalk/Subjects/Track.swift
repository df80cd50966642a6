import DoorbellRules

/// One subject on its way, with every event that it has met.
struct Track<Kind: Subject> {
    private(set) var subject: Kind
    private(set) var events: [Kind.Event]

    init(_ event: Kind.Event) throws(Violation) {
        guard let subject = Kind(event) else { throw Violation("a beginning with which nothing begins") }
        (self.subject, events) = (subject, [event])
    }

    mutating func note(_ event: Kind.Event) {
        subject = subject.evolved(by: event)
        events.append(event)
    }

    /// The same from the log's own bytes.
    func replay() throws(Violation) {
        var again: [Kind.Event] = []
        for event in events {
            let read: Kind.Event
            do throws(JSON.Trouble) {
                read = try Kind.Event(JSON(parsing: event.json.text), at: event.at, by: event.by)
            } catch { throw Violation("an event that cannot be read back: \(event.json.text)") }
            try hold(read == event, "an event that reads as another: \(event.json.text)")
            again.append(read)
        }
        try hold(Kind(replaying: again) == subject, "the log tells another story")
    }
}
