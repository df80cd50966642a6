import Synchronization

/// How many writes were asked for, and in how many commits they became durable. On SQLite a commit is one sync.
public struct WriteTally: Equatable, Sendable {
    public var writes = 0
    public var commits = 0
}

/// The tally that the writing threads keep.
final class WriteCounter: Sendable {
    private let counted = Mutex(WriteTally())

    var tally: WriteTally { counted.withLock { $0 } }

    func add(writes: Int) {
        counted.withLock { tally in
            tally.writes += writes
            tally.commits += 1
        }
    }
}
