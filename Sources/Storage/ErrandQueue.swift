import Foundation

/// Where errands wait for a thread. First come, first served.
final class ErrandQueue: @unchecked Sendable {  // everything below is touched only under `condition`
    private let condition = NSCondition()
    private var waiting: [Errand?] = []
    private var first = 0
    private var idleWorkers = 0
    private var isClosed = false

    /// Lets a worker have `errand`; after `close` its asker is told so at once.
    func add(_ errand: Errand) {
        condition.lock()
        if isClosed {
            condition.unlock()
            return errand.finish(StorageError.unavailable("the database is closed"))
        }
        waiting.append(errand)
        if idleWorkers > 0 { condition.signal() }
        condition.unlock()
    }

    /// The next errand, waited for; nothing once the queue is closed and empty.
    func next() -> Errand? {
        condition.lock()
        defer { condition.unlock() }
        while first == waiting.count {
            if isClosed { return nil }
            idleWorkers += 1
            condition.wait()
            idleWorkers -= 1
        }
        return takeFirst()
    }

    /// The next errand if one waits already.
    func nextAtOnce() -> Errand? {
        condition.lock()
        defer { condition.unlock() }
        return first == waiting.count ? nil : takeFirst()
    }

    /// Takes no more errands; the waiting ones are still served.
    func close() {
        condition.lock()
        isClosed = true
        condition.broadcast()
        condition.unlock()
    }

    private func takeFirst() -> Errand? {
        let errand = waiting[first]
        waiting[first] = nil
        first += 1
        if first == waiting.count {
            waiting.removeAll(keepingCapacity: true)
            first = 0
        } else if first >= 1_024, first * 2 >= waiting.count {
            waiting.removeFirst(first)  // a queue that never runs dry must not grow for ever
            first = 0
        }
        return errand
    }
}
