import DoorbellRules
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore

@testable import DoorbellService

/// How somebody comes to the door of the house.
enum Entrance: Sendable {
    case nobody
    /// A program with this member's token.
    case token(Member)
    /// A browser on a page of ours.
    case session(Member)
}

extension TestHouse {
    /// The page of ours from which a browser's forms come; the test client calls the house `localhost`.
    static let origin = "http://localhost"

    /// One request through the whole house, from the first header to the last byte.
    func call(
        _ method: HTTPRequest.Method, _ path: String, as entrance: Entrance, body: [UInt8]? = nil,
        headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var all = headers
        switch entrance {
        case .nobody: break
        case .token(let member): all[.authorization] = "Bearer \(member.token)"
        case .session(let member):
            all[.cookie] = "\(Cookies.session)=\(member.session)"
            if method != .get { all[.origin] = headers[.origin] ?? TestHouse.origin }
        }
        let fields = all
        return try await application.test(.router) { client in
            try await client.executeRequest(
                uri: path, method: method, headers: fields, body: body.map { ByteBuffer(bytes: $0) })
        }
    }

    func get(_ path: String, as member: Member) async throws -> TestResponse {
        try await call(.get, path, as: .token(member))
    }

    func post(
        _ path: String, _ json: JSON, as member: Member, headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        try await call(.post, path, as: .token(member), body: Array(json.text.utf8), headers: headers)
    }

    /// A form as a browser sends it.
    func send(
        _ form: String, to path: String, as entrance: Entrance, headers: HTTPFields = [:]
    ) async throws -> TestResponse {
        var headers = headers
        headers[.contentType] = "application/x-www-form-urlencoded"
        if case .nobody = entrance, headers[.origin] == nil { headers[.origin] = TestHouse.origin }
        return try await call(.post, path, as: entrance, body: Array(form.utf8), headers: headers)
    }
}

extension TestResponse {
    var text: String { String(buffer: body) }

    /// The body as JSON.
    var json: JSON { get throws { try JSON(parsing: Array(buffer: body)) } }

    func text(_ name: String) throws -> String {
        guard case .string(let text)? = try json[name] else { throw Missing(name: name, in: self.text) }
        return text
    }
}

/// An answer has not what the test looks for.
struct Missing: Error {
    let name: String
    let text: String

    init(name: String, in text: String) { (self.name, self.text) = (name, text) }
}
