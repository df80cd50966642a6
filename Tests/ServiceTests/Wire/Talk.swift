import Foundation

/// One request and its answer over a wire of their own.
struct Talk: Sendable {
    let status: Int
    let body: String

    /// - Throws: `HungUp` when the answer does not come whole.
    static func ask(
        _ method: String, _ path: String, port: Int, token: String, key: String? = nil, body: String = ""
    ) async throws -> Talk {
        try await Wire.aside {
            let wire = try Wire(port: port)
            let idempotency = key.map { "Idempotency-Key: \($0)\r\n" } ?? ""
            try wire.send(
                """
                \(method) \(path) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer \(token)\r
                \(idempotency)Content-Length: \(body.utf8.count)\r\n\r\n\(body)
                """)
            return try Talk(try wire.receiveAll())
        }
    }

    private init(_ text: String) throws {
        guard let end = text.range(of: "\r\n\r\n"), let status = Int(text.split(separator: " ").dropFirst().first ?? "")
        else {
            throw HungUp()
        }
        self.status = status
        body = String(text[end.upperBound...])
    }
}
