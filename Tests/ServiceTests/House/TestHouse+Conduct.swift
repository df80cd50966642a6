import DoorbellRules
import HTTPTypes
import HummingbirdTesting

@testable import DoorbellService

extension TestHouse {
    /// What the manager saw of the first technician on a walk.
    func observation(at estate: TestEstate, about member: Member? = nil) async throws -> String {
        let body = JSON.object([
            "person": .string((member ?? estate.technician).id.text), "rule": .string("C4"),
            "seen": .instant(clock.now.adding(minutes: -30)), "place": .string("大堂"), "note": .string("高聲叫人"),
        ])
        let answer = try await post("/api/v1/conduct/observations", body, as: estate.member(.manager))
        guard answer.status == .created else { throw Missing(name: "observation", in: answer.text) }
        return try answer.text("id")
    }

    /// What the first technician met with.
    func abuse(at estate: TestEstate, order: String? = nil) async throws -> String {
        let body = JSON.object([
            "kind": .string("insult"), "words": .string("被人辱罵"), "happened": .instant(clock.now),
            "order": .text(order),
        ])
        let answer = try await post("/api/v1/conduct/abuse", body, as: estate.technician)
        guard answer.status == .created else { throw Missing(name: "abuse", in: answer.text) }
        return try answer.text("id")
    }

    /// A page as a browser gets it.
    func look(_ path: String, as member: Member) async throws -> TestResponse {
        try await call(.get, path, as: .session(member))
    }

    /// Makes a noun on an observation, from one's own page where it is one's own.
    func attemptConduct(
        _ noun: String, _ fields: KeyValuePairs<String, JSON?> = [:], on id: String, by member: Member,
        asOwn: Bool = false
    ) async throws -> TestResponse {
        try await post("/api/v1/conduct/\(asOwn ? "me/" : "")observations/\(id)/\(noun)", .object(fields), as: member)
    }
}
