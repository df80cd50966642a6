import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The household's word of how it was treated.
    static let treatments: [Route] = [
        Route(
            .post, "/r/{estate}/{id}/{mark}/treatments", .linkHolder, of: .order,
            "The household says how it was treated"
        ) { call in
            let link = ResidentLink(house: call.house, order: try call.id(), estate: try call.id("estate"))
            if !link.isRight(call.parameters["mark"] ?? "") { throw Problem.notFound }
            try await TreatmentWord(house: call.house, link: link).say(try call.reader())
            return .see(link.path)
        }
    ]
}
