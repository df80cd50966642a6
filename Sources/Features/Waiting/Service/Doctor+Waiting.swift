import DoorbellRules
import Storage

extension Doctor {
    /// Replays everybody's wait and compares with its row and its promise.
    ///
    /// - Parameter limit: How many faults to collect before it stops looking.
    func examineWaiting(_ report: inout Report, limit: Int) async throws {
        try await examine(Wait.self, "wait", \.waits, &report, limit: limit) { try $0.isAs($1, $2) }
    }
}
