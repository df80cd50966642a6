import DoorbellRules
import HTTPTypes
import Print
import Storage

extension Route {
    /// What the gas round leaves on paper: the warning notice, and the card at a closed door (of repairs as well).
    static let gasPapers: [Route] =
        papers("/warning-notice.pdf", "The warning notice of a visit that found a defect", warningNotice)
        + papers("/no-access-card.pdf", "The card for a door that nobody opened", noAccessCard) + [
            Route(
                .get, "/r/{estate}/{id}/{mark}/warning-notice.pdf", .linkHolder, of: .order,
                "The household's warning notice"
            ) { call in
                let link = ResidentLink(house: call.house, order: try call.id(), estate: try call.id("estate"))
                if !link.isRight(call.parameters["mark"] ?? "") { throw Problem.notFound }
                let sheet = try await call.house.database.read { connection in
                    let file = try CaseFile.load(held: link, connection)
                    return try WarningNotice.latest(in: file, call.wished, address: link.address, connection).sheet
                }
                return Answer(.ok, "application/pdf", try await sheet.printed())
            }
        ]

    private typealias Making = @Sendable (Call, CaseFile, CaseFile.VisitFile, any Connection) throws -> Sheet

    /// One paper of a visit, for pages and for programs; `in` asks for a language other than the household's.
    private static func papers(_ path: String, _ summary: String, _ make: @escaping Making) -> [Route] {
        ["", "/api/v1"].map { prefix in
            Route(
                .get, "\(prefix)/visits/{id}\(path)", .orderPeople, of: .visit, summary,
                query: Schema(["in": Schema.choices(Language.self)])
            ) { call in
                let (caller, id) = (try call.requireCaller(), try call.id())
                let sheet = try await call.house.database.read { connection in
                    let file = try CaseFile.load(visit: id, for: caller, connection)
                    guard let visit = file.visits.first(where: { $0.id == id }) else { throw Problem.notFound }
                    return try make(call, file, visit, connection)
                }
                return Answer(.ok, "application/pdf", try await sheet.printed())
            }
        }
    }

    private static let warningNotice: Making = { call, file, visit, connection in
        let link = ResidentLink(house: call.house, order: file.id, estate: file.estate.id)
        return try WarningNotice(visit, in: file, call.wished, address: link.address, connection).sheet
    }

    private static let noAccessCard: Making = { call, file, visit, connection in
        try NoAccessCard(visit, in: file, call.house, call.wished, connection).sheet
    }
}

extension Call {
    /// The language that the address asks for with `?in=`; `nil` where it asks for none that there is.
    var wished: Language? { query["in"].flatMap(Language.init(rawValue:)) }
}
