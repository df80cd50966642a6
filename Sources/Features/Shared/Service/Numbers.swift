import DoorbellRules
import Storage
import Synchronization

/// Hands out order numbers, which rise for each estate.
///
/// They are taken from the estate in small blocks, so that makers of orders do not wait for each other's commits; a
/// restart may leave a gap of less than a block.
final class Numbers: Sendable {
    private static let block = 16
    private let blocks = Mutex<[ID: Range<Int>]>([:])

    func next(for estate: ID, in database: Database) async throws -> Int {
        if let number = take(from: estate) { return number }
        let last = try await database.write { connection in
            try connection.run(
                "UPDATE estate SET next_number = next_number + \(Numbers.block) WHERE id = \(estate) RETURNING next_number"
            ).first?.int(at: 0)
        }
        guard let last else { throw Problem.notFound }
        return blocks.withLock { blocks in
            let fresh = last - Numbers.block..<last
            blocks[estate] = fresh.dropFirst()
            return fresh.lowerBound
        }
    }

    private func take(from estate: ID) -> Int? {
        blocks.withLock { blocks in
            guard let first = blocks[estate]?.first else { return nil }
            blocks[estate]?.removeFirst()
            return first
        }
    }
}
