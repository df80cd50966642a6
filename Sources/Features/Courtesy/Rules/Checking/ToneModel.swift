/// A small model of what reads curt: runs of tokens and of kinds of words, each with a weight.
///
/// It has learnt from sentences that people labelled. It advises; it never blocks.
public struct ToneModel: Sendable {
    public let words: ToneWords
    /// A run's hash says which is its own.
    public let weights: ToneWeights
    /// What one step of a weight is worth.
    public let scale: Double
    public let bias: Double
    /// From which sum on it advises.
    public let threshold: Double

    public init(words: ToneWords, weights: ToneWeights, scale: Double, bias: Double, threshold: Double) {
        self.words = words
        self.weights = weights
        self.scale = scale
        self.bias = bias
        self.threshold = threshold
    }

    /// How curt the units `range` read: above the threshold is curt.
    public func sum(_ units: [UInt16], _ range: Range<Int>) -> Double {
        var (total, count) = (0, 0)
        ToneRun.each(of: units, range, words) { run in
            total += weights[run.place]
            count += 1
        }
        return bias + Double(total) * scale * ToneRun.share(of: count)
    }

    /// The places that moved it most towards curt, the strongest first.
    public func reasons(_ units: [UInt16], _ range: Range<Int>) -> [Range<Int>] {
        var reasons: [Range<Int>] = []
        for run in ToneRun.runs(units, range, words).sorted(by: { weights[$0.place] > weights[$1.place] }) {
            guard reasons.count < 3, weights[run.place] > 0 else { break }
            if !run.range.isEmpty, !reasons.contains(where: { $0.overlaps(run.range) }) { reasons.append(run.range) }
        }
        return reasons
    }
}
