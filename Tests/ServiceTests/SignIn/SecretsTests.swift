import DoorbellRules
import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Secrets are nowhere in plain", .serialized)
struct SecretsTests {
    @Test("not in the database, whichever it is", arguments: DatabaseKind.allCases)
    func database(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            try await house.newcomer()
            let session = try await house.signIn().session
            _ = try await house.signIn("newcomer", "a wrong password")
            let file = "\(try TemporaryFolder.make())/backup.sqlite"
            try await house.house.backup(to: file)
            let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
            let secret = try Data(contentsOf: URL(fileURLWithPath: "\(house.folder)/secret"))
            #expect(bytes.range(of: secret) == nil)
            let secrets = [session, house.east.dispatcher.token, TestHouse.password, "a wrong password"]
            for secret in secrets { #expect(bytes.range(of: Data(secret.utf8)) == nil) }
            #expect(bytes.range(of: Data("$argon2id$".utf8)) != nil)
        }
    }

    @Test("the house's own secret is for its owner's eyes only")
    func permissions() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(house.folder)/secret")
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test("a house that is printed, as libraries do for their logs, tells no secret; a chore is printed as its name")
    func printed() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let secret = Array(try Data(contentsOf: URL(fileURLWithPath: "\(house.folder)/secret")))
            for printed in ["\(house.house)", String(reflecting: house.house)] {
                #expect(!printed.contains("\(secret)") && !printed.contains(Keys.hex(secret)))
                #expect(printed.contains("Keys"))
            }
            #expect(Mirror(reflecting: house.house.keys).children.isEmpty, "what `dump` walks through")
            for chore in Chore.all(of: house.house) {
                #expect("\([chore])" == "[\(chore.name)]")
            }
        }
    }

    @Test("every answer keeps browsers from guessing, framing and remembering")
    func headers() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            for path in ["/board", "/nowhere", "/api/v1/orders", "/api/v1/nowhere", "/sign-in", "/livez"] {
                let answer = try await house.call(.get, path, as: .session(house.east.dispatcher))
                let policy = answer.headers.first { $0.name.canonicalName == "content-security-policy" }?.value ?? ""
                #expect(policy.contains("default-src 'self'") && policy.contains("frame-ancestors 'none'"), "\(path)")
                // A module of our own may be compiled; nothing else is evaluated, and nothing written into a page runs.
                let rest = policy.replacing("'wasm-unsafe-eval'", with: "")
                #expect(!rest.contains("unsafe"), "\(path)")
                #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(path)")
                #expect(answer.headers[.cacheControl] == "no-store", "\(path)")
            }
        }
    }
}
