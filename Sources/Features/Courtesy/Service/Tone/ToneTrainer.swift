import DoorbellRules

/// Teaches the tone model from labelled sentences: logistic regression, the same bytes from the same sentences.
public struct ToneTrainer {
    let table: FoldTable
    /// Kinds of words that the model is told beforehand.
    let words: ToneWords
    /// So often every sentence is looked at.
    var rounds = 24
    /// How much a weight is pulled back to nothing.
    var calm = 1e-4
    /// The share of found sentences that must be rude for a threshold to be taken.
    var precision = 0.95
    /// The share of ordinary turns (`category` is `ordinary`) that may be found, however rude the rest.
    var alarms = 0.01

    public init(words: ToneWords, table: FoldTable) {
        self.table = table
        self.words = words
    }

    /// A sentence as the model sees it: its buckets, with how often each, over the root of their number.
    private struct Example {
        let buckets: [Int]
        let share: Double
        let isForbidden: Bool
        let isOrdinary: Bool
        let group: String
    }

    /// What a sentence was given while its group was left out.
    private struct Score {
        let sum: Double
        let isForbidden: Bool
        let isOrdinary: Bool
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
        var scores: [Score] = []
        for part in parts where !part.isEmpty && part.count < examples.count {
            let aside = Set(part)
            let (weights, bias) = fit(examples.indices.filter { !aside.contains($0) }.map { examples[$0] })
            for index in part.sorted() {
                scores.append(
                    Score(
                        sum: score(examples[index], weights, bias), isForbidden: examples[index].isForbidden,
                        isOrdinary: examples[index].isOrdinary))
            }
        }
        let (threshold, found) = threshold(scores)
        let (weights, bias) = fit(examples)
        let scale = step(weights)
        let model = ToneModel(
            words: words, weights: weights.map { Int8(max(-7, min(7, ($0 / scale).rounded()))) }, scale: scale,
            bias: bias, threshold: threshold)
        return Outcome(
            model: model, sentences: examples.count, forbidden: examples.count { $0.isForbidden },
            precision: found.precision, recall: found.recall)
    }

    /// What one of seven steps of a weight is worth: the few that are heavier are cut off, so that the light ones count.
    private func step(_ weights: [Double]) -> Double {
        let heavy = weights.map(abs).filter { $0 > 0 }.sorted()
        return heavy.isEmpty ? 1 : heavy[Int(Double(heavy.count - 1) * 0.98)] / 7
    }

    private func example(_ sentence: LabelledSentence) -> Example {
        let text = FoldedText(sentence.text, table: table)
        let runs = ToneRun.runs(text.units, 0..<text.count, words)
        return Example(
            buckets: runs.map(\.bucket), share: ToneRun.share(of: runs.count),
            isForbidden: sentence.isForbidden,
            isOrdinary: !sentence.isForbidden && sentence.category == "ordinary", group: sentence.group)
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

    /// The lowest sum from which on at least `precision` of what is found is rude, and few ordinary turns are found.
    private func threshold(_ scores: [Score]) -> (Double, (precision: Double, recall: Double)) {
        let all = scores.count { $0.isForbidden }
        let ordinary = Double(scores.count { $0.isOrdinary }) * alarms
        var best = (threshold: Double.infinity, precision: 1.0, recall: 0.0)
        var (right, wrong, alarmed) = (0, 0, 0.0)
        for score in scores.sorted(by: { $0.sum > $1.sum }) {
            if score.isForbidden { right += 1 } else { wrong += 1 }
            if score.isOrdinary { alarmed += 1 }
            let share = Double(right) / Double(right + wrong)
            if alarmed <= ordinary, share >= precision, right + wrong > 20 {
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
