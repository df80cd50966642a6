import Dispatch

/// Runs blocking `work` on a thread that may be blocked. Swift's own few threads may not: the whole server stands
/// still when they wait for a disk.
func blocking<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { asker in
        DispatchQueue.global().async {
            asker.resume(with: Result { try work() })
        }
    }
}
