import DoorbellRules

extension Doctor {
    /// Replays every call to a colleague and compares with its row.
    ///
    /// - Parameter limit: How many faults to collect before it stops looking.
    func examineColleagueCalls(_ report: inout Report, limit: Int) async throws {
        try await examine(ColleagueCall.self, "call", \.colleagueCalls, &report, limit: limit) { file, row, _ in
            try file.isAs(row)
        }
    }
}
