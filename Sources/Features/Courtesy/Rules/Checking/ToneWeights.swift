/// The weights of a tone model. Of two million places some thousands weigh something, and only these are kept in a file.
public struct ToneWeights: Equatable, Sendable {
    /// How many places there are: so many that two runs of words hardly ever share one.
    public static let places = 1 << 21
    /// How far a weight goes either way.
    public static let most = 31

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

    /// For each place that weighs something, in their order, one number of a byte or more (seven bits each, the lowest
    /// first, the eighth says that more follow): how far behind the one before it lies, and in the lowest six bits its weight.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var before = 0
        for place in weights.indices where weights[place] != 0 {
            var number = (place - before) << 6 | (Int(weights[place]) + 32)
            while number > 127 {
                bytes.append(UInt8(number & 127 | 128))
                number >>= 7
            }
            bytes.append(UInt8(number))
            before = place
        }
        return bytes
    }

    /// The weights of `bytes`; nothing for bytes that are none.
    public init?(_ bytes: some Sequence<UInt8>) {
        var weights = [Int8](repeating: 0, count: ToneWeights.places)
        var (place, number, bits) = (0, 0, 0)
        for byte in bytes {
            number |= Int(byte & 127) << bits
            bits += 7
            if byte > 127 {
                if bits > 28 { return nil }
                continue
            }
            place += number >> 6
            guard place < ToneWeights.places, number & 63 > 0 else { return nil }
            weights[place] = Int8(number & 63) - 32
            (number, bits) = (0, 0)
        }
        if bits > 0 { return nil }
        self.init(weights)
    }
}
