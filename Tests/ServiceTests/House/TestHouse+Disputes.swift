import DoorbellRules
import HTTPTypes
import HummingbirdTesting

@testable import DoorbellService

extension TestHouse {
    /// A dispute about an order, raised by the office for the household.
    func dispute(about order: Case, topic: Dispute.Topic = .price) async throws -> String {
        let body = JSON.object([
            "about": .string("order"), "subject": .string(order.order), "topic": .string(topic.rawValue),
            "household-words": .string("上次只收四十元"),
        ])
        let answer = try await post("/api/v1/disputes", body, as: order.estate.assistant)
        guard answer.status == .created else { throw Missing(name: "dispute", in: answer.text) }
        return try answer.text("id")
    }

    /// The dispute about an order that is not closed.
    func openDispute(about order: Case) async throws -> String {
        let list = try await get("/api/v1/disputes?limit=200", as: order.estate.supervisor).json.reach("items").items
        for item in list {
            guard let id = item["id"]?.plain else { continue }
            let one = try await get("/api/v1/disputes/\(id)", as: order.estate.supervisor).json
            if one["subject"]?.plain == order.order { return id }
        }
        throw Missing(name: "dispute", in: "\(list)")
    }

    /// Makes a noun on a dispute.
    func attemptDispute(
        _ noun: String, _ fields: KeyValuePairs<String, JSON?> = [:], on id: String, by member: Member
    ) async throws -> TestResponse {
        try await post("/api/v1/disputes/\(id)/\(noun)", .object(fields), as: member)
    }

    /// One that has to be taken.
    func makeDispute(
        _ noun: String, _ fields: KeyValuePairs<String, JSON?> = [:], on id: String, by member: Member
    ) async throws {
        let answer = try await attemptDispute(noun, fields, on: id, by: member)
        if answer.status != .created { throw Missing(name: noun, in: answer.text) }
    }

    /// Taken by the estate's superior, with the next word due in an hour.
    func takeDispute(_ id: String, at estate: TestEstate) async throws {
        try await makeDispute(
            "takings", ["next": .instant(clock.now.adding(minutes: 60))], on: id, by: estate.supervisor)
    }

    /// Heard on both sides, settled and told.
    func settleDispute(_ id: String, at estate: TestEstate, prices: JSON? = nil) async throws {
        let boss = estate.supervisor
        for party in ["household", "staff"] {
            try await makeDispute(
                "positions", ["party": .string(party), "words": .string("我們這樣看")], on: id, by: boss)
        }
        try await makeDispute("settlements", ["words": .string("減收材料費"), "prices": prices], on: id, by: boss)
        try await makeDispute("tellings", ["channel": .string("phone")], on: id, by: boss)
    }
}
