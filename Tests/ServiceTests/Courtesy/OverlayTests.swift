import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("What an estate changes about the rules of language counts there and nowhere else", .serialized)
struct OverlayTests {
    /// A sentence that one rule of the house finds, and no other, with the rule.
    private static let (rude, rule): (String, String) = {
        guard case .success(let book) = Manners.book else { return ("", "") }
        let checker = book.checker
        for (text, isRude) in book.sentences where isRude && text.count > 4 && text.count < 12 {
            let found = checker.firing(in: text)
            let isAlone = found.count == 1 && checker.check(text, proposing: false).level == .block
            if isAlone, let rule = found.first { return (text, checker.ruleIDs[rule]) }
        }
        return ("", "")
    }()

    /// Where no rule finds anything the tone model may still advise.
    private static let mild = ["ok", "advise"]
    private static let dontKnow = "我不知道"

    @Test("a superior writes an overlay, and only their estate goes by it", arguments: DatabaseKind.allCases)
    func overlay(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let yaml = """
                overlay: east
                rules:
                  - id: \(Self.rule)
                    level: warn
                """
            #expect(try await house.verdict(on: Self.rude, at: house.east) == "block")
            let kept = try await house.overlay(yaml, at: house.east)
            #expect(kept.status == .created, "\(kept.text)")
            #expect(try kept.json["version"] == .whole(1))
            #expect(try await house.verdict(on: Self.rude, at: house.east) == "warn")
            #expect(try await house.verdict(on: Self.rude, at: house.west) == "block")
            let one = try await house.report(at: house.east)
            let held = try await house.post(
                "/api/v1/orders/\(one.order)/cancellations", .object(["reason": .string(Self.rude)]),
                as: house.east.dispatcher)
            #expect(held.status == .created, "a warning stops nobody")
            let remark = try #require(HTTPField.Name("Courtesy"))
            #expect(held.headers[remark]?.hasPrefix("\(Self.rule);level=warn;field=\"reason\";start=") == true)
            #expect(try await house.overlay("", at: house.east).status == .created)
            #expect(try await house.verdict(on: Self.rude, at: house.east) == "block")
            #expect(try await Doctor(house.house).examine().faults == [])
        }
    }

    @Test("a broken overlay is refused with line and column; what counted before still counts")
    func broken() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let good = "overlay: east\nrules:\n  - id: \(Self.rule)\n    off: true\n"
            #expect(try await house.overlay(good, at: house.east).status == .created)
            let broken = [
                ("overlay: east\nrules:\n  - id: no-such-rule\n    level: warn\n", "3:5"),
                ("overlay: east\nrules:\n  - id: dont-know.speaker-1\n    levle: warn\n", "4:5"),
                ("overlay: east\nrules: [\n", "3:1"), ("rules: []\n", "1:1"),
            ]
            for (yaml, place) in broken {
                let answer = try await house.overlay(yaml, at: house.east)
                #expect(answer.status == .unprocessableContent)
                #expect(try answer.text("place") == place, "\(answer.text)")
            }
            let page = try await house.send(
                "yaml=\(broken[1].0.encoded)", to: "/courtesy/overlays", as: .session(house.east.supervisor))
            #expect(page.status == .unprocessableContent)
            #expect(page.text.contains("<code>4:5</code>") && page.text.contains("levle: warn"))
            #expect(try await Self.mild.contains(house.verdict(on: Self.rude, at: house.east)))
        }
    }

    @Test("what an estate writes stands, however harmless it reads: a rule of its own, words added to one, a level")
    func stands() throws {
        let harmless = "紫晶閣的師傅今天在三樓"
        #expect(try Manners.book(with: []).checker.check(harmless).name == "ok")
        let own = """
            overlay: east
            rules:
              - {id: own, category: command, level: block, find: [紫晶閣], bad: [紫晶閣], good: [您好]}
            """
        let added = "overlay: east\nrules:\n  - {id: \(Self.rule), level: block, find+: [紫晶閣]}\n"
        for yaml in [own, added] {
            #expect(try Manners.book(with: [("east", yaml)]).checker.check(harmless).name == "block", "\(yaml)")
        }
    }

    @Test("a superior makes a rule of an opinion, milder or none, and takes it back", arguments: DatabaseKind.allCases)
    func fine(kind: DatabaseKind) async throws {
        try await TestHouse.open(on: kind) { house in
            let east = house.east
            let opinion = try await house.opinion(.fine, Self.dontKnow, at: east)
            #expect(try await house.decide(.milder, on: opinion, at: east).status == .created)
            #expect(try await house.verdict(on: Self.dontKnow, at: east) == "warn")
            #expect(try await house.decide(.off, on: opinion, at: east).status == .created)
            #expect(try await Self.mild.contains(house.verdict(on: Self.dontKnow, at: east)))
            #expect(try await house.verdict(on: Self.dontKnow, at: house.west) == "block")
            #expect(try await house.decide(.pattern, on: opinion, at: east).status == .conflict)
            #expect(try await Doctor(house.house).examine().faults == [])
            #expect(try await house.decide(.open, on: opinion, at: east).status == .created)
            #expect(try await house.verdict(on: Self.dontKnow, at: east) == "block")
        }
    }

    @Test("one sentence is left alone, and its like is not; a rude one becomes a rule")
    func sentences() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            let east = house.east
            let fine = try await house.opinion(.fine, "我不知道要多久", at: east)
            let kept = try await house.decide(.sentence, on: fine, at: east)
            #expect(kept.status == .created, "\(kept.text)")
            #expect(try await Self.mild.contains(house.verdict(on: "我不知道要多久", at: east)))
            #expect(try await house.verdict(on: Self.dontKnow, at: east) == "block")
            let novel = "這種小事也要報修"
            #expect(try await house.verdict(on: novel, at: east) != "block")
            let rude = try await house.opinion(.rude, novel, rule: nil, at: east)
            let added = try await house.decide(
                .pattern, ["level": .string("block"), "category": .string("mockery")], on: rude, at: east)
            #expect(added.status == .created, "\(added.text)")
            #expect(try await house.verdict(on: "先生，这种小事也要报修？", at: east) == "block", "in either script")
            #expect(try await house.verdict(on: novel, at: house.west) != "block")
            let short = try await house.opinion(.rude, "嗯", rule: nil, at: east)
            #expect(try await house.decide(.pattern, on: short, at: east).status == .conflict)
        }
    }

    @Test("an opinion is kept without a name, once, and only superiors read it")
    func nameless() async throws {
        try await TestHouse.open(on: .sqlite) { house in
            for _ in 0..<3 { _ = try await house.opinion(.fine, Self.dontKnow, at: house.east) }
            let read = try await house.get("/api/v1/courtesy/opinions", as: house.east.supervisor)
            #expect(try read.json.reach("items").items.count == 1)
            for member in house.east.members { #expect(!read.text.contains(member.id.text)) }
            let others = try await house.get("/api/v1/courtesy/opinions", as: house.west.supervisor)
            #expect(try others.json.reach("items").items.isEmpty)
            let asked = try await house.get("/api/v1/courtesy/opinions", as: house.east.dispatcher)
            #expect(asked.status == .forbidden)
        }
    }
}
