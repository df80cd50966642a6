import Synchronization

/// Whether what was heard has been kept with the text itself. A handler that keeps nothing leaves it to the doorway.
final class KeptMark: Sendable {
    private let mark = Mutex(false)

    var isSet: Bool { mark.withLock { $0 } }

    func set() { mark.withLock { $0 = true } }
}
