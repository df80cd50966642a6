import Synchronization

/// Everybody who listens to changes in this process.
final class Subscribers: Sendable {
    private struct State {
        var next = 0
        var listeners: [Int: AsyncStream<Change>.Continuation] = [:]
    }

    private let state = Mutex(State())

    /// A stream of every change told from now on.
    func add() -> AsyncStream<Change> {
        let (stream, listener) = AsyncStream<Change>.makeStream()
        let number = state.withLock { state in
            state.next += 1
            state.listeners[state.next] = listener
            return state.next
        }
        listener.onTermination = { [weak self] _ in
            _ = self?.state.withLock { $0.listeners.removeValue(forKey: number) }
        }
        return stream
    }

    func tell(_ changes: [Change]) {
        if changes.isEmpty { return }
        let listeners = state.withLock { Array($0.listeners.values) }
        for listener in listeners {
            for change in changes { listener.yield(change) }
        }
    }

    /// Ends every stream: its listener may have missed something, or nothing will come any more.
    func endAll() {
        let listeners = state.withLock { state in
            defer { state.listeners = [:] }
            return Array(state.listeners.values)
        }
        for listener in listeners { listener.finish() }
    }
}
