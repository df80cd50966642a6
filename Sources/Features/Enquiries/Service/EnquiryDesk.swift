import DoorbellRules
import HTTPTypes
import Storage

/// The office's hand on enquiries: load, decide, record, save. Pages and programs alike.
struct EnquiryDesk: Sendable {
    let call: Call
    let caller: Caller

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    /// Takes a question together with the promise of an answer.
    func ask(_ answer: @escaping @Sendable (EnquiryFile) throws -> Answer) async throws -> Answer {
        let (id, now, reader) = (call.house.ids.make(), call.house.now(), try call.reader())
        let question = try Enquiry.Question(reader)
        let isReadBack = try reader.flag("read-back")
        let kind: Promise.Kind = try reader.optionalChoice("promise-kind") ?? .answer
        let promise = Promise.Given(
            kind, words: try reader.optionalText("promise", limit: 500) ?? "",
            due: try reader.instant("due"))
        try reader.finish()
        return try await call.house.once(call, caller) { [caller, house = call.house] connection in
            if let home = question.home { _ = try Home.find(home, in: caller.estate, connection) }
            let event = try Enquiry.ask(
                question, isReadBack: isReadBack, promising: promise, by: caller.actor, at: now)
            var file = EnquiryFile(event, id: id, estate: caller.estate)
            try file.save(connection)
            try ArticleDesk(house: house, caller: caller).draftIfAskedOften(question.words, connection)
            return try answer(file)
        }
    }

    /// Decides the noun that is made on an enquiry and keeps what follows.
    func perform(
        _ noun: String, _ answer: @escaping @Sendable (EnquiryFile) throws -> Answer
    ) async throws -> Answer {
        let (id, now, reader) = (try call.id(), call.house.now(), try call.reader())
        guard let command = try Enquiry.Command(noun, reader) else { throw Problem.notFound }
        try reader.finish()
        return try await call.house.once(call, caller) { [call, caller] connection in
            // A technician has what lies in their hands, and nothing else is there for them.
            var file =
                try caller.seesOwnOrdersOnly
                ? EnquiryFile(id, handedTo: caller.staff, in: caller.estate, connection)
                : EnquiryFile(id, in: caller.estate, connection)
            if !call.headers.mayChange(file.etag) { throw Problem.outdated }
            if let colleague = command.colleague { try Colleague.require(colleague, at: caller.estate, connection) }
            if HouseholdVoice.onEnquiries.contains(noun) {
                try HouseholdVoice.require(
                    caller.actor, for: file.enquiry.question.home, about: id, in: caller.estate, connection)
            }
            let today = try Estate.find(caller.estate, connection).clock.wall(now).day
            let shelf = ArticleShelf(estate: caller.estate, connection: connection)
            let articles = try command.article.map { try shelf.known($0, on: today) } ?? [:]
            file.record(
                try file.enquiry.decide(command, Enquiry.Facts(actor: caller.actor, at: now, articles: articles)))
            try file.save(connection)
            return try answer(file)
        }
    }
}

extension Enquiry.Command {
    /// Who of our own people is named.
    fileprivate var colleague: ID? {
        switch self {
        case .handOver(_, _, _, let colleague): colleague
        case .passOn(let colleague, _): colleague
        default: nil  // nothing else names one
        }
    }

    /// The article that this is about, where it is about one.
    fileprivate var article: ID? {
        switch self {
        case .look(let article): article
        case .answer(_, .article(let source)?): source.article
        default: nil  // nothing else names one
        }
    }
}
