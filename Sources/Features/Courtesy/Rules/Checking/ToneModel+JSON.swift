extension ToneModel {
    /// - Parameter weights: As `ToneWeights.bytes` gives them.
    init(_ reader: JSONReader, weights: [UInt8], table: FoldTable) throws(JSON.Trouble) {
        guard let weights = ToneWeights(weights) else { throw JSON.Trouble(.wrongType, at: "weights") }
        var kinds: [ToneWords.Kind] = []
        for kind in try reader.objects("kinds") {
            kinds.append(
                ToneWords.Kind(
                    name: try kind.text("name"), softens: try kind.flag("softens"), words: try kind.sayings("words")))
            try kind.finish()
        }
        func billionths(_ name: String) throws(JSON.Trouble) -> Double {
            guard case .number(let number) = try reader.required(name) else { throw reader.trouble(.wrongType, name) }
            return Double(number) / 1e9
        }
        self.init(
            words: ToneWords(kinds, table: table), weights: weights,
            scale: try billionths("scale"), bias: try billionths("bias"), threshold: try billionths("threshold"))
        try reader.finish()
    }

    /// Its figures in billionths, as its file has them, and its kinds of words.
    var json: JSON {
        func billionths(_ value: Double) -> JSON { .number(Int64((min(value, 1e6) * 1e9).rounded())) }
        return .object([
            "scale": billionths(scale), "bias": billionths(bias), "threshold": billionths(threshold),
            "kinds": .array(
                words.kinds.map {
                    .object(["name": .string($0.name), "softens": .flag($0.softens), "words": .texts($0.words)])
                }),
        ])
    }
}

extension ToneModel: Equatable {
    public static func == (a: ToneModel, b: ToneModel) -> Bool {
        a.words.kinds == b.words.kinds && a.weights == b.weights && a.scale == b.scale && a.bias == b.bias
            && a.threshold == b.threshold
    }
}
