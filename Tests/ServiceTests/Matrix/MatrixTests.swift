import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Who may call what is one table", .serialized)
struct MatrixTests {
    @Test("every route, for everybody, about everything", arguments: DatabaseKind.allCases)
    func everybody(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let targets = try await Target.all(in: house)
            let other = try await [
                house.east.id: house.report(at: house.east), house.west.id: house.report(at: house.west),
            ]
            for route in Route.all where route.path != Live.route.path {
                for asker in Asker.all(in: house) {
                    let table = Row(route: route, asker: asker, house: house, others: other)
                    try await table.check(route.object == nil ? Array(targets.prefix(1)) : targets)
                }
            }
        }
    }

    /// One row of the matrix: a route and who calls it.
    private struct Row {
        let route: Route
        let asker: Asker
        let house: TestHouse
        /// An order of each estate to which another can be linked.
        let others: [ID: Case]

        func check(_ targets: [Target]) async throws {
            var absent: [TestResponse] = []
            for target in targets {
                let answer = try await ask(target)
                let comment = comment(answer, target)
                #expect(answer.status.code < 500, comment)
                if route.isForEverybody {
                    #expect(answer.status != .forbidden || route.method != .get, comment)
                    continue
                }
                guard case .member(let member) = asker else {
                    expectSignIn(answer, comment)
                    continue
                }
                if !route.access.admits(member.role) {
                    #expect(answer.status == .forbidden, comment)
                } else if route.object.map({ target.isThere(for: member, $0) }) ?? true {
                    expectLetIn(answer, member, target, comment)
                } else {
                    #expect(answer.status == .notFound, comment)
                    absent.append(answer)
                }
            }
            #expect(
                Set(absent.map(\.text)).count <= 1, "\(asker.testDescription): \(route.name) tells foreign from unknown"
            )
        }

        private func comment(_ answer: TestResponse, _ target: Target) -> Comment {
            let whose = target.estate?.text ?? "nobody"
            return "\(asker.testDescription): \(route.name) of \(whose): \(answer.status) \(answer.text.suffix(300))"
        }

        private func ask(_ target: Target) async throws -> TestResponse {
            let address = try route.address(of: target)
            let (isAPI, isPost) = (route.manner == .api, route.method != .get)
            guard case .member(let member) = asker, !route.isForEverybody else {
                // Signed in or not is all the same there; signing out for good is not what the other rows need.
                return try await house.call(route.method, address, as: .nobody, body: isPost ? [] : nil)
            }
            if isAPI {
                return try await house.call(
                    route.method, address, as: .token(member), body: isPost ? Array(body(for: member).text.utf8) : nil)
            }
            if isPost { return try await house.send("", to: address, as: .session(member)) }
            return try await house.call(.get, address, as: .session(member))
        }

        private func body(for member: Member) -> JSON {
            let estate = member.estate == house.east.id ? house.east : house.west
            let number = others[member.estate].flatMap { Int($0.number.dropFirst(3)) } ?? 0
            return route.goodBody(at: estate, order: number, id: others[member.estate]?.order ?? "")
        }

        private func expectSignIn(_ answer: TestResponse, _ comment: Comment) {
            if route.manner == .page, route.method == .get {
                #expect(answer.status == .seeOther && answer.headers[.location] == "/sign-in", comment)
            } else {
                #expect(answer.status == .unauthorized, comment)
            }
        }

        /// The rules may still say no; the door may not. What was never signed or photographed cannot be fetched.
        private func expectLetIn(_ answer: TestResponse, _ member: Member, _ target: Target, _ comment: Comment) {
            let isPaper = route.path.hasSuffix(".pdf") || route.path.hasSuffix("/photos/{hash}")
            let refusals: [HTTPResponse.Status] =
                isPaper ? [.unauthorized, .forbidden] : [.unauthorized, .forbidden, .notFound]
            #expect(!refusals.contains(answer.status), comment)
        }
    }
}

extension Access {
    func admits(_ role: StaffRole) -> Bool {
        switch self {
        case .everybody, .linkHolder, .staff: true
        case .roles(let roles): roles.contains(role)
        }
    }
}
