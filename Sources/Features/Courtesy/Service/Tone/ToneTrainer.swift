import DoorbellRules

/// Teaches the tone model from labelled sentences: the same bytes from the same sentences.
public struct ToneTrainer {
    let table: FoldTable
    /// Kinds of words that the model is told beforehand.
    let words: ToneWords
    /// The share of found sentences that must be rude for a threshold to be taken.
    var precision = 0.93
    /// The share of ordinary turns (`category` is `ordinary`) that may be found, however rude the rest.
    var alarms = 0.009

    public init(words: ToneWords, table: FoldTable) {
        self.table = table
        self.words = words
    }

    /// What a sentence was given while its group was left out.
    private typealias Score = (sum: Double, example: ToneExample)

    /// What was learnt, with figures on sentences whose groups were left out while learning.
    public struct Outcome: Sendable {
        public let model: ToneModel
        public let sentences: Int
        public let forbidden: Int
        public let precision: Double
        public let recall: Double
    }

    public func train(_ sentences: [LabelledSentence]) -> Outcome {
        let examples = sentences.map { ToneExample.all(of: $0, words, table) }
        var scores: [Score] = []
        for part in parts(of: sentences) where !part.isEmpty && part.count < examples.count {
            let aside = Set(part)
            let learner = ToneLearner(examples.indices.filter { !aside.contains($0) }.flatMap { examples[$0] })
            for example in part.sorted().compactMap({ examples[$0].first }) {
                scores.append((learner.score(example), example))
            }
        }
        let (threshold, found) = threshold(scores)
        return Outcome(
            model: ToneLearner(examples.flatMap { $0 }).model(words, threshold: threshold),
            sentences: sentences.count, forbidden: sentences.count { $0.isForbidden },
            precision: found.precision, recall: found.recall)
    }

    /// Five parts of like size: whole groups are dealt out, the largest first.
    private func parts(of sentences: [LabelledSentence]) -> [[Int]] {
        let groups = Dictionary(grouping: sentences.indices) { sentences[$0].group }
        var parts = [[Int]](repeating: [], count: 5)
        for (_, places) in groups.sorted(by: { ($0.value.count, $1.key) > ($1.value.count, $0.key) }) {
            let least = parts.indices.min { parts[$0].count < parts[$1].count } ?? 0
            parts[least] += places
        }
        return parts
    }

    /// The lowest sum from which on at least `precision` of what is found is rude, and few ordinary turns are found.
    private func threshold(_ scores: [Score]) -> (Double, (precision: Double, recall: Double)) {
        let all = scores.count { $0.example.isForbidden }
        let ordinary = Double(scores.count { $0.example.isOrdinary }) * alarms
        var best = (threshold: Double.infinity, precision: 1.0, recall: 0.0)
        var (right, wrong, alarmed) = (0, 0, 0.0)
        for (sum, example) in scores.sorted(by: { $0.sum > $1.sum }) {
            if example.isForbidden { right += 1 } else { wrong += 1 }
            if example.isOrdinary { alarmed += 1 }
            let share = Double(right) / Double(right + wrong)
            if alarmed <= ordinary, share >= precision, right + wrong > 20 {
                best = (sum, share, Double(right) / Double(max(1, all)))
            }
        }
        return (best.threshold, (best.precision, best.recall))
    }
}
