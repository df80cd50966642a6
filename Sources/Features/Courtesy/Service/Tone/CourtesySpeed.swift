import DoorbellRules
import Foundation

/// How fast the checker is, beside a plain search for the same words in the same run. Time of the
/// processor is counted, not of the wall: other work on the machine makes no difference.
public struct CourtesySpeed: Sendable {
    public let rules: Int
    /// Per sentence of sixteen characters, in microseconds.
    public let checking: Double
    public let searching: Double
    /// Reading all patterns, in milliseconds.
    public let loading: Double

    /// - Parameters:
    ///   - packs: The rules; they are repeated until there are `count` of them, not one more.
    ///   - sentences: What is checked.
    public init(_ packs: [CourtesyPack], table: FoldTable, tone: ToneModel, sentences: [String], count: Int = 2_000)
        throws
    {
        let all = Self.repeated(packs, count)
        rules = all.reduce(0) { $0 + $1.rules.count }
        var made: CourtesyChecker?
        let took = try Self.nanoseconds { made = try CourtesyChecker(all, table: table, tone: tone) }
        loading = took / 1e6
        let characters = sentences.reduce(0) { $0 + $1.unicodeScalars.count }
        let sixteen = Double(max(1, characters)) / 16
        var found = 0
        let checked = Self.nanoseconds {
            for sentence in sentences { found += made?.check(sentence, proposing: false).findings.count ?? 0 }
        }
        checking = checked / 1e3 / sixteen
        let words = all.flatMap { $0.rules.flatMap(\.bare) }.map { Array($0.utf8CString) }
        let few = sentences.prefix(max(1, min(sentences.count, 20)))
        let fewCharacters = few.reduce(0) { $0 + $1.unicodeScalars.count }
        let searched = Self.nanoseconds {
            for sentence in few.map({ Array($0.utf8CString) }) {
                for word in words where Self.contains(sentence, word) { found += 1 }
            }
        }
        searching = searched / 1e3 / (Double(max(1, fewCharacters)) / 16)
        if found < 0 { throw PackTroubles(all: []) }  // keeps the counting from being thought away
    }

    public var line: String {
        "\(rules) rules and the tone model: \(hundredths(checking)) µs a sentence of 16 characters, plain search \(hundredths(searching)) µs (\(hundredths(searching / checking)) times as long), loaded in \(hundredths(loading)) ms"
    }

    private static func repeated(_ packs: [CourtesyPack], _ count: Int) -> [CourtesyPack] {
        var (all, left) = (packs, count)
        for number in packs.indices { all[number].rules = [] }
        var round = 0
        while left > 0 {
            for number in packs.indices {
                for var rule in packs[number].rules.prefix(left) {
                    if round > 0 { rule.id = "\(rule.id)+\(round)" }
                    all[number].rules.append(rule)
                    left -= 1
                }
            }
            if round == 0, left == count { break }  // there are no rules to repeat
            round += 1
        }
        return all
    }

    private func hundredths(_ value: Double) -> String {
        let whole = Int((value * 100).rounded())
        return "\(whole / 100).\(whole % 100 < 10 ? "0" : "")\(whole % 100)"
    }

    private static func nanoseconds(_ work: () throws -> Void) rethrows -> Double {
        func now() -> Double {
            var time = timespec()
            clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
            return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
        }
        let start = now()
        try work()
        return now() - start
    }

    /// Both end with a zero.
    private static func contains(_ text: [CChar], _ word: [CChar]) -> Bool { strstr(text, word) != nil }
}

extension CourtesyRule {
    /// The plain words of its patterns: what a list of forbidden words would have.
    fileprivate var bare: [String] {
        find.flatMap { $0.split { "{}|<>.,;^$?! ".contains($0) }.map(String.init) }.filter { $0.count > 1 }
    }
}
