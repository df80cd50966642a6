import DoorbellRules
import Testing

@testable import DoorbellService

/// In which order, how often and by whom two telephones' queues reach the server.
enum DeliveryOrder: String, CaseIterable, Sendable, CustomTestStringConvertible {
    case inOrder = "in order"
    case twice
    case oneByOne = "one by one"
    case shuffled
    case otherDeviceFirst = "other device first"
    case phonesRacing = "two phones racing"
    case uploadersRacing = "one queue, two uploaders racing"

    var testDescription: String { rawValue }

    /// Sends everything, and what waits again, until nothing waits.
    func deliver(_ phones: [TestPhone], to house: TestHouse) async throws {
        switch self {
        case .inOrder: for phone in phones { try await batches(of: phone, to: house) }
        case .twice:
            for _ in 0..<2 { for phone in phones { try await batches(of: phone, to: house) } }
        case .oneByOne: for phone in phones { try await singly(Self.all(of: phone), phone, to: house) }
        case .shuffled:
            var chance = SeededChance(seed: 42)
            for phone in phones { try await singly(Self.all(of: phone).shuffled(using: &chance), phone, to: house) }
        case .otherDeviceFirst: for phone in phones.reversed() { try await batches(of: phone, to: house) }
        case .phonesRacing:
            try await race(phones) { phone in try await singly(Self.all(of: phone), phone, to: house) }
        case .uploadersRacing:
            try await race(phones + phones) { phone in try await batches(of: phone, to: house) }
        }
    }

    private func race(_ phones: [TestPhone], _ run: @escaping @Sendable (TestPhone) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for phone in phones { group.addTask { try await run(phone) } }
            try await group.waitForAll()
        }
    }

    private static func all(of phone: TestPhone) -> [(visit: String, operation: JSON)] {
        phone.queue.keys.sorted().flatMap { visit in (phone.queue[visit] ?? []).map { (visit, $0) } }
    }

    private func batches(of phone: TestPhone, to house: TestHouse) async throws {
        for visit in phone.queue.keys.sorted() {
            for answer in try await house.answers(phone.queue[visit] ?? [], to: visit, from: phone) {
                try expectTaken(answer)
            }
        }
    }

    private func singly(
        _ operations: [(visit: String, operation: JSON)], _ phone: TestPhone, to house: TestHouse
    ) async throws {
        var left = operations
        for _ in 0..<operations.count where !left.isEmpty {
            var waiting: [(visit: String, operation: JSON)] = []
            for one in left {
                let answer = try await house.answers([one.operation], to: one.visit, from: phone)
                if answer.first?.kind == "waiting" { waiting.append(one) } else { try expectTaken(answer.first) }
            }
            left = waiting
        }
        if !left.isEmpty { throw Missing(name: "an end", in: "\(left.count) still wait") }
    }

    private func expectTaken(_ answer: JSON?) throws {
        if answer?.kind != "accepted", answer?.kind != "already" {
            throw Missing(name: "accepted", in: answer?.text ?? "nothing")
        }
    }
}
