import DoorbellRules
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("The app's files go out as they are, packed, and nothing else does")
struct PhoneAppTests {
    @Test("with their kinds, marks and strictness")
    func files() async throws {
        let folder = try TemporaryFolder.make()
        let page = String(repeating: "<p>門鈴</p>", count: 200)
        try FileManager.default.createDirectory(atPath: "\(folder)/Phone/.git", withIntermediateDirectories: true)
        for (name, text) in [
            ("index.html", page), ("app.js", "export {}"), ("rules.wasm", page), ("app.webmanifest", "{}"),
            ("notes.txt", "secret"), (".git/config.json", "secret"),
        ] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/Phone/\(name)"))
        }
        try await TestHouse.open(on: .sqlite) { house in
            var open = house.house
            open.phone = try PhoneApp(folder: "\(folder)/Phone")
            let app = Application(responder: AnyResponder(Server(open).responder), logger: open.log)
            try await app.test(.router) { client in
                func get(_ path: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
                    try await client.execute(uri: path, method: .get, headers: headers)
                }
                #expect(try await get("/phone").headers[.location] == "/phone/")
                let start = try await get("/phone/")
                let policy = try #require(HTTPField.Name("Content-Security-Policy"))
                #expect(start.text == page)
                #expect(start.headers[policy]?.contains("'wasm-unsafe-eval'") == true)
                let packed = try await get("/phone/rules.wasm", [.acceptEncoding: "br, gzip"])
                #expect(packed.headers[.contentType] == "application/wasm")
                #expect(packed.headers[.contentEncoding] == "gzip")
                #expect(packed.body.readableBytes < page.utf8.count / 10)
                let mark = try #require(packed.headers[.eTag])
                let known = try await get("/phone/rules.wasm", [.acceptEncoding: "gzip", .ifNoneMatch: mark])
                #expect(known.status == .notModified && known.body.readableBytes == 0)
                #expect(known.headers[.cacheControl] == "no-cache")
                #expect(try await get("/phone/app.js").headers[.contentType] == "text/javascript; charset=utf-8")
                let list = try await get("/phone/files.json").json.reach("files").items
                #expect(
                    list.compactMap { $0["path"]?.plain } == ["app.js", "app.webmanifest", "index.html", "rules.wasm"])
                #expect(list[2]["hash"]?.plain == Keys.digest(page))
                for path in [
                    "notes.txt", ".git/config.json", "../notes.txt", "%2e%2e/secret", "none.js", "index.html/",
                ] {
                    #expect(try await get("/phone/\(path)").status == .notFound, "\(path)")
                }
            }
        }
    }
}
