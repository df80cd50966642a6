import CourtesyPacks
import DoorbellRules
import Foundation
import Testing

@testable import DoorbellService

@Suite("A rule file that is not right does not open, and says where")
struct LoaderTests {
    private static let head = "pack: test\nlists:\n  you: [你, 您]\nrules:\n"

    private func open(_ yaml: String, _ more: [(name: String, yaml: String)] = []) throws -> CourtesyBook {
        try CourtesyBook([("test.yaml", yaml)] + more, table: Manners.table)
    }

    private func rule(
        _ id: String = "one", find: String = "\"<you>走\"", bad: String = "你走", good: String = "您慢走", extra: String = ""
    ) -> String {
        "  - id: \(id)\n    category: command\n    level: warn\n    find: [\(find)]\n    bad: [\"\(bad)\"]\n    good: [\"\(good)\"]\n\(extra)"
    }

    private func trouble(_ yaml: String, _ more: [(name: String, yaml: String)] = []) -> [String] {
        do {
            _ = try open(yaml, more)
            return []
        } catch let troubles as PackTroubles {
            return troubles.all.map(\.description)
        } catch {
            return ["\(error)"]
        }
    }

    @Test("a right file opens and finds what it says")
    func right() throws {
        let book = try open(Self.head + rule())
        #expect(book.examples == 2)
        #expect(book.checker.check("你走").name == "warn")
    }

    @Test("every wrong example, unknown key and pattern is told with its line and column, all at once")
    func wrong() {
        let both = trouble(Self.head + rule(bad: "你來", good: "您走"))
        #expect(both.count == 2)
        #expect(both.first?.hasPrefix("test.yaml:9:11: one does not find its `bad` example") ?? false, "\(both)")
        #expect(
            trouble(Self.head + rule(extra: "    colour: red\n")).first?.hasPrefix(
                "test.yaml:11:5: nobody knows the key colour") ?? false)
        #expect(
            trouble(Self.head + rule(find: "\"{走\"")).first?.hasPrefix("test.yaml:8:13: this is not closed") ?? false)
        #expect(trouble(Self.head + rule() + rule()).first?.contains("there is a rule one already") ?? false)
        #expect(trouble("rules: []").first?.contains("begins with `pack: NAME`") ?? false)
        #expect(trouble(Self.head + "  - id: one\n").count >= 4)
    }

    @Test("a file without lists shares those of the file of its pack before it, and no two rules have one id")
    func several() throws {
        let more = "pack: test\nrules:\n" + rule("two", find: "\"快點<you>\"", bad: "快點你", good: "請您快點好起來")
        #expect(try open(Self.head + rule(), [("more.yaml", more)]).checker.check("快點您").name == "warn")
        let own =
            "pack: test\nlists:\n  you: [妳們]\nrules:\n"
            + rule("two", find: "\"快點<you>\"", bad: "快點妳們", good: "請您快點好起來")
        #expect(try open(Self.head + rule(), [("more.yaml", own)]).checker.check("快點您").name == "ok", "its own lists")
        let twice = "pack: test\nrules:\n" + rule(find: "走<you>", bad: "走你")
        #expect(
            trouble(Self.head + rule(), [("more.yaml", twice)]) == [
                "more.yaml:3:9: there is a rule one in test.yaml already"
            ])
        let other = more.replacingOccurrences(of: "pack: test", with: "pack: other")
        #expect(
            trouble(Self.head + rule(), [("other.yaml", other)]).first?.contains("there is no list <you>") ?? false)
    }

    @Test("an estate adds to a rule, makes it milder, adds its own; a rule that is not there is told")
    func overlay() throws {
        let estate =
            "overlay: estate\nrules:\n  - id: one\n    level: advise\n    find+: [\"快閃\"]\n    unless+: [\"你走好\"]\n    good: [\"你走好\"]\n    bad: [\"快閃\"]\n"
        let book = try open(Self.head + rule(), [("estate.yaml", estate)])
        #expect(book.checker.check("你走").name == "advise")
        #expect(book.checker.check("快閃").name == "advise")
        #expect(book.checker.check("你走好").name == "ok")
        let lost = trouble(
            Self.head + rule(), [("estate.yaml", "overlay: estate\nrules:\n  - id: two\n    level: warn\n")])
        #expect(lost.first?.hasPrefix("estate.yaml:3:5: there is no rule two") ?? false, "\(lost)")
    }

    @Test(
        "no file is too broken",
        arguments: [
            "", "\u{0}", "{", "[", "pack: [", "pack: a\nrules: 3", "pack: a\nrules: [3]", "pack: a\nrules:\n  - 3",
            "a: *b", "&a [*a]", "pack: 😀\n\u{202E}",
            "pack: a\npack: b", String(repeating: "[", count: 100_000), String(repeating: "- ", count: 100_000),
            "pack: \(String(repeating: "不", count: 350_000))\nrules: []",
            "pack: a\nlists: {x: [a, [b]]}", "\t", "%YAML 9", "pack: a\nproposals: {curt: {ask: 3}}",
            "pack: !!binary a\nrules: []", "\u{FEFF}pack: a\nrules: []",
        ])
    func broken(_ yaml: String) {
        let clock = ContinuousClock()
        let took = clock.measure {
            for trouble in trouble(yaml) { #expect(trouble.hasPrefix("test.yaml:"), "\(trouble)") }
        }
        #expect(took < .seconds(5), "\(took) (unoptimised)")
    }

    @Test(
        "the house's own file, cut off and bitten anywhere, is refused with a place or opens; it never brings the house down"
    )
    func bitten() throws {
        let whole = Array(CourtesyPacks.rules[2].yaml.utf8.prefix(12_000))
        var state: UInt64 = 42
        for _ in 0..<200 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            var bytes = whole
            let at = Int(state >> 33) % bytes.count
            switch state >> 60 & 3 {
            case 0: bytes.removeSubrange(at...)
            case 1: bytes[at] = UInt8(truncatingIfNeeded: state >> 40)
            case 2: bytes.insert(contentsOf: [0xED, 0xA0, 0x80, 0x00, UInt8(ascii: "{")], at: at)
            default: bytes.removeSubrange(at..<min(bytes.count, at + 40))
            }
            for trouble in trouble(String(decoding: bytes, as: UTF8.self)) {
                #expect(trouble.hasPrefix("test.yaml:"), "\(trouble)")
            }
        }
    }
}
