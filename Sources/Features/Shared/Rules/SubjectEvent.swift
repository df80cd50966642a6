/// What happened to a subject, when and by whose hand.
public protocol SubjectEvent: Equatable, Sendable {
    var at: Instant { get }
    var by: ID { get }
    /// What happened, as the log keeps it.
    var json: JSON { get }

    init(_ json: JSON, at: Instant, by: ID) throws(JSON.Trouble)
}
