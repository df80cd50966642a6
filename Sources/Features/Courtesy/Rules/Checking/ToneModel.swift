/// A small model of what reads curt: runs of one to three characters (or words of letters), each with a weight.
///
/// It has learnt from sentences that people labelled. It advises; it never blocks.
public struct ToneModel: Sendable {
    /// How many weights there are: a run's hash says which is its own.
    public static let size = 32_768

    public let weights: [Int8]
    /// What one step of a weight is worth, in thousandths of a millionth.
    public let scale: Double
    public let bias: Double
    /// From which sum on it advises.
    public let threshold: Double

    public init(weights: [Int8], scale: Double, bias: Double, threshold: Double) {
        self.weights = weights
        self.scale = scale
        self.bias = bias
        self.threshold = threshold
    }

    /// One run of a text: which weight is its own, and where it stands.
    public struct Run: Sendable {
        public let bucket: Int
        public let range: Range<Int>
    }

    /// Every run of the units `range`; bars count as units, so that a beginning and an end have a sound of their own.
    public static func runs(_ units: [UInt16], _ range: Range<Int>) -> [Run] {
        var tokens: [(hash: UInt32, range: Range<Int>)] = [(7, range.lowerBound..<range.lowerBound)]
        var at = range.lowerBound
        while at < range.upperBound {
            let start = at
            var hash: UInt32 = 2_166_136_261
            repeat {
                if units[at] != Unit.blank { hash = (hash ^ UInt32(units[at])) &* 16_777_619 }
                at += 1
            } while at < range.upperBound && Unit.isLetter(units[at]) && Unit.isLetter(units[at - 1])
            if at - start == 1, units[start] == Unit.blank { continue }
            if Unit.isDigit(units[start]) { hash = 5 }
            if Unit.isDigit(units[start]), tokens.last?.hash == 5 { continue }
            tokens.append((hash, start..<at))
        }
        tokens.append((11, range.upperBound..<range.upperBound))
        var runs: [Run] = []
        runs.reserveCapacity(tokens.count * 3)
        for start in tokens.indices {
            var hash: UInt32 = 40_503
            for end in start..<min(start + 3, tokens.count) {
                hash = (hash ^ tokens[end].hash) &* 2_654_435_761
                hash ^= hash >> 15
                if end == start, tokens[start].range.isEmpty { continue }
                runs.append(
                    Run(
                        bucket: Int(truncatingIfNeeded: (hash &* 2_246_822_519) >> 17),
                        range: tokens[start].range
                            .lowerBound..<max(tokens[start].range.upperBound, tokens[end].range.upperBound)))
            }
        }
        return runs
    }

    /// How curt the units `range` read: above the threshold is curt.
    public func sum(_ units: [UInt16], _ range: Range<Int>) -> Double {
        let runs = ToneModel.runs(units, range)
        guard !runs.isEmpty else { return bias }
        var total = 0
        for run in runs { total += Int(weights[run.bucket]) }
        return bias + Double(total) * scale / Double(runs.count).squareRoot()
    }

    /// The runs that moved it most towards curt, the strongest first.
    public func reasons(_ units: [UInt16], _ range: Range<Int>) -> [Range<Int>] {
        var reasons: [Range<Int>] = []
        for run in ToneModel.runs(units, range).sorted(by: { weights[$0.bucket] > weights[$1.bucket] }) {
            guard reasons.count < 3, weights[run.bucket] > 0 else { break }
            if !run.range.isEmpty, !reasons.contains(where: { $0.overlaps(run.range) }) { reasons.append(run.range) }
        }
        return reasons
    }
}
