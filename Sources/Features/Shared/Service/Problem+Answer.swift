import DoorbellRules
import HTML
import HTTPTypes

extension Problem {
    /// The problem as a page for a person, or as problem+json (RFC 9457) for a program.
    func answer(in language: Language, manner: Route.Manner, path: String, method: HTTPRequest.Method) -> Answer {
        var answer: Answer
        switch manner {
        case .api:
            answer = .json(json(in: language), status: status)
            answer.headers[.contentType] = "application/problem+json"
        case .page:
            if status == .unauthorized, code == "sign-in-needed", method == .get { return .see("/sign-in") }
            let from = path == "/orders" ? "/orders/new" : Route.page(nearest: path)
            let page = ProblemPage(problem: self, language: language, origin: method == .get ? nil : from)
            answer = .page(page.html, status: status)
        }
        if let retryAfter { answer.headers[.retryAfter] = "\(retryAfter)" }
        if status == .unauthorized { answer.headers[.wwwAuthenticate] = "Bearer" }
        return answer
    }

    func json(in language: Language) -> JSON {
        .object([
            "type": .string("about:blank"), "title": .string(status.reasonPhrase), "status": .whole(status.code),
            "code": .string(code), "detail": .string(words.text(in: language)), "gate": .text(gate?.rawValue),
            "place": .text(place), "script": script.isEmpty ? nil : .texts(script.map { $0.text(in: language) }),
            "findings": hearing?.json(in: language),
        ])
    }
}

/// What went wrong and what can be done now, on a page of its own.
struct ProblemPage {
    let problem: Problem
    let language: Language
    /// The page with the form that was refused, to try again from.
    var origin: String?

    var html: HTML {
        let title = Words("這一步未能完成", "这一步未能完成", "This could not be done").text(in: language)
        return Layout(title: title, language: language, body: main).html
    }

    private var main: HTML {
        """
        <main class="narrow" id="main"><h1>\(problem.script.isEmpty ? PhraseBook.problemTitle.text(in: language) : PhraseBook.emergencyTitle.text(in: language))</h1>
        <p class="notice stop" role="alert">\(problem.words.text(in: language))\(problem.place.map { place in " <code>\(place)</code>" as HTML })</p>
        \(script)<p>\(back)<a class="button" href="/">\(PhraseBook.backToStart.text(in: language))</a></p></main>
        """
    }

    private var back: HTML {
        guard let origin, problem.status != .notFound else { return .nothing }
        let words = Words("返回上一步", "返回上一步", "Back to where you were").text(in: language)
        return "<a class=\"button new\" href=\"\(origin)\">\(words)</a> "
    }

    private var script: HTML {
        if problem.script.isEmpty { return .nothing }
        let lines = problem.script.map { line in "<li>\(line.text(in: language))</li>" as HTML }
        let next = Words(
            "讀完後，請立即通知主管和保安，並派人到場。", "读完后，请立即通知主管和保安，并派人到场。",
            "When you have read it out, please alert the supervisor and the guards at once and send somebody.")
        return "<ol class=\"script\">\(lines)</ol><p class=\"notice stop\">\(next.text(in: language))</p>"
    }
}
