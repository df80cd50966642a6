import DoorbellRules
import Storage
import Synchronization

/// Hands out order numbers, which rise for each estate.
///
/// They are taken from the estate in small blocks, the next one before the last is used up, so that makers of orders do
/// not wait for each other's commits. What is left over is given back at the end; a crash may leave a gap of less than a
/// block and a half.
final class Numbers: Sendable {
    private static let block = 64

    private struct Stock {
        var numbers: ArraySlice<Int> = []
        /// The block on its way: one at a time, because on PostgreSQL many who want the same row get in each other's way.
        var delivery: Task<Void, any Error>?
    }

    private let stocks = Mutex<[ID: Stock]>([:])

    func next(for estate: ID, in database: Database) async throws -> Int {
        while true {
            let (number, delivery) = take(from: estate, in: database)
            if let number { return number }
            try await delivery?.value
        }
    }

    /// Takes back a number that was not used, unless a later one was handed out since: numbers rise.
    func putBack(_ number: Int, of estate: ID) {
        stocks.withLock { stocks in
            guard var stock = stocks[estate], stock.numbers.first == number + 1 else { return }
            stock.numbers.insert(number, at: stock.numbers.startIndex)
            stocks[estate] = stock
        }
    }

    /// Gives the unused numbers back where nobody else has taken from the estate since.
    func giveBack(to database: Database) async throws {
        let rests = stocks.withLock { stocks in
            defer { stocks = [:] }
            return stocks.mapValues { Numbers.unbroken($0.numbers) }
        }
        for (estate, rest) in rests where !rest.isEmpty {
            _ = try await database.write { connection in
                try connection.run(
                    "UPDATE estate SET next_number = \(rest.lowerBound) WHERE id = \(estate) AND next_number = \(rest.upperBound)"
                )
            }
        }
    }

    /// The numbers at the end that follow each other without a gap.
    private static func unbroken(_ numbers: ArraySlice<Int>) -> Range<Int> {
        guard let last = numbers.last else { return 0..<0 }
        var first = last
        for number in numbers.reversed().dropFirst() where number == first - 1 { first = number }
        return first..<last + 1
    }

    /// A number, or the delivery to be waited for.
    private func take(from estate: ID, in database: Database) -> (number: Int?, delivery: Task<Void, any Error>?) {
        stocks.withLock { stocks in
            var stock = stocks[estate] ?? Stock()
            let number = stock.numbers.popFirst()
            if stock.delivery == nil, stock.numbers.count < Numbers.block / 2 {
                stock.delivery = Task { try await self.deliver(to: estate, from: database) }
            }
            stocks[estate] = stock
            return (number, stock.delivery)
        }
    }

    private func deliver(to estate: ID, from database: Database) async throws {
        do {
            let last = try await database.write { connection in
                try connection.run(
                    "UPDATE estate SET next_number = next_number + \(Numbers.block) WHERE id = \(estate) RETURNING next_number"
                ).first?.int(at: 0)
            }
            guard let last else { throw Problem.notFound }
            stocks.withLock { stocks in
                stocks[estate]?.numbers += last - Numbers.block..<last
                stocks[estate]?.delivery = nil
            }
        } catch {
            stocks.withLock { $0[estate]?.delivery = nil }
            throw error
        }
    }
}
