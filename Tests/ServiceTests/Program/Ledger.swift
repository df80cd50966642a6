import Synchronization

/// What clients were told, and what they still wait for: the outside's memory, against which the house's is held.
final class Ledger: Sendable {
    private struct Pages {
        var told: [String: String] = [:]
        var waiting: Set<String> = []
        var contradictions: [String] = []
    }

    private let pages = Mutex(Pages())

    func wish(_ key: String) { pages.withLock { _ = $0.waiting.insert(key) } }

    /// Notes that `key` became order `id`, and gives how many are told by now.
    @discardableResult
    func tell(_ key: String, _ id: String) -> Int {
        pages.withLock { pages in
            if let before = pages.told[key], before != id {
                pages.contradictions.append("\(key): \(before), then \(id)")
            }
            pages.told[key] = id
            pages.waiting.remove(key)
            return pages.told.count
        }
    }

    var told: [String: String] { pages.withLock { $0.told } }
    var waiting: Set<String> { pages.withLock { $0.waiting } }
    var contradictions: [String] { pages.withLock { $0.contradictions } }
}
