/// Reads what `BitWriter` wrote.
struct BitReader {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Whether nothing is left but the ones that fill the last byte.
    var isAtEnd: Bool {
        let rest = bytes.count * 8 - place
        return rest < 8 && (rest == 0 || bytes[bytes.count - 1] >> UInt8(8 - rest) == UInt8.max >> UInt8(8 - rest))
    }

    /// The next bit; nothing at the end.
    mutating func bit() -> Bool? {
        guard place < bytes.count * 8 else { return nil }
        defer { place += 1 }
        return bytes[place >> 3] >> UInt8(place & 7) & 1 == 1
    }

    /// The next number; nothing if it is `most` or more, or breaks off.
    mutating func number(low bits: Int, below most: Int) -> Int? {
        var high = 0
        while let isOne = bit() {
            if !isOne {
                var number = high << bits
                for place in 0..<bits {
                    guard let isOne = bit() else { return nil }
                    if isOne { number |= 1 << place }
                }
                return number < most ? number : nil
            }
            high += 1
            if high << bits >= most { return nil }
        }
        return nil
    }
}
