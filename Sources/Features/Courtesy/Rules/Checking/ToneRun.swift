/// Something of a sentence that has a weight in the tone model: which weight, and where it stands.
public struct ToneRun: Sendable {
    public let place: Int
    public let range: Range<Int>

    private init(_ hash: UInt32, _ range: Range<Int>) {
        place = Int((UInt64(hash &* 2_246_822_519) &* UInt64(ToneWeights.places)) >> 32)
        self.range = range
    }

    /// What each run counts for: a long sentence is not curt for being long.
    public static func share(of runs: Int) -> Double { 1 / Double(max(1, runs)).squareRoot() }

    /// Every run of the units `range`: one to three tokens as they stand; then the sentence as kinds alone, what lies between
    /// them as one gap, in runs of two to four; each kind by itself, and once more where nothing softens it; and how long
    /// the sentence is, by itself and with its end. What a statement ends in, 「。」 or nothing, makes no difference.
    public static func runs(_ units: [UInt16], _ range: Range<Int>, _ words: ToneWords) -> [ToneRun] {
        var runs: [ToneRun] = []
        runs.reserveCapacity(range.count * 10)
        each(of: units, range, words) { runs.append($0) }
        return runs
    }

    /// Gives `take` every run of the units `range`, without a list of them.
    @inline(__always)
    static func each(of units: [UInt16], _ range: Range<Int>, _ words: ToneWords, _ take: (ToneRun) -> Void) {
        var range = range
        while let last = range.last, units[last] == Unit.stop || units[last] == Unit.bar { range = range.dropLast() }
        let tokens = ToneToken.of(units, range)
        let (start, end) = (
            Step(ToneToken.start, range.lowerBound..<range.lowerBound),
            Step(ToneToken.end, range.upperBound..<range.upperBound)
        )
        var whole = [start]
        whole.reserveCapacity(tokens.count + 2)
        for token in tokens { whole.append(Step(token.hash, token.range)) }
        whole.append(end)
        join(whole, from: 1, to: 3, seed: 40_503, take)
        let (kinds, last, isSoft) = trail(tokens, words, start, end)
        join(kinds, from: 2, to: 4, seed: 71, take)
        if !isSoft { take(ToneRun(mixed(89, 1), start.range)) }
        guard let last else { return }
        for step in kinds where step.hash != gap && !step.range.isEmpty {
            take(ToneRun(mixed(73, step.hash), step.range))
            if !isSoft { take(ToneRun(mixed(79, step.hash), step.range)) }
        }
        let length = lengths.reduce(0 as UInt32) { tokens.count < $1 ? $0 : $0 + 1 }
        take(ToneRun(mixed(101, length), start.range))
        take(ToneRun(mixed(isSoft ? 103 : 104, length), start.range))
        take(ToneRun(mixed(mixed(107, length), last.hash), last.range))
    }

    /// From how many tokens on a sentence is one sort longer.
    private static let lengths = [4, 7, 11, 16, 24, 40]

    private struct Step {
        let hash: UInt32
        let range: Range<Int>

        init(_ hash: UInt32, _ range: Range<Int>) {
            self.hash = hash
            self.range = range
        }
    }

    /// What stands between words of a kind, however long.
    private static let gap: UInt32 = 3

    /// The sentence as kinds, what it ends in (a word of a kind, or a token), and whether anything softens it.
    private static func trail(
        _ tokens: [ToneToken], _ words: ToneWords, _ start: Step, _ end: Step
    ) -> (kinds: [Step], last: Step?, isSoft: Bool) {
        var (steps, last, isSoft) = ([start], nil as Step?, false)
        steps.reserveCapacity(tokens.count + 2)
        var at = 0
        while at < tokens.count {
            if let word = words.word(at: at, of: tokens) {
                let range = tokens[at].range.lowerBound..<tokens[at + word.length - 1].range.upperBound
                let step = Step(UInt32(100 + word.kind), range)
                steps.append(step)
                last = step
                isSoft = isSoft || words.kinds[word.kind].softens
                at += word.length
                continue
            }
            let token = tokens[at]
            last = Step(token.hash, token.range)
            if token.isSign {
                steps.append(Step(token.hash, token.range))
            } else if steps.last?.hash != gap {
                steps.append(Step(gap, token.range))
            }
            at += 1
        }
        steps.append(end)
        return (steps, last, isSoft)
    }

    /// Runs of `fewest` to `most` steps.
    @inline(__always)
    private static func join(
        _ steps: [Step], from fewest: Int, to most: Int, seed: UInt32, _ take: (ToneRun) -> Void
    ) {
        for start in steps.indices {
            var hash = seed
            for end in start..<min(start + most, steps.count) {
                hash = mixed(hash, steps[end].hash)
                if end - start + 1 < fewest || end == start && steps[start].range.isEmpty { continue }
                take(ToneRun(hash, steps[start].range.lowerBound..<steps[end].range.upperBound))
            }
        }
    }

    private static func mixed(_ hash: UInt32, _ next: UInt32) -> UInt32 {
        let mixed = (hash ^ next) &* 2_654_435_761
        return mixed ^ (mixed >> 15)
    }
}
