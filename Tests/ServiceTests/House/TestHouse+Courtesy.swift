import DoorbellRules
import HTTPTypes
import HummingbirdTesting

@testable import DoorbellService

extension TestHouse {
    /// "This is fine", about the first finding in a sentence where no other rule is named; its id.
    func opinion(
        _ verdict: Opinion.Verdict = .fine, _ text: String = "我不知道", rule: String? = nil,
        at estate: TestEstate
    ) async throws -> String {
        var rule = rule
        if verdict == .fine, rule == nil {
            let checked = try await post("/api/v1/courtesy", .object(["text": .string(text)]), as: estate.technician)
            rule = try checked.json.reach("findings").items.first?["rule"]?.plain
        }
        let answer = try await post(
            "/api/v1/courtesy/opinions",
            .object(["verdict": .string(verdict.rawValue), "text": .string(text), "rule": .text(rule)]),
            as: estate.technician)
        guard answer.status == .created else { throw Missing(name: "opinion", in: answer.text) }
        let all = try await get("/api/v1/courtesy/opinions", as: estate.supervisor).json.reach("items").items
        guard let last = all.last, let id = last["id"]?.plain else { throw Missing(name: "opinion", in: "the list") }
        return id
    }

    /// What a superior of `estate` makes of one.
    func decide(
        _ decision: Opinion.Decision, _ more: KeyValuePairs<String, JSON?> = [:], on opinion: String,
        at estate: TestEstate
    ) async throws -> TestResponse {
        guard case .object(let members) = JSON.object(more) else { preconditionFailure("it is an object") }
        return try await post(
            "/api/v1/courtesy/opinions/\(opinion)/decisions",
            .object([.init("decision", .string(decision.rawValue))] + members), as: estate.supervisor)
    }

    func overlay(_ yaml: String, at estate: TestEstate) async throws -> TestResponse {
        try await post("/api/v1/courtesy/overlays", .object(["yaml": .string(yaml)]), as: estate.supervisor)
    }

    /// What is thought of `text` at one estate.
    func verdict(on text: String, at estate: TestEstate) async throws -> String {
        try await post("/api/v1/courtesy", .object(["text": .string(text)]), as: estate.technician).text("verdict")
    }
}
