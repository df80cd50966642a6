import DoorbellRules
import Testing

@Suite("JSON: whole numbers, no surprises, and the place of every trouble")
struct JSONTests {
    @Test(
        "what is JSON is read",
        arguments: [
            (" null ", JSON.null), ("[true,false]", .array([.bool(true), .bool(false)])), ("[ ]", .array([])),
            ("{ }", .object([])),
            ("-0", .number(0)), ("9223372036854775807", .number(.max)), ("-9223372036854775808", .number(.min)),
            (#""\u9999\ud83d\ude00\"\\\/\b\f\n\r\t""#, .string("香😀\"\\/\u{8}\u{c}\n\r\t")),
            ("\"\u{7f}\"", .string("\u{7f}")),
            (#"{"a":{"b":[1]}}"#, .object([JSON.Member("a", .object([JSON.Member("b", .array([.number(1)]))]))])),
        ])
    func read(text: String, value: JSON) throws {
        #expect(try JSON(parsing: text) == value)
    }

    @Test(
        "what is not is refused with its place",
        arguments: [
            ("", JSON.Kind.notJSON, "line 1, column 1"), ("{} x", .notJSON, "line 1, column 4"),
            ("[1,]", .notJSON, "line 1, column 4"),
            ("{\"a\":1,\n \"a\":2}", .nameTwice, "line 2, column 2"), ("[1.5]", .fraction, "line 1, column 3"),
            ("1e3", .fraction, "line 1, column 2"), ("01", .notJSON, "line 1, column 3"),
            ("-", .notJSON, "line 1, column 2"),
            ("+1", .notJSON, "line 1, column 1"), ("nul", .notJSON, "line 1, column 1"),
            ("{a:1}", .notJSON, "line 1, column 2"),
            ("{\"a\" 1}", .notJSON, "line 1, column 6"), ("NaN", .notJSON, "line 1, column 1"),
        ])
    func refused(text: String, kind: JSON.Kind, place: String) {
        #expect(throws: JSON.Trouble(kind, at: place)) { try JSON(parsing: text) }
    }

    @Test(
        "text that could hide something is refused",
        arguments: [
            #""\u0000""#, "\"\u{0}\"", "\"\u{1}\"", "\"a\nb\"", #""\ud83d""#, #""\ud83dx""#, #""\ude00""#,
            #""\ud83d\ud83d""#, #""\u12g4""#,
            #""\x41""#, "\"open", #""\u12"#, "\u{FEFF}{}",
        ])
    func hidden(_ text: String) {
        let trouble = #expect(throws: JSON.Trouble.self) { try JSON(parsing: text) }
        #expect(trouble?.kind == .notJSON)
    }

    @Test(
        "bytes that are not UTF-8 are refused",
        arguments: [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0xB8]] as [[UInt8]])
    func bytes(_ bytes: [UInt8]) {
        #expect(throws: JSON.Trouble.self) { try JSON(parsing: [34] + bytes + [34]) }
    }

    @Test(
        "numbers beyond 64 bits are out of range",
        arguments: ["9223372036854775808", "-9223372036854775809", "1".repeated(400)])
    func tooBig(_ text: String) {
        let trouble = #expect(throws: JSON.Trouble.self) { try JSON(parsing: text) }
        #expect(trouble?.kind == .outOfRange)
    }

    @Test("32 levels are read, 33 are too deep", arguments: [(32, true), (33, false), (100_000, false)])
    func depth(levels: Int, isRead: Bool) {
        let text = "\("[".repeated(levels))\("]".repeated(levels))"
        if isRead {
            #expect(throws: Never.self) { try JSON(parsing: text) }
        } else {
            let trouble = #expect(throws: JSON.Trouble.self) { try JSON(parsing: text) }
            #expect(trouble?.kind == .tooDeep)
        }
    }

    @Test("whatever is written is read back the same", arguments: 0..<200)
    func property(_ seed: UInt64) throws {
        var chance = Chance(state: seed)
        let value = JSON.random(depth: 5, &chance)
        #expect(try JSON(parsing: value.text) == value, "\(value.text)")
    }
}

/// SplitMix64: the same seed fails the same way again.
private struct Chance: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension JSON {
    fileprivate static func random(depth: Int, _ chance: inout some RandomNumberGenerator) -> JSON {
        switch Int.random(in: 0..<(depth == 0 ? 5 : 8), using: &chance) {
        case 0: .null
        case 1: .bool(.random(using: &chance))
        case 2:
            .number([.min, .max, 0, -1, .random(in: .min ... .max, using: &chance)].randomElement(using: &chance) ?? 0)
        case 3, 4: .string(text(&chance))
        case 5: .array((0..<3).map { _ in random(depth: depth - 1, &chance) })
        default: .object((0..<3).map { JSON.Member("\($0)\(text(&chance))", random(depth: depth - 1, &chance)) })
        }
    }

    /// Any scalar but NUL, which no text of ours contains.
    private static func text(_ chance: inout some RandomNumberGenerator) -> String {
        var text = String.UnicodeScalarView()
        for _ in 0..<Int.random(in: 0..<12, using: &chance) {
            let range: ClosedRange<UInt32> = Bool.random(using: &chance) ? 1...127 : 1...0x10FFFF
            if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &chance)) { text.append(scalar) }
        }
        return String(text)
    }
}
