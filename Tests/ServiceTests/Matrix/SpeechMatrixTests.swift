import DoorbellRules
import HTML
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("Every door says which of its words go to a household", .serialized)
struct SpeechMatrixTests {
    private static let doors = Route.all.filter { $0.method != .get }

    @Test("every route that takes anything has declared its speech (Docs/adding-a-feature.md)")
    func declared() {
        for route in Self.doors {
            #expect(!route.doors.isEmpty, "\(route.name): declare its speech in a Speech+….swift of its feature")
        }
    }

    @Test("no speech is declared for a door that is not there")
    func nothingElse() {
        let there = Set(Self.doors.flatMap(\.doors))
        #expect(Set(Speech.all.keys).subtracting(there).isEmpty)
    }

    @Test("every field that has room for a sentence is a household's, the house's own, or a quotation")
    func sentences() {
        for route in Self.doors {
            guard let body = route.body, let door = route.doors.first, let speech = Speech.all[door] else { continue }
            for field in body.fields where field.kind.hasRoomForSentences {
                #expect(speech.fields.contains { $0.name == field.name }, "\(route.name): \(field.name)")
            }
            if !body.isClosed { continue }
            let known = Set(body.fields.map(\.name))
            for field in speech.fields { #expect(known.contains(field.name), "\(door) has no field \(field.name)") }
        }
    }

    @Test("every question of a visit's screens that is answered in words is declared")
    func acts() {
        let acts = Screen.Act.glossary(EstatePolicy()).values.flatMap { $0 }
        #expect(acts.count > 40)
        for act in acts {
            let speech = Speech.visits["visits/{id}/\(act.name)"]
            #expect(speech != nil, "\(act.name)")
            for field in act.fields where [.text, .longText, .lines].contains(field.kind) {
                if Self.names.contains(field.name) { continue }
                #expect(speech?.fields.contains { $0.name == field.name } == true, "\(act.name): \(field.name)")
            }
        }
    }

    @Test("on every page of the catalogue what a household will read is looked at while one types, and nothing else")
    func typing() {
        var seen: Set<String> = []
        // On the page for trying a text nothing is said to anybody, and it is looked at all the same.
        for page in Preview.pages(in: .english) where page.name != "courtesy-words" {
            let forms = /<form[^>]*\saction="([^"?]+)[^>]*>(.*?)<\/form>/.dotMatchesNewlines()
            for form in page.html.text.matches(of: forms) {
                guard let door = Self.door(of: String(form.1)), let speech = Speech.all[door] else { continue }
                for tag in form.2.matches(of: /<(?:textarea|input)[^>]*\sname="([^"]+)"[^>]*>/) {
                    guard !tag.0.contains("type=\"hidden\"") else { continue }
                    let isTold = speech.household.contains { $0.name == tag.1 }
                    let isMarked = tag.0.contains("data-courtesy=\"household\"")
                    #expect(isMarked == isTold, "\(page.name): \(tag.1) of \(door)")
                    if isTold { seen.insert("\(door) \(tag.1)") }
                }
            }
        }
        #expect(seen.count > 20, "\(seen.sorted())")
    }

    /// The door that a form leads to: as in its address, with any word for what stands in braces.
    private static func door(of address: String) -> String? {
        let words = address.split(separator: "/")
        return Speech.all.keys.filter { door in
            let parts = door.split(separator: "/")
            return parts.count == words.count && zip(parts, words).allSatisfy { $0 == $1 || $0.hasPrefix("{") }
        }.min { $0.count { $0 == "{" } < $1.count { $0 == "{" } }
    }

    /// Fields of screens that hold a name, a make or a number.
    private static let names: Set<String> = ["witness", "make", "model", "reference", "door", "items", "number"]

    @Test("no door lets a rude sentence through to a household, and each takes a kind one")
    func everyDoor() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let target = try await Target.all(in: house)[0]
            var count = 0
            for route in Self.doors {
                guard let member = house.east.members.first(where: { route.access.admits($0.role) }) else { continue }
                for door in route.doors {
                    for field in Speech.all[door]?.household ?? [] {
                        let knock = try Knock(route, door, field, target, member)
                        let rude = try await knock.say("我不知道，你自己去找工程部", in: house)
                        #expect(rude.status == .unprocessableContent, "\(knock): \(rude.status) \(rude.text)")
                        #expect(
                            rude.text.contains(knock.isAPI ? "\"code\":\"courtesy\"" : "courtesy-before"), "\(knock)")
                        let kind = try await knock.say("閥門缺貨，明天到貨後馬上為您更換", in: house)
                        #expect(
                            !kind.text.contains("\"courtesy\"") && !kind.text.contains("courtesy-before"), "\(knock)")
                        count += 1
                    }
                }
            }
            #expect(count > 80)
        }
    }

    @Test("notes, quotations and gas-smell mode are nobody's business")
    func exempt() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let target = try await Target.all(in: house)[0]
            for route in Self.doors {
                guard let member = house.east.members.first(where: { route.access.admits($0.role) }) else { continue }
                for door in route.doors {
                    for field in Speech.all[door]?.fields ?? [] where field.audience != .household {
                        let knock = try Knock(route, door, field, target, member)
                        let said = try await knock.say("我不知道，你自己去找工程部", in: house)
                        #expect(!said.text.contains("\"code\":\"courtesy\""), "\(knock)")
                        #expect(!said.text.contains("name=\"courtesy-before\""), "\(knock)")
                    }
                }
            }
        }
    }
}

/// One field of one door, said by somebody who may come in there.
private struct Knock: CustomStringConvertible {
    let door: String
    let field: Speech.Field
    let method: HTTPRequest.Method
    let address: String
    let member: Member

    var isAPI: Bool { address.hasPrefix("/api/") }
    var description: String { "\(member.login) at \(address), \(field.name)" }

    init(_ route: Route, _ door: String, _ field: Speech.Field, _ target: Target, _ member: Member) throws {
        var address = try route.address(of: target)
        if route.path.hasSuffix("/{noun}") || route.path.hasSuffix("/{act}") {
            let noun = door.split(separator: "/").last ?? ""
            address = "\(address.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" })/\(noun)"
        }
        (self.door, self.field, self.method, self.address, self.member) = (door, field, route.method, address, member)
    }

    func say(_ text: String, in house: TestHouse) async throws -> TestResponse {
        if !isAPI { return try await house.send("\(field.name)=\(text.encoded)", to: address, as: .session(member)) }
        var value: JSON = field.isList ? .texts([text]) : .string(text)
        for name in field.name.split(separator: ".").reversed() { value = .object([.init(String(name), value)]) }
        return try await house.call(method, address, as: .token(member), body: Array(value.text.utf8))
    }
}

extension String {
    /// As a form sends it.
    var encoded: String {
        utf8.map { byte in
            let hex = String(byte, radix: 16)
            return "%\(hex.count == 1 ? "0" : "")\(hex)"
        }.joined()
    }
}

extension Schema.Kind {
    fileprivate var hasRoomForSentences: Bool {
        switch self {
        case .text(let limit): limit > 100
        case .list(let kind): kind.hasRoomForSentences
        case .whole, .flag, .choice, .object, .anything: false
        }
    }
}
