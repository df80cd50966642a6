/// Something with a life of its own in the log: its first event begins it, each further one changes it.
///
/// A visit is none: it begins with an assignment, and that is its order's event.
public protocol Subject: Equatable, Sendable {
    associatedtype Event: SubjectEvent

    /// `nil` for an event with which nothing begins.
    init?(_ event: Event)

    /// What it is after `event`. Events are facts: they are never refused.
    func evolved(by event: Event) -> Self
}

extension Subject {
    /// As its events tell it, the oldest first; `nil` where the first is no beginning.
    public init?(replaying events: [Event]) {
        guard let first = events.first, let begun = Self(first) else { return nil }
        self = events.dropFirst().reduce(begun) { $0.evolved(by: $1) }
    }
}
