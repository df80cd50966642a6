import DoorbellRules
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import ServiceLifecycle

/// The context of one request on the wire: only what the network knows.
struct WireContext: RequestContext {
    var coreContext: CoreRequestContextStorage
    let remote: String

    init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remote = source.channel.remoteAddress?.ipAddress ?? "local"
    }
}

/// Where requests come in and answers go out: reads the body within limits, finds out who calls, checks what the route
/// table declares, and turns every error into an answer with the same safe headers as a success.
struct Doorway: Sendable {
    /// Signatures are the largest bodies; a page is never near it.
    static let bodyLimit = 1_024 * 1_024

    let house: House

    /// Every declared route, on Hummingbird's router. A route that nobody declared does not exist.
    func router(_ routes: [Route]) -> Router<WireContext> {
        let router = Router(context: WireContext.self)
        var seen: Set<String> = []
        for route in routes {
            let name = "\(route.method.rawValue) \(route.path)"
            precondition(seen.insert(name).inserted, "\(name) is declared twice")
            precondition(
                route.parameters.isEmpty || route.object != nil || route.access == .everybody
                    || route.access == .linkHolder,
                "\(name) does not say what its parameter names")
            router.on(RouterPath(route.path), method: route.method) { request, context in
                await respond(route, request, context)
            }
        }
        return router
    }

    private func respond(_ route: Route, _ request: Request, _ context: WireContext) async -> Response {
        do {
            return response(try await answer(route, request, context))
        } catch {
            return refuse(Problem(error), request, manner: route.manner)
        }
    }

    private func answer(_ route: Route, _ request: Request, _ context: WireContext) async throws -> Answer {
        let cookies = Cookies(request.headers[values: .cookie])
        let session = cookies[Cookies.session]
        let caller = try await caller(request, session, route)
        if caller?.device?.isRevoked == true, !route.hearsRevokedDevices { throw Problem.deviceRevoked }
        if route.access == .everybody || route.access == .linkHolder {
            // Whoever holds a link needs no name.
        } else if caller == nil {
            throw Problem.signInNeeded
        } else if !route.access.admits(caller) {
            throw Problem.notAllowed
        }
        if route.method != .get, caller?.isToken != true { try requireOwnOrigin(request) }
        var call = Call(
            house: house, method: request.method, path: request.uri.path,
            parameters: Dictionary(
                route.parameters.compactMap { name in context.parameters.get(name).map { (name, $0) } }
            ) { first, _ in first },
            query: try Form(encoded: Array((request.uri.query ?? "").utf8)), headers: request.headers,
            body: try await body(of: request, route),
            language: cookies.language(caller, request.headers[.acceptLanguage]),
            remote: context.remote, caller: caller, session: session)
        guard let gate = CourtesyGate(route, call) else { return try await route.handle(call) }
        switch try await gate.hear() {
        case .answered(let answer): return answer
        case .heard(let hearing):
            call.hearing = hearing
            if let from = hearing.from { call.headers[.referer] = from }
            let answer = try await route.handle(call)
            if answer.status.code < 400 { try await gate.keepUnlessKept(hearing) }
            return hearing.remarks.map { answer.with(.courtesy, $0) } ?? answer
        }
    }

    private func caller(_ request: Request, _ session: String?, _ route: Route) async throws -> Caller? {
        let sessions = Sessions(house: house)
        if let header = request.headers[.authorization] {
            guard header.prefix(7).lowercased() == "bearer " else { throw Problem.signInNeeded }
            return try await sessions.caller(token: String(header.dropFirst(7)))
        }
        guard let session else { return nil }
        return try await sessions.caller(session: session)
    }

    /// A form counts only when it comes from a page of ours: another site cannot make a signed-in browser act.
    private func requireOwnOrigin(_ request: Request) throws {
        guard let host = request.head.authority else { throw Problem.wrongOrigin }
        let from =
            request.headers[.origin]
            ?? request.headers[.referer].map {
                $0.split(separator: "/", maxSplits: 3).prefix(2).joined(separator: "//")
            }
        guard let from, from == "https://\(host)" || from == "http://\(host)" else { throw Problem.wrongOrigin }
    }

    private func body(of request: Request, _ route: Route) async throws -> [UInt8] {
        if route.method == .get { return [] }
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > route.bodyLimit {
            throw Problem.bodyTooLarge
        }
        do {
            return Array(buffer: try await request.body.collect(upTo: route.bodyLimit))
        } catch is NIOTooManyBytesError {
            throw Problem.bodyTooLarge
        }
    }

    /// What does not fit any route gets the same kind of answer as what is refused by one. Another verb than the address
    /// has is told which it has.
    func notFound(_ request: Request) -> Response {
        let path = request.uri.path
        let manner: Route.Manner = path.hasPrefix("/api/") ? .api : .page
        let verbs = Route.verbs(at: path)
        if verbs.isEmpty { return refuse(.notFound, request, manner: manner) }
        var response = refuse(.wrongVerb, request, manner: manner)
        response.headers[.allow] = verbs.map(\.rawValue).joined(separator: ", ")
        return response
    }

    private func refuse(_ problem: Problem, _ request: Request, manner: Route.Manner) -> Response {
        let level: Logger.Level = problem.status.code >= 500 ? .error : .info
        house.log.log(
            level: level, "\(request.method.rawValue) refused",
            metadata: [
                "code": "\(problem.code)", "status": "\(problem.status.code)", "cause": "\(problem.cause)",
                "place": "\(problem.place ?? "")",
            ])
        let cookies = Cookies(request.headers[values: .cookie])
        let language = cookies.language(nil, request.headers[.acceptLanguage])
        return response(problem.answer(in: language, manner: manner, path: request.uri.path, method: request.method))
    }

    private func response(_ answer: Answer) -> Response {
        var headers = answer.headers
        let strict =
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        if headers[.contentSecurityPolicy] == nil { headers[.contentSecurityPolicy] = strict }
        headers[.xContentTypeOptions] = "nosniff"
        headers[.referrerPolicy] = "same-origin"
        headers[.permissionsPolicy] = "camera=(), microphone=(), geolocation=()"
        if headers[.cacheControl] == nil { headers[.cacheControl] = "no-store" }
        guard let news = answer.news else {
            return Response(
                status: answer.status, headers: headers, body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
        }
        return Response(
            status: answer.status, headers: headers,
            body: .init { writer in
                // Who listens to news would listen for ever; a house that closes hangs up first.
                for await piece in news.cancelOnGracefulShutdown() { try await writer.write(ByteBuffer(string: piece)) }
                try await writer.finish(nil)
            })
    }
}
