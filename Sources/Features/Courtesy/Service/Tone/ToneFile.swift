import DoorbellRules

/// The tone model as a file of at most 64 kB: one line of JSON with its own figures and its kinds of words, then
/// `ToneWeights.bytes`.
public struct ToneFile: Sendable {
    /// A digest of the sentences it learnt from, in their order.
    public let training: String
    public let sentences: Int
    public let forbidden: Int
    /// On sentences whose groups it had not seen while learning: hits among what it found, and found among what is rude;
    /// in thousandths.
    public let precision: Int
    public let recall: Int
    public let model: ToneModel

    public init(_ outcome: ToneTrainer.Outcome, training: String) {
        self.training = training
        sentences = outcome.sentences
        forbidden = outcome.forbidden
        precision = Int((outcome.precision * 1_000).rounded())
        recall = Int((outcome.recall * 1_000).rounded())
        model = outcome.model
    }

    public init(_ bytes: [UInt8], table: FoldTable) throws {
        guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")), let weights = ToneWeights(bytes[(end + 1)...]) else {
            throw PackTrouble(
                file: "tone.model", line: 1, column: 1,
                message: "a tone model is a line of figures and its weights; train it anew")
        }
        let reader = try JSONReader(JSON(parsing: Array(bytes[..<end])))
        training = try reader.text("training")
        sentences = try reader.number("sentences", in: 0...Int.max)
        forbidden = try reader.number("forbidden", in: 0...Int.max)
        precision = try reader.number("held-out-precision", in: 0...1_000)
        recall = try reader.number("held-out-recall", in: 0...1_000)
        let scale = try reader.number("scale", in: 0...Int.max)
        let bias = try reader.number("bias", in: Int.min...Int.max)
        let threshold = try reader.number("threshold", in: Int.min...Int.max)
        let kinds = try reader.list("words").map { item in
            guard case .string(let line) = item else {
                throw PackTrouble(file: "tone.model", line: 1, column: 1, message: "words are texts")
            }
            return try ToneWords.Kind(line, file: "tone.model", line: 1)
        }
        model = ToneModel(
            words: ToneWords(kinds, table: table),
            weights: weights, scale: Double(scale) / 1e9,
            bias: Double(bias) / 1e9, threshold: Double(threshold) / 1e9)
    }

    public var bytes: [UInt8] {
        func billionths(_ value: Double) -> JSON { .number(Int64((min(value, 1e6) * 1e9).rounded())) }
        var bytes: [UInt8] = []
        JSON.object([
            "training": .string(training), "sentences": .whole(sentences), "forbidden": .whole(forbidden),
            "held-out-precision": .whole(precision), "held-out-recall": .whole(recall),
            "scale": billionths(model.scale), "bias": billionths(model.bias),
            "threshold": billionths(model.threshold), "words": .texts(model.words.kinds.map(\.line)),
        ]).write(to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes + model.weights.bytes
    }
}
