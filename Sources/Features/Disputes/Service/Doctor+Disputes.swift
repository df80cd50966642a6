import DoorbellRules
import Storage

extension Doctor {
    /// Replays every dispute and compares with its row.
    ///
    /// - Parameter limit: How many faults to collect before it stops looking.
    func examineDisputes(_ report: inout Report, limit: Int) async throws {
        try await examine(Dispute.self, "dispute", \.disputes, &report, limit: limit) { file, row, _ in
            try file.isAs(row)
        }
    }
}
