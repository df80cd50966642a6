import DoorbellRules
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A browser gets the very rules of the server")
struct CourtesyParcelTests {
    @Test("the house's rules, fold table and tone model go into a parcel and come out the same")
    func same() throws {
        let parcel = try Manners.parcel()
        let read = try CourtesyParcel(parcel.bytes)
        #expect(read == parcel)
        #expect(read.packs == (try Manners.book.get().packs))
    }

    @Test(
        "the module's door says what the server says, and two lines for the person who types, which are fine themselves"
    )
    func door() throws {
        let checker = try CourtesyParcel(Manners.parcel().bytes).checker()
        for language in Language.allCases {
            for text in ["您好，我不知道。", "您好，馬上為您查詢。", "Ask them yourself.", "👨‍👩‍👧‍👦你快点行不行"] {
                let asked = JSON.object(["text": .string(text), "language": .string(language.rawValue)])
                let answer = try JSON(parsing: CourtesyDoor.answer(Array(asked.text.utf8), checker))
                let server = try Manners.check(text).json(of: text, in: language)
                guard case .object(let said) = answer, case .object(let own) = server else {
                    Issue.record("no object: \(answer)")
                    continue
                }
                #expect(Array(said.prefix(own.count)) == own, "\(text)")
                #expect(said.dropFirst(own.count).map(\.name) == (own.isFine ? [] : ["title", "instead"]))
                for line in said.dropFirst(own.count) {
                    guard case .string(let words) = line.value else { continue }
                    #expect(try Manners.check(words).findings.isEmpty, "\(words)")
                }
            }
        }
    }

    @Test("module, rules and script lie at addresses with their digests, for ever; another digest leads nowhere")
    func addresses() async throws {
        let folder = try TemporaryFolder.make()
        try FileManager.default.createDirectory(atPath: "\(folder)/Phone", withIntermediateDirectories: true)
        for (name, text) in [("index.html", "<p>"), ("courtesy.wasm", String(repeating: "module", count: 100))] {
            try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/Phone/\(name)"))
        }
        try await TestHouse.open(on: .sqlite) { house in
            #expect(try await house.call(.get, "/assets/courtesy.json", as: .nobody).status == .notFound)
            var open = house.house
            open.phone = try PhoneApp(folder: "\(folder)/Phone")
            let app = Application(responder: AnyResponder(Server(open).responder), logger: open.log)
            try await app.test(.router) { client in
                func get(_ path: String) async throws -> TestResponse {
                    try await client.execute(uri: path, method: .get, headers: [.acceptEncoding: "gzip"])
                }
                let list = try await get("/assets/courtesy.json")
                #expect(list.headers[.cacheControl] == "no-cache")
                for (name, type) in [("module", "application/wasm"), ("book", "application/octet-stream")] {
                    let address = try #require(list.json[name]?.plain)
                    let file = try await get(address)
                    #expect(file.headers[.contentType] == type)
                    #expect(file.headers[.contentEncoding] == "gzip")
                    #expect(file.headers[.cacheControl]?.contains("immutable") == true)
                    let parts = address.split(separator: "/")
                    #expect(try await get("/assets/000000000000/\(parts[2])").status == .notFound)
                }
                let later = try await get("/phone/files.json").json.reach("later").items
                #expect(later.compactMap { $0["path"]?.plain } == ["courtesy.book", "courtesy.wasm"])
                #expect(try await get("/phone/courtesy.book").status == .ok)
                #expect(try await get("/phone/courtesy.js").headers[.contentType] == "text/javascript; charset=utf-8")
            }
        }
    }
}

extension [JSON.Member] {
    /// Whether a verdict found nothing.
    fileprivate var isFine: Bool { contains(JSON.Member("verdict", .string("ok"))) }
}
