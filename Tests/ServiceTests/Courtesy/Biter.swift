import Foundation

/// Chance that can be thrown again, and what it does to a text: bites, doublings, marks that break readers.
struct Biter: RandomNumberGenerator {
    /// `SEED=…` in the environment throws the same dice again; a test prints the one that it threw.
    static let seed = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) } ?? 20_261_129

    private var state: UInt64

    init(_ seed: UInt64 = Biter.seed) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Bytes that no text should have: halves of characters and of surrogates, NUL, direction, joiners, and YAML's marks.
    static let odd: [[UInt8]] =
        [
            [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC0, 0x80], [0x00], [0xFF, 0xFE],
            [0xE4],
        ]
        + [
            "\\uD800", "\\uDC00\\uD800", "\\u0000", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200D}", "\u{FEFF}", "👨‍👩‍👧‍👦",
            "🇭🇰", "𠀀", "e\u{301}\u{302}", "「", "」", "\"", "'", "{", "}", "[", "]", "<", ">", "|", "..", "...", "&a",
            "*a",
            "\n", "\r\n", "\t", ": ", "- ", "? ", "#", "!!binary ", "%", "\\", "一二三萬", "HK$1,200.50", "不知道", "你自己去找",
        ].map { Array($0.utf8) }

    /// `bytes` after one to eight bites.
    mutating func bitten(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &self) {
            let at = Int.random(in: 0...bytes.count, using: &self)
            let end = min(bytes.count, at + Int.random(in: 1...40, using: &self))
            switch Int.random(in: 0...6, using: &self) {
            case 0: bytes.removeSubrange(at..<end)
            case 1: bytes.insert(contentsOf: bytes[at..<end], at: at)
            case 2 where at < bytes.count: bytes[at] = UInt8.random(in: 0...255, using: &self)
            case 3: bytes.removeSubrange(at...)
            case 4: bytes.insert(contentsOf: Array(repeating: odd(), count: 200).joined(), at: at)
            default: bytes.insert(contentsOf: odd(), at: at)
            }
        }
        return bytes
    }

    private mutating func odd() -> [UInt8] { Biter.odd.randomElement(using: &self) ?? [] }
}
