import DoorbellRules
import HTTPTypes
import HummingbirdTesting

@testable import DoorbellService

extension TestHouse {
    /// Somebody who begins to wait, taken down by the first property assistant.
    func waiting(_ name: String, _ channel: Wait.Channel = .counter, at estate: TestEstate) async throws -> String {
        let body = JSON.object([
            "channel": .string(channel.rawValue), "name": name.isEmpty ? nil : .string(name),
            "needs": .array([.string("seat")]),
        ])
        let answer = try await post("/api/v1/waiting", body, as: estate.assistant)
        guard answer.status == .created else { throw Missing(name: "wait", in: answer.text) }
        return try answer.text("id")
    }

    /// Makes a noun on a wait.
    func attemptWait(
        _ noun: String, _ fields: KeyValuePairs<String, JSON?> = [:], on id: String, by member: Member
    ) async throws -> TestResponse {
        try await post("/api/v1/waiting/\(id)/\(noun)", .object(fields), as: member)
    }
}
