import CourtesyPacks
import DoorbellRules
import Foundation
import HTTPTypes
import HummingbirdTesting
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("No rule file, no text and no question brings the checker down or keeps it busy", .serialized)
struct CourtesyFuzzTests {
    private static let rule = """
        pack: test
        lists:
          you: [你, 您]
        commitment: ["{馬上|立刻}..查"]
        proposals:
          command:
            ask: {zh-Hant: 請問可以嗎？, zh-Hans: 请问可以吗？, en: "May I?"}
        rules:
          - id: one
            category: command
            level: warn
            find: ["<you>{快|}走", "get out"]
            unless: ["您慢走"]
            bad: ["你快走", "Get out!"]
            good: ["您慢走"]

        """

    /// What a file's loader says, each with its place; nothing where it opens.
    private func troubles(_ yaml: String) -> [PackTrouble] {
        do {
            _ = try CourtesyBook([("test.yaml", yaml)], table: Manners.table)
            return []
        } catch {
            return error.all
        }
    }

    private func expectPlaces(_ yaml: String) {
        let lines = yaml.utf8.count { $0 == 10 || $0 == 13 } + 2
        let found = Watchdog.mind("SEED=\(Biter.seed): \(yaml)") { troubles(yaml) }
        for trouble in found {
            #expect(trouble.file == "test.yaml" && !trouble.message.isEmpty, "\(trouble)")
            #expect(1...lines ~= trouble.line && trouble.column >= 1, "SEED=\(Biter.seed): \(trouble)")
        }
    }

    @Test("a rule file, bitten at random: it opens, or every fault is told with line and column")
    func files() {
        print("SEED=\(Biter.seed)")
        #expect(troubles(Self.rule).isEmpty)
        var biter = Biter()
        let house = Array(CourtesyPacks.rules[0].yaml.utf8.prefix(4_000))
        for round in 0..<500 {
            let whole = round % 5 == 0 ? house : Array(Self.rule.utf8)
            expectPlaces(String(decoding: biter.bitten(whole), as: UTF8.self))
        }
    }

    @Test("files that are made to break readers", arguments: CourtesyFuzzTests.hard.keys.sorted())
    func broken(_ name: String) {
        guard let yaml = Self.hard[name] else { return }
        expectPlaces(yaml)
    }

    private static let hard: [String: String] = [
        "a megabyte in one word": "pack: a\nrules: [\(String(repeating: "x", count: 1_000_000))]",
        "pairs of surrogates": "pack: a\ntails: [\"\(String(repeating: "\\uD83D\\uDE00", count: 20_000))\"]",
        "half a surrogate": "pack: \"\\uD800\"", "an escaped NUL": "pack: \"\\u0000\"", "a NUL": "pack: a\u{0}b",
        "beyond Unicode": "pack: \"\\U00110000\"", "direction": "pack: a\u{202E}b",
        "a bomb as rules": "\(bomb)pack: *z\nrules: *z", "a bomb as a name": "\(bomb)? *z\n: 1",
        "an unknown name": "pack: a\nlists: {*z : 1}", "braces": String(repeating: "{a: ", count: 50_000),
        "questions": String(repeating: "? ", count: 50_000),
        "stairs": (0..<2_000).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
        "a long choice": "pack: a\nrules:\n  - find: [\"\(String(repeating: "{a|", count: 100_000))\"]",
        "a long list": "pack: a\nlists: {x: [\(String(repeating: "a, ", count: 100_000))]}\nrules: []",
        "many gaps": "pack: a\ncommitment: [\"\(String(repeating: "a..", count: 20_000))b\"]",
        "joined faces": "pack: 👨‍👩‍👧‍👦\nrules: []", "other line ends": "pack: a\r\nrules:\r\n  - 3\r\n",
    ]

    /// Ten to the power of nine, where somebody follows every name.
    private static let bomb =
        "a: &a [x, x, x, x, x, x, x, x, x, x]\n"
        + zip("bcdefghz", "abcdefgh").map { name, before in
            "\(name): &\(name) [\(Array(repeating: "*\(before)", count: 10).joined(separator: ", "))]\n"
        }.joined()

    @Test("texts bitten at random: places lie within the text, findings do not overlap, what is offered is fine itself")
    func texts() throws {
        print("SEED=\(Biter.seed)")
        let book = try Manners.book.get()
        var biter = Biter()
        for _ in 0..<400 {
            let example = book.sentences.randomElement(using: &biter)?.text ?? ""
            let text = String(decoding: biter.bitten(Array(example.utf8)), as: UTF8.self)
            let verdict = Watchdog.mind("SEED=\(Biter.seed): \(text)") { book.checker.check(text) }
            let count = text.unicodeScalars.count
            var end = 0
            for finding in verdict.findings {
                #expect(
                    finding.range.lowerBound >= end && finding.range.upperBound <= count, "SEED=\(Biter.seed): \(text)")
                end = finding.range.upperBound
                for offer in finding.proposals {
                    #expect(
                        book.checker.check(offer.text, proposing: false).findings.isEmpty,
                        "SEED=\(Biter.seed): \(text) / \(offer.text)")
                }
            }
        }
    }

    @Test(
        "texts of the greatest length that a page or a program may send, and ten times as long",
        arguments: [
            "我不知道，", "你自己去找工程部。", "一", "1", "1 ", "12樓3室，", "「", "\"", "👨‍👩‍👧‍👦", "\u{202E}", "不", "a", "you are wrong. ",
            "e\u{301}",
        ])
    func long(_ piece: String) throws {
        let checker = try Manners.book.get().checker
        let most = "我不知道。" + String(repeating: piece, count: 9_900 / piece.unicodeScalars.count)
        _ = Watchdog.mind("10,000 times \(piece)") { checker.check(most) }
        let more = "我不知道。" + String(repeating: piece, count: 99_000 / piece.unicodeScalars.count)
        _ = Watchdog.mind("100,000 of \(piece)") { checker.check(more, proposing: false) }
    }

    @Test("questions bitten at random: an answer or a refusal with its place, at the server's door and at the module's")
    func questions() async throws {
        print("SEED=\(Biter.seed)")
        let checker = try Manners.book.get().checker
        try await TestHouse.open(on: .sqlite) { house in
            var biter = Biter()
            let member = try #require(house.members.first)
            let whole = "{\"text\": \"您好，我不知道\", \"language\": \"zh-Hant\"}"
            for _ in 0..<300 {
                let body = biter.bitten(Array(whole.utf8))
                let text = String(decoding: body, as: UTF8.self)
                let answer = try await house.call(.post, "/api/v1/courtesy", as: .token(member), body: body)
                #expect([200, 400].contains(answer.status.code), "SEED=\(Biter.seed): \(answer.status) \(text)")
                let own = try JSON(parsing: Watchdog.mind(text) { CourtesyDoor.answer(body, checker) })
                #expect(own["verdict"] != nil || own["place"] != nil, "SEED=\(Biter.seed): \(text)")
                if answer.status == .ok { continue }
                let (code, place) = (try answer.json["code"]?.plain, try answer.json["place"]?.plain ?? "")
                #expect(code != "not-json" || place.hasPrefix("line "), "SEED=\(Biter.seed): \(place): \(text)")
            }
        }
    }

    @Test("a parcel of rules, cut off or bitten: it is refused or opens, and never brings a browser's module down")
    func parcels() throws {
        print("SEED=\(Biter.seed)")
        var biter = Biter()
        let pack = CourtesyPack(
            name: "test", lists: ["you": ["你"]], commitment: ["馬上..查"], others: ["他"],
            rules: [CourtesyRule(id: "one", level: .warn, category: .command, find: ["<you>{快|}走"], unless: ["慢走"])])
        let whole = CourtesyParcel(packs: [pack], fold: CourtesyPacks.fold, tone: try Manners.tone.model).bytes
        for round in 0..<60 {
            var bytes = whole
            if round % 4 == 0 {
                bytes.removeSubrange(Int.random(in: 0..<bytes.count, using: &biter)...)
            } else {  // bitten where the rules are, lengths among them
                bytes.replaceSubrange(0..<600, with: biter.bitten(Array(bytes[..<600])))
            }
            Watchdog.mind("SEED=\(Biter.seed), round \(round)") {
                if let checker = try? CourtesyParcel(bytes).checker() { _ = checker.check("你快走，我不知道") }
            }
        }
    }
}
