import DoorbellRules
import HTTPTypes
import Storage

/// News of an estate as it happens, for pages that are being looked at (server-sent events).
enum Live {
    private static let pulse = Duration.seconds(15)

    static let route = Route(.get, "/live", .staff, "Changes of the estate's orders, as server-sent events") { call in
        let caller = try call.requireCaller()
        return .stream(news(of: caller.estate, in: call.house.database))
    }

    /// `patch` with the order's id for every change; a comment now and then, so that nobody hangs up a quiet line.
    private static func news(of estate: ID, in database: Database) -> AsyncStream<String> {
        let changes = database.changes()  // from here on nothing is missed
        return AsyncStream(bufferingPolicy: .bufferingNewest(256)) { continuation in
            continuation.yield("retry: 2000\n\n")
            let listening = Task {
                for await change in changes where change.estate == estate.text {
                    continuation.yield("event: patch\ndata: \(change.subject)\n\n")
                }
                continuation.finish()
            }
            let breathing = Task {
                while !Task.isCancelled {
                    try await Task.sleep(for: pulse)
                    continuation.yield(": still here\n\n")
                }
            }
            continuation.onTermination = { _ in
                listening.cancel()
                breathing.cancel()
            }
        }
    }
}
