import DoorbellRules

/// Logistic regression with few weights: all places learn, those that say least are let go, and the others learn anew.
///
/// Stochastic descent with steps that shrink where a weight has moved much (AdaGrad); the same from the same examples.
struct ToneLearner {
    /// So often every sentence is looked at, and after each letting go.
    static let rounds = 12
    static let roundsAgain = 8
    /// A place that fewer examples have says nothing about other sentences.
    static let fewest = 2
    /// How many places weigh something in the end; on the way there are twice as many.
    static let kept = 43_000
    /// So many steps a weight usually has at most.
    static let usual = 6
    /// How much a weight is pulled back to nothing.
    static let calm = 3e-6

    private var weights = [Double](repeating: 0, count: ToneWeights.places)
    /// The places that weigh something, in their order.
    private var places: [Int]
    /// By how many sentences each place is met, to the power of three quarters: a light weight that many sentences have
    /// says more than a heavy one that two have.
    private let reach: [Double]
    private(set) var bias = 0.0
    private var dice = Dice()

    init(_ examples: [ToneExample]) {
        var counts = [Int](repeating: 0, count: ToneWeights.places)
        for example in examples { for place in example.places { counts[place] += 1 } }
        places = counts.indices.filter { counts[$0] >= Self.fewest }
        reach = counts.map { Double($0).squareRoot() * Double($0).squareRoot().squareRoot() }
        learn(examples.map { $0.with { counts[$0] >= Self.fewest } }, Self.rounds)
        for count in [2 * Self.kept, Self.kept] {
            keep(count)
            learn(examples.map { $0.with { weights[$0] != 0 } }, Self.roundsAgain)
        }
    }

    func score(_ example: ToneExample) -> Double {
        bias + example.share * example.places.reduce(0) { $0 + weights[$1] }
    }

    /// The model of what was learnt. All but the heaviest hundredth weigh at most `usual` steps; no weight is cut off,
    /// because what softens a sentence weighs most.
    func model(_ words: ToneWords, threshold: Double) -> ToneModel {
        let heavy = heaviest
        let scale = heavy.isEmpty ? 1 : heavy[heavy.count / 100] / Double(Self.usual)
        let kept = places.compactMap { place -> (place: Int, weight: Int)? in
            let steps = Int((weights[place] / scale).rounded())
            return steps == 0 ? nil : (place, max(-ToneWeights.most, min(ToneWeights.most, steps)))
        }
        return ToneModel(
            words: words, weights: ToneWeights(kept), scale: scale, bias: bias, threshold: threshold)
    }

    /// How much the places weigh, whichever way, the heaviest first.
    private var heaviest: [Double] { places.map { abs(weights[$0]) }.filter { $0 > 0 }.sorted(by: >) }

    private mutating func keep(_ count: Int) {
        let says = places.map { abs(weights[$0]) * reach[$0] }.filter { $0 > 0 }.sorted(by: >)
        guard says.count > count else { return }
        for place in places where abs(weights[place]) * reach[place] <= says[count] { weights[place] = 0 }
        places.removeAll { weights[$0] == 0 }
    }

    /// The weights that come out are the means over the later rounds, which what was looked at last sways less.
    private mutating func learn(_ examples: [ToneExample], _ rounds: Int) {
        var moved = [Double](repeating: 1e-3, count: ToneWeights.places)
        var means = [Double](repeating: 0, count: ToneWeights.places)
        var (biasMoved, biasMean) = (1e-3, 0.0)
        var order = Array(examples.indices)
        let share = 1 / Double(rounds - rounds / 2)
        for round in 0..<rounds {
            dice.shuffle(&order)
            for index in order {
                let example = examples[index]
                let wrong = (Self.chance(score(example)) - (example.isForbidden ? 1 : 0)) * example.weight
                biasMoved += wrong * wrong
                bias -= 0.1 * wrong / biasMoved.squareRoot()
                for place in example.places {
                    let slope = wrong * example.share + Self.calm * weights[place]
                    moved[place] += slope * slope
                    weights[place] -= 0.3 * slope / moved[place].squareRoot()
                }
            }
            if round < rounds / 2 { continue }
            for place in places { means[place] += weights[place] * share }
            biasMean += bias * share
        }
        (weights, bias) = (means, biasMean)
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
