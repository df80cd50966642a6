import HTTPTypes

/// One address and verb: who may call it, what it names, what it does. There is no route outside this table.
public struct Route: Sendable {
    /// How an answer goes wrong: as a page for people or as problem+json for programs.
    public enum Manner: Sendable {
        case page
        case api
    }

    public let method: HTTPRequest.Method
    /// `/orders/{id}`; a name in braces is a part of the address.
    public let path: String
    public let access: Access
    public let object: ObjectKind?
    public let summary: String
    /// Names of the body's fields, for the description that programs read; `nil` for a route without a body.
    public let body: Schema?
    /// What may stand behind the question mark; a program that asks for anything else is told so.
    public let query: Schema
    /// The names in braces, in order.
    public let parameters: [String]
    /// The largest body, in bytes.
    var bodyLimit = Doorway.bodyLimit
    /// Whether a device that was revoked still gets a hearing: what it brings is put aside for a person.
    var hearsRevokedDevices = false
    let handle: @Sendable (Call) async throws -> Answer

    public init(
        _ method: HTTPRequest.Method, _ path: String, _ access: Access, of object: ObjectKind? = nil,
        _ summary: String, query: Schema = Schema([:]), body: Schema? = nil,
        _ handle: @escaping @Sendable (Call) async throws -> Answer
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.object = object
        self.summary = summary
        self.body = body
        parameters = path.split(separator: "/").filter { $0.hasPrefix("{") }.map { String($0.dropFirst().dropLast()) }
        self.query = query
        guard path.hasPrefix("/api/") else {
            self.handle = handle  // people's addresses may carry what others hang on to links
            return
        }
        self.handle = { call in
            try call.requireQuery(query)
            return try await handle(call)
        }
    }

    func taking(upTo bytes: Int) -> Route {
        var route = self
        route.bodyLimit = bytes
        return route
    }

    func hearingRevokedDevices() -> Route {
        var route = self
        route.hearsRevokedDevices = true
        return route
    }

    public var manner: Manner { path.hasPrefix("/api/") ? .api : .page }
}
