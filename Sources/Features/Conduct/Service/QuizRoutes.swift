import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// The quiz on the rules of conduct. It opens nothing and stops nobody.
    static let quiz: [Route] = [
        Route(.get, "/conduct/quiz", .staff, "A small quiz on the rules of conduct, for whoever has read them") {
            call in
            let caller = try call.requireCaller()
            return try await call.house.database.read { connection in
                if try Acknowledgement(caller: caller).givenAt(connection) == nil { return .see("/conduct/rules") }
                return .page(try QuizPage(caller, call.language, connection).html)
            }
        },
        Route(.post, "/conduct/quiz", .staff, "How the quiz went; only whether it was passed is kept") { call in
            let (caller, now, reader) = (try call.requireCaller(), call.house.now(), try call.reader())
            let edition = try reader.number("edition", in: 1...1_000_000)
            var chosen: [ConductRule: Int] = [:]
            for question in ConductQuiz.questions {
                if let place = try reader.optionalNumber(
                    question.rule.rawValue, in: 0...(question.answers.count - 1))
                {
                    chosen[question.rule] = place
                }
            }
            try reader.finish()
            let (answers, id) = (chosen, call.house.ids.make())
            // Not by way of the memory of what was done twice: it would keep the page, and with it the answers.
            return try await call.house.database.persist { connection in
                let isRead = try Acknowledgement(caller: caller).givenAt(connection) != nil
                do {
                    let event = try ConductQuiz.take(
                        answers, edition: edition, isRead: isRead, by: caller.staff, at: now)
                    try QuizResults(estate: caller.estate, connection: connection).keep(event, as: id)
                } catch ConductQuiz.Refusal.answersMissing {
                    var page = try QuizPage(caller, call.language, connection)
                    (page.answers, page.problem) = (answers, ConductQuiz.Refusal.answersMissing.words)
                    return .page(page.html, status: .conflict)
                }
                var page = try QuizPage(caller, call.language, connection)
                page.answers = answers
                return .page(page.html)
            }
        },
    ]
}
