import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// In, out, and the language of the pages.
    static let signIn: [Route] = [
        Route(.get, "/", .everybody, "Where one's work is") { call in
            guard let caller = call.caller else { return .see("/sign-in") }
            return .see(caller.home)
        },
        Route(.get, "/sign-in", .everybody, "The sign-in page") { call in
            .page(SignInPage(language: call.language).html)
        },
        Route(.post, "/sign-in", .everybody, "Sign in") { call in
            let reader = try call.reader()
            let name = try reader.text("name", limit: 100)
            let password = try reader.text("password", limit: 200)
            try reader.finish()
            do {
                let secret = try await SignInDesk(house: call.house).signIn(
                    name: name, password: password, from: call.remote)
                let caller = try await Sessions(house: call.house).caller(session: secret)
                let cookie =
                    "\(Cookies.session)=\(secret); Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=\(Sessions.minutes * 60)"
                return Answer.see(caller?.home ?? "/").with(.setCookie, cookie)
            } catch let problem as Problem where problem.status == .unauthorized || problem.status == .tooManyRequests {
                var answer = Answer.page(
                    SignInPage(language: call.language, name: name, problem: problem).html, status: problem.status)
                if let seconds = problem.retryAfter { answer.headers[.retryAfter] = "\(seconds)" }
                return answer
            }
        },
        Route(.post, "/sign-out", .everybody, "Sign out") { call in
            if let session = call.session { try await Sessions(house: call.house).end(session: session) }
            return Answer.see("/sign-in")
                .with(.setCookie, "\(Cookies.session)=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0")
                // Not "storage": what a technician's phone has not sent yet lies there.
                .with(.clearSiteData, "\"cache\"")
        },
        Route(.get, "/staff", .administration, "Who works here") { call in
            let caller = try call.requireCaller()
            return .page(try await call.house.database.read { try StaffPage(caller, call.language, $0).html })
        },
        Route(.get, "/workplace", .staff, "The estates at which one works") { call in
            let caller = try call.requireCaller()
            return .page(try await call.house.database.read { try WorkplacePage(caller, call.language, $0).html })
        },
        Route(.post, "/workplace", .staff, "Go on at another estate of one's own") { call in
            let (caller, reader) = (try call.requireCaller(), try call.reader())
            let estate = try reader.id("estate")
            try reader.finish()
            guard let session = call.session else { throw Problem.signInNeeded }
            try await Sessions(house: call.house).move(session: session, of: caller.staff, to: estate)
            return .see("/")
        },
        Route(.get, "/language/{code}", .everybody, "Choose the pages' language") { call in
            guard let language = Language(rawValue: call.parameters["code"] ?? "") else { throw Problem.notFound }
            return Answer.see(call.cameFrom)
                .with(.setCookie, "\(Cookies.language)=\(language.rawValue); Path=/; SameSite=Lax; Max-Age=31536000")
        },
    ]
}

extension Caller {
    /// The page on which their work begins.
    var home: String { seesOwnOrdersOnly ? "/today" : Access.office.admits(self) ? "/board" : "/staff" }
}

extension Call {
    /// The page of ours from which somebody came; the start for everybody else.
    var cameFrom: String {
        guard let referer = headers[.referer] else { return "/" }
        let parts = referer.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true)
        // `//other.example` and `/\\other.example` would be another site.
        guard parts.count == 3, let first = parts[2].first, first != "/", first != "\\" else { return "/" }
        let halves = parts[2].split(separator: "?", maxSplits: 1)
        guard let path = halves.first, let page = Route.page(nearest: String(path)) else { return "/" }
        return page == "/\(path)" && halves.count == 2 ? "\(page)?\(halves[1])" : page
    }
}
