import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A household's link opens its own order and nothing else", .serialized)
struct ResidentLinkTests {
    @Test("the right link needs no name", arguments: DatabaseKind.allCases)
    func rightLink(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let one = try await house.signed(at: house.east)
            let page = try await house.call(.get, Self.path(one, in: house), as: .nobody)
            #expect(page.status == .ok && page.text.contains(one.number))
            #expect(house.phones.allSatisfy { !page.text.contains($0.dropFirst(4)) })
            let paper = try await house.call(.get, "\(Self.path(one, in: house))/service-order.pdf", as: .nobody)
            #expect(paper.status == .ok && paper.headers[.contentType] == "application/pdf")
        }
    }

    @Test("every other link is the same 404, whatever is wrong with it")
    func wrongLinks() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.signed(at: house.east)
            let neighbour = try await house.report(at: house.east, home: 1)
            let right = Self.path(one, in: house)
            let mark = String(right.suffix(32))
            let wrong = [
                "/r/east/\(one.order)/\(String(repeating: "0", count: 32))", "/r/east/\(neighbour.order)/\(mark)",
                "/r/west/\(one.order)/\(mark)", "/r/east/nothing/\(mark)", "\(right)0", String(right.dropLast()),
                "/r/east/\(one.order)/\(mark.uppercased())", "/r/east/\(one.order)/%00",
            ]
            var bodies: Set<String> = []
            for path in wrong {
                for suffix in ["", "/service-order.pdf"] {
                    let answer = try await house.call(.get, "\(path)\(suffix)", as: .nobody)
                    #expect(answer.status == .notFound, "\(path)\(suffix): \(answer.status)")
                    bodies.insert(answer.text)
                }
            }
            #expect(bodies.count == 1)
        }
    }

    static func path(_ one: Case, in house: TestHouse) -> String {
        let link = ResidentLink(house: house.house, order: ID(one.order), estate: one.estate.id)
        return String(link.address.dropFirst(house.house.address.count))
    }
}
