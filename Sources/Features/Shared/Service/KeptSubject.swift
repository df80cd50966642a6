import DoorbellRules
import Storage

/// A subject that has a row of its own, under which lists find it.
protocol KeptSubject: Subject {
    /// As what its events stand in the log, and as what its changes are told.
    static var kind: EventLog.Kind { get }
    static var table: StaticString { get }
}
