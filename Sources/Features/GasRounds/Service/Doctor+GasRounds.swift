import DoorbellRules
import Storage

extension Doctor {
    /// Replays every round, every home's place in one and every smell of gas, and compares with their rows.
    ///
    /// - Parameter limit: How many faults to collect before it stops looking.
    func examineGas(_ report: inout Report, limit: Int) async throws {
        try await examine(
            GasRound.self, "gas round", label: { "\(try $0[int: "number"])" }, \.rounds, &report, limit: limit,
            isSame: { file, row, _ in try file.isAs(row) })
        try await examine(HomeCheck.self, "home check", \.homeChecks, &report, limit: limit) { file, row, _ in
            try file.isAs(row)
        }
        try await examine(GasAlarm.self, "gas alarm", \.alarms, &report, limit: limit) { file, row, _ in
            try file.isAs(row)
        }
    }
}
