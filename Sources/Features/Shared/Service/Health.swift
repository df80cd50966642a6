import DoorbellRules
import HTTPTypes
import Storage

/// Whether the house stands, and whether it can serve.
enum Health {
    static let routes: [Route] = [
        Route(.get, "/livez", .everybody, "Whether the server runs") { _ in
            Answer(.ok, "text/plain; charset=utf-8", Array("ok\n".utf8))
        },
        Route(.get, "/readyz", .everybody, "Whether the server can read its data") { call in
            do {
                _ = try await call.house.database.read { try $0.run("SELECT 1 AS one") }
                return Answer(.ok, "text/plain; charset=utf-8", Array("ready\n".utf8))
            } catch {
                return Answer(.serviceUnavailable, "text/plain; charset=utf-8", Array("not ready\n".utf8))
            }
        },
        OpenAPI.route,
    ]
}
