import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("The description that programs read is the route table")
struct OpenAPITests {
    private var paths: [JSON.Member] {
        if case .object(let members)? = OpenAPI.document["paths"] { members } else { [] }
    }

    @Test("it lists every route and nothing else")
    func routes() {
        let listed = paths.flatMap { path -> [String] in
            guard case .object(let methods) = path.value else { return [] }
            return methods.map { "\($0.name.uppercased()) \(path.name)" }
        }
        #expect(listed.count == Set(listed).count)
        #expect(Set(listed) == Set(Route.all.map(\.name)))
    }

    @Test("it is OpenAPI 3.1, and every part of an address is declared")
    func structure() throws {
        #expect(OpenAPI.document["openapi"] == .string("3.1.0"))
        #expect(try OpenAPI.document.reach("info").reach("title").plain == "Doorbell")
        for path in paths {
            let wanted = path.name.split(separator: "/").filter { $0.hasPrefix("{") }.map { $0.dropFirst().dropLast() }
            guard case .object(let operations) = path.value else { continue }
            for operation in operations {
                let all = operation.value["parameters"]?.items ?? []
                let declared = all.filter { $0["in"] != .string("query") }
                #expect(declared.compactMap { $0["name"]?.plain } == wanted.map(String.init), "\(path.name)")
                #expect(declared.allSatisfy { $0["in"] == .string("path") && $0["required"] == .bool(true) })
                let responses = try operation.value.reach("responses")
                #expect(responses["200"]?["description"] != nil)
                #expect(operation.value["summary"]?.plain?.isEmpty == false)
            }
        }
    }

    @Test("what it refers to is there")
    func references() throws {
        let problem = try OpenAPI.document.reach("components").reach("schemas").reach("Problem")
        #expect(problem["type"] == .string("object"))
        let schemes = try OpenAPI.document.reach("components").reach("securitySchemes")
        for route in Route.all where !route.isForEverybody {
            #expect(schemes[route.manner == .api ? "token" : "session"] != nil)
        }
    }

    @Test("programs read it without a name, and it is JSON")
    func served() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let answer = try await house.call(.get, "/openapi.json", as: .nobody)
            #expect(answer.status == .ok && answer.headers[.contentType] == "application/json")
            #expect(try answer.json == OpenAPI.document)
        }
    }
}
