extension ToneModel {
    /// - Parameter weights: As `packedWeights` gives them.
    init(_ reader: JSONReader, weights: [UInt8], table: FoldTable) throws(JSON.Trouble) {
        guard weights.count == ToneModel.size / 2 else { throw JSON.Trouble(.wrongType, at: "weights") }
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
            words: ToneWords(kinds, table: table), weights: ToneModel.unpacked(weights),
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

    /// Two weights a byte.
    public var packedWeights: [UInt8] {
        stride(from: 0, to: weights.count, by: 2).map { UInt8(weights[$0] + 8) << 4 | UInt8(weights[$0 + 1] + 8) }
    }

    /// The weights of `packedWeights`.
    public static func unpacked(_ bytes: [UInt8]) -> [Int8] {
        var weights: [Int8] = []
        weights.reserveCapacity(bytes.count * 2)
        for byte in bytes {
            weights.append(Int8(byte >> 4) - 8)
            weights.append(Int8(byte & 15) - 8)
        }
        return weights
    }
}

extension ToneModel: Equatable {
    public static func == (a: ToneModel, b: ToneModel) -> Bool {
        a.words.kinds == b.words.kinds && a.weights == b.weights && a.scale == b.scale && a.bias == b.bias
            && a.threshold == b.threshold
    }
}
