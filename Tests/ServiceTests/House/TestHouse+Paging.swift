import DoorbellRules
import HTTPTypes
import HummingbirdTesting

@testable import DoorbellService

extension TestHouse {
    /// The dispatcher asks for the first technician at the counter.
    func colleagueCall(at estate: TestEstate, words: String = "周先生等着看圖則") async throws -> String {
        let body = JSON.object([
            "person": .string(estate.technician.id.text), "phrase": .string("counter"), "words": .string(words),
        ])
        let answer = try await post("/api/v1/calls", body, as: estate.dispatcher)
        guard answer.status == .created else { throw Missing(name: "call", in: answer.text) }
        return try answer.text("id")
    }
}
