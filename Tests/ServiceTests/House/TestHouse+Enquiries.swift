import DoorbellRules
import HTTPTypes
import HummingbirdTesting

@testable import DoorbellService

extension TestHouse {
    /// A question taken by the first property assistant, with an answer promised within two hours.
    func enquiry(_ words: String = "訪客可以停車多久？", at estate: TestEstate) async throws -> String {
        let body = JSON.object([
            "channel": .string("phone"), "home": .string(estate.home.id.text), "asker": .string("王小姐"),
            "words": .string(words), "read-back": .bool(true), "promise": .string("兩小時內告訴您"),
            "due": .instant(clock.now.adding(minutes: 120)),
        ])
        let answer = try await post("/api/v1/enquiries", body, as: estate.assistant)
        guard answer.status == .created else { throw Missing(name: "enquiry", in: answer.text) }
        return try answer.text("id")
    }

    /// A question that was handed to the estate's first technician by name.
    func handedEnquiry(at estate: TestEstate) async throws -> String {
        let id = try await enquiry("走廊的燈一閃一閃，可以看看嗎？", at: estate)
        let answer = try await attemptEnquiry(
            "hand-overs",
            [
                "desk": .string("engineering"), "words": .string("請看一看"),
                "colleague": .string(estate.technician.id.text),
            ], on: id, by: estate.assistant)
        guard answer.status == .created else { throw Missing(name: "hand-over", in: answer.text) }
        return id
    }

    /// An approved article; a draft where `isDraft`.
    func article(
        _ title: String = "訪客停車", at estate: TestEstate, reviewOn: Int = 20_270_601, isDraft: Bool = false
    ) async throws -> String {
        let body = JSON.object([
            "title": .string(title), "answer": .string("每次四小時，請先登記。"), "source": .string("守則第 12 條"),
            "review-on": .whole(reviewOn), "approved": .bool(!isDraft),
        ])
        let answer = try await post("/api/v1/articles", body, as: estate.supervisor)
        guard answer.status == .created else { throw Missing(name: "article", in: answer.text) }
        return try answer.text("id")
    }

    /// Makes a noun on an enquiry.
    func attemptEnquiry(
        _ noun: String, _ fields: KeyValuePairs<String, JSON?> = [:], on id: String, by member: Member
    ) async throws -> TestResponse {
        try await post("/api/v1/enquiries/\(id)/\(noun)", .object(fields), as: member)
    }

    func enquiryState(_ id: String, as member: Member) async throws -> String {
        try await get("/api/v1/enquiries/\(id)", as: member).text("state")
    }
}

extension TestEstate {
    var assistant: Member { member(.propertyAssistant) }
}
