import DoorbellRules

/// Teaches the tone model from labelled sentences: logistic regression, the same bytes from the same sentences.
public struct ToneTrainer {
    let table: FoldTable
    /// So often every sentence is looked at.
    var rounds = 24
    /// How much a weight is pulled back to nothing.
    var calm = 2e-5
    /// The share of found sentences that must be rude for a threshold to be taken.
    var precision = 0.95

    public init(table: FoldTable) { self.table = table }

    /// A sentence as the model sees it: its buckets, with how often each, over the root of their number.
    private struct Example {
        let buckets: [Int]
        let share: Double
        let isForbidden: Bool
        let group: String
    }

    /// What was learnt, with figures on sentences whose groups were left out while learning.
    public struct Outcome: Sendable {
        public let model: ToneModel
        public let sentences: Int
        public let forbidden: Int
        public let precision: Double
        public let recall: Double
    }

    public func train(_ sentences: [LabelledSentence]) -> Outcome {
        let examples = sentences.map(example)
        let groups = Dictionary(grouping: examples.indices) { examples[$0].group }
        // Groups are dealt out to five parts, the largest first, so that the parts are of like size.
        var parts = [[Int]](repeating: [], count: 5)
        for (_, places) in groups.sorted(by: { ($0.value.count, $1.key) > ($1.value.count, $0.key) }) {
            let least = parts.indices.min { parts[$0].count < parts[$1].count } ?? 0
            parts[least] += places
        }
        var scores: [(sum: Double, isForbidden: Bool)] = []
        for part in parts where !part.isEmpty && part.count < examples.count {
            let aside = Set(part)
            let (weights, bias) = fit(examples.indices.filter { !aside.contains($0) }.map { examples[$0] })
            for index in part.sorted() {
                scores.append((score(examples[index], weights, bias), examples[index].isForbidden))
            }
        }
        let (threshold, found) = threshold(scores)
        let (weights, bias) = fit(examples)
        let highest = weights.map(abs).max() ?? 0
        let scale = highest == 0 ? 1 : highest / 127
        let model = ToneModel(
            weights: weights.map { Int8(($0 / scale).rounded()) }, scale: scale, bias: bias, threshold: threshold)
        return Outcome(
            model: model, sentences: examples.count, forbidden: examples.count { $0.isForbidden },
            precision: found.precision, recall: found.recall)
    }

    private func example(_ sentence: LabelledSentence) -> Example {
        let text = FoldedText(sentence.text, table: table)
        let runs = ToneModel.runs(text.units, 0..<text.count)
        return Example(
            buckets: runs.map(\.bucket), share: 1 / Double(max(1, runs.count)).squareRoot(),
            isForbidden: sentence.isForbidden, group: sentence.group)
    }

    private func score(_ example: Example, _ weights: [Double], _ bias: Double) -> Double {
        bias + example.share * example.buckets.reduce(0) { $0 + weights[$1] }
    }

    /// Weights and bias by stochastic descent with steps that shrink where a weight has moved much (AdaGrad).
    private func fit(_ examples: [Example]) -> (weights: [Double], bias: Double) {
        var weights = [Double](repeating: 0, count: ToneModel.size)
        var moved = [Double](repeating: 1e-3, count: ToneModel.size)
        var (bias, biasMoved) = (0.0, 1e-3)
        var dice = Dice()
        var order = Array(examples.indices)
        for _ in 0..<rounds {
            dice.shuffle(&order)
            for index in order {
                let example = examples[index]
                let sum = score(example, weights, bias)
                let wrong = ToneTrainer.chance(sum) - (example.isForbidden ? 1 : 0)
                biasMoved += wrong * wrong
                bias -= 0.1 * wrong / biasMoved.squareRoot()
                for bucket in example.buckets {
                    let slope = wrong * example.share + calm * weights[bucket]
                    moved[bucket] += slope * slope
                    weights[bucket] -= 0.3 * slope / moved[bucket].squareRoot()
                }
            }
        }
        return (weights, bias)
    }

    /// The lowest sum from which on at least `precision` of what is found is rude.
    private func threshold(
        _ scores: [(sum: Double, isForbidden: Bool)]
    ) -> (Double, (precision: Double, recall: Double)) {
        let all = scores.count { $0.isForbidden }
        var best = (threshold: Double.infinity, precision: 1.0, recall: 0.0)
        var (right, wrong) = (0, 0)
        for score in scores.sorted(by: { $0.sum > $1.sum }) {
            if score.isForbidden { right += 1 } else { wrong += 1 }
            let share = Double(right) / Double(right + wrong)
            if share >= precision, right + wrong > 20 {
                best = (score.sum, share, Double(right) / Double(max(1, all)))
            }
        }
        return (best.threshold, (best.precision, best.recall))
    }

    /// 1 / (1 + e^-x), by Foundation-free halving: exact enough, and the same on every machine.
    private static func chance(_ x: Double) -> Double {
        let x = max(-30, min(30, -x))
        var power = 1 + x / 1_024
        for _ in 0..<10 { power *= power }
        return 1 / (1 + power)
    }

    /// Numbers that look like chance and are always the same.
    private struct Dice {
        var state: UInt64 = 0x9E37_79B9_7F4A_7C15

        mutating func below(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int((state >> 33) % UInt64(count))
        }

        mutating func shuffle(_ order: inout [Int]) {
            guard order.count > 1 else { return }
            for last in stride(from: order.count - 1, through: 1, by: -1) { order.swapAt(last, below(last + 1)) }
        }
    }
}
