import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The asker's own page of their question.
    static let askers: [Route] = [
        Route(.get, "/e/{estate}/{id}/{mark}", .linkHolder, of: .enquiry, "The asker's page of their question") {
            call in
            .page(try await page(try link(of: call), call).html)
        },
        Route(
            .post, "/e/{estate}/{id}/{mark}/confirmations", .linkHolder, of: .enquiry,
            "The asker says whether they are answered"
        ) { call in
            let link = try link(of: call)
            do {
                try await AskerWord(house: call.house, link: link).say(try call.reader())
                return .see(link.path)
            } catch {
                let problem = Problem(error)
                if problem.status.code >= 500 || problem.status == .notFound { throw error }
                var page = try await page(link, call)
                page.problem = problem.words
                return .page(page.html, status: problem.status)
            }
        },
    ]

    private static func page(_ link: EnquiryLink, _ call: Call) async throws -> AskerPage {
        let now = call.house.now()
        var page = try await call.house.database.read { try AskerPage(link, call.language, at: now, $0) }
        page.textSize = TextSize(call)
        return page
    }

    /// The link that fits the address; the same 404 for every one that does not.
    private static func link(of call: Call) throws -> EnquiryLink {
        let link = EnquiryLink(house: call.house, enquiry: try call.id(), estate: try call.id("estate"))
        if !link.isRight(call.parameters["mark"] ?? "") { throw Problem.notFound }
        return link
    }
}

/// What the asker says through their own link: answered, or not yet. "Not yet" is promised an answer within a day.
struct AskerWord: Sendable {
    private static let freeWords = 10
    private static let minutesForMore = 24 * 60

    let house: House
    let link: EnquiryLink

    func say(_ reader: JSONReader) async throws {
        let isSettled = try reader.flag("settled")
        let words = try reader.optionalText("words", limit: 500) ?? ""
        try reader.finish()
        let guarded = Patience.Guarded(
            who: house.keys.hash(ofToken: "enquiry link \(link.enquiry.text)"), free: Self.freeWords)
        try await Patience(house: house).take([guarded])
        let now = house.now()
        try await house.database.persist { [link] connection in
            var file = try EnquiryFile(link.enquiry, in: link.estate, connection)
            let asker = Actor(
                id: file.enquiry.question.home ?? link.enquiry, name: file.enquiry.question.asker, roles: [],
                isHousehold: true)
            let command = Enquiry.Command.confirm(
                isSettled: isSettled, words: words, until: now.adding(minutes: Self.minutesForMore))
            file.record(try file.enquiry.decide(command, Enquiry.Facts(actor: asker, at: now)))
            try file.save(connection)
        }
    }
}
