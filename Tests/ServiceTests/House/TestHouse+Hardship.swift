import DoorbellRules
import HTTPTypes
import HummingbirdTesting

@testable import DoorbellService

extension TestHouse {
    /// A plan for the second home, looked after by the estate's assistant.
    func hardship(at estate: TestEstate, home: Int = 1, endsOn: Int = 20_270_201) async throws -> String {
        let answer = try await post(
            "/api/v1/hardship", Self.plan(at: estate, home: home, endsOn: endsOn), as: estate.supervisor)
        guard answer.status == .created else { throw Missing(name: "hardship plan", in: answer.text) }
        return try answer.text("id")
    }

    static func plan(at estate: TestEstate, home: Int = 1, endsOn: Int = 20_270_201, giver: String = "王女士") -> JSON {
        .object([
            "home": .string(estate.homes[home].id.text), "help": .string("instalments"), "words": .string("分三期"),
            "total": .number(10_000), "count": .number(3), "first-on": .whole(20_261_201), "giver": .string(giver),
            "role": .string("owner"), "channel": .string("phone"), "consent-words": .string("您看這樣好不好？"),
            "keeper": .string(estate.assistant.id.text), "review-on": .whole(endsOn), "ends-on": .whole(endsOn),
        ])
    }
}
