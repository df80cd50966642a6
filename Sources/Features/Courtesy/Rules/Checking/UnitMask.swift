/// Which units there are among some words, by 64 of them: it says "perhaps" or, most of the time, "no".
struct UnitMask: Sendable {
    private var bits: UInt64 = 0

    static let all = UnitMask(bits: .max)

    mutating func insert(_ unit: UInt16) { bits |= 1 << UInt64(unit & 63) }

    @inline(__always)
    func mayContain(_ unit: UInt16) -> Bool { bits >> UInt64(unit & 63) & 1 != 0 }
}
