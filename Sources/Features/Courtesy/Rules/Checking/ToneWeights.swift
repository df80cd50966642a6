/// The weights of a tone model. Of two million places some thousands weigh something, and only these are kept in a file.
public struct ToneWeights: Equatable, Sendable {
    /// How many places there are: so many that two runs of words hardly ever share one.
    public static let places = 1 << 21
    /// How far a weight goes either way.
    public static let most = 127

    private let weights: [Int8]

    private init(_ weights: [Int8]) { self.weights = weights }

    /// - Parameter kept: Weights from `-most` to `most` by their places; every other place weighs nothing.
    public init(_ kept: [(place: Int, weight: Int)]) {
        var weights = [Int8](repeating: 0, count: ToneWeights.places)
        for one in kept { weights[one.place] = Int8(one.weight) }
        self.init(weights)
    }

    @inline(__always)
    subscript(place: Int) -> Int { Int(weights[place]) }

    /// Every place that weighs something, in their order: how many lie between it and the one before, how much it weighs
    /// less one, and whether that is less than nothing. Small numbers are the most frequent and take the fewest bits.
    public var bytes: [UInt8] {
        var bits = BitWriter()
        var before = -1
        for place in weights.indices where weights[place] != 0 {
            bits.write(place - before - 1, low: Self.gapBits)
            bits.write(Int(weights[place].magnitude) - 1, low: Self.weightBits)
            bits.write(weights[place] < 0)
            before = place
        }
        return bits.bytes
    }

    /// The weights of `bytes`; nothing for bytes that are none.
    public init?(_ bytes: some Sequence<UInt8>) {
        var weights = [Int8](repeating: 0, count: ToneWeights.places)
        var bits = BitReader(Array(bytes))
        var before = -1
        while !bits.isAtEnd {
            guard let gap = bits.number(low: Self.gapBits, below: ToneWeights.places - before - 1),
                let size = bits.number(low: Self.weightBits, below: ToneWeights.most),
                let isNegative = bits.bit()
            else { return nil }
            before += gap + 1
            weights[before] = Int8(isNegative ? -size - 1 : size + 1)
        }
        self.init(weights)
    }

    /// Of what lies between two places, and of a weight, so many bits are written as they are: the fewest bytes with some
    /// thirty-five thousand weights.
    private static let gapBits = 5
    private static let weightBits = 1
}
