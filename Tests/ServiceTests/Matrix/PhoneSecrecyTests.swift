import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A full phone number is told only to somebody whose look is written down")
struct PhoneSecrecyTests {
    /// Under which the caller wants to be called back; it is in no register.
    private static let callback = "+85298765432"

    @Test("no page and no answer has one, for anybody of the staff")
    func everywhere() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let target = try await Self.target(in: house)
            let secrets = house.phones + [Self.callback]
            for route in Route.all where route.method == .get && route.path != Live.route.path {
                for member in house.east.members {
                    for entrance in [Entrance.session(member), .token(member)] {
                        let answer = try await house.call(.get, route.address(of: target), as: entrance)
                        for secret in secrets {
                            let isThere = answer.text.contains(secret.dropFirst(4))
                            #expect(!isThere, "\(member.login) reads \(secret) at \(route.name)")
                        }
                    }
                }
            }
        }
    }

    @Test(
        "a search does not spell it out either",
        arguments: ["/orders/new?find=", "/orders?search=", "/api/v1/homes?search="])
    func search(address: String) async throws {
        try await TestHouse.open(on: .sqlite) { house in
            for typed in ["陳", "Chan", "12A", "1"] {
                let typed = typed.utf8.map { "%\(String($0, radix: 16))" }.joined()
                let answer = try await house.call(.get, "\(address)\(typed)", as: .session(house.east.dispatcher))
                #expect(answer.status == .ok)
                for phone in house.phones { #expect(!answer.text.contains(phone.dropFirst(4))) }
            }
        }
    }

    @Test("the logged look tells it, and leaves one row", arguments: DatabaseKind.allCases)
    func look(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let (owner, assistant) = (house.east.home.owner, house.east.member(.propertyAssistant))
            let answer = try await house.post("/api/v1/people/\(owner.id.text)/phone-views", .object([]), as: assistant)
            #expect(try answer.text("phone") == owner.phone)
            let page = try await house.send(
                "", to: "/people/\(owner.id.text)/phone-views", as: .session(house.east.dispatcher))
            #expect(page.text.contains(owner.phone))
            let views = try await house.house.database.read { connection in
                try connection.run("SELECT person, staff, at FROM phone_view ORDER BY staff").map {
                    "\(try $0.text(at: 0)) \(try $0.text(at: 1)) \(try $0.int(at: 2))"
                }
            }
            let now = house.clock.now.milliseconds
            #expect(
                views == [
                    "east-owner-0 east-dispatcher-2 \(now)", "east-owner-0 east-property-assistant-3 \(now)",
                ])
        }
    }

    @Test(
        "the caller's own number is told to the office and to the technician whose order it is, and each look is kept")
    func callBack() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let one = try await house.assign(house.report(at: house.east, callback: Self.callback))
            let path = "/orders/\(one.order)/callback-views"
            let page = try await house.send("", to: path, as: .session(house.east.technician))
            #expect(page.text.contains(Self.callback) && page.text.contains("href=\"/visits/\(one.visit)\""))
            let answer = try await house.post("/api/v1\(path)", .object([]), as: house.east.dispatcher)
            #expect(try answer.text("callback") == Self.callback)
            let other = try await house.send("", to: path, as: .session(house.east.otherTechnician))
            #expect(other.status == .notFound && !other.text.contains(Self.callback))
            let looks = try await house.house.database.read { connection in
                try connection.run(
                    "SELECT actor FROM audit WHERE subject = \(one.order) AND action = 'callback-viewed'"
                )
                .map { try $0.text(at: 0) }
            }
            #expect(Set(looks) == [house.east.technician.id.text, house.east.dispatcher.id.text])
        }
    }

    /// An order in the middle of its work, with a number of the caller's own.
    private static func target(in house: TestHouse) async throws -> Target {
        let one = try await house.assign(house.report(at: house.east, callback: callback))
        try await house.begin(one)
        return Target(
            estate: house.east.id, order: one.order, visit: one.visit, home: house.east.home.id.text,
            person: house.east.home.owner.id.text, staff: house.east.technician.id.text,
            gas: try await house.officeRound(at: house.east),
            gasAlarm: try await house.alarm(at: house.east, home: 2),
            enquiry: try await house.enquiry(at: house.east), handed: try await house.handedEnquiry(at: house.east),
            article: try await house.article(at: house.east), wait: try await house.waiting("王小姐", at: house.east),
            device: try await house.device(of: house.east.technician),
            observation: try await house.observation(at: house.east), abuse: try await house.abuse(at: house.east),
            dispute: try await house.dispute(about: house.report(at: house.east, home: 1)),
            hardship: try await house.hardship(at: house.east),
            colleagueCall: try await house.colleagueCall(at: house.east), clash: try await house.clash(on: one))
    }
}
