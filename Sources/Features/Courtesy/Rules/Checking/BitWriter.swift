/// Writes small numbers in few bits (Rice's code): the low bits as they are, before them a one for each time that they
/// were full, and a nought.
struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private var used = 8

    mutating func write(_ bit: Bool) {
        if used == 8 {
            // What is never written stays a one.
            bytes.append(.max)
            used = 0
        }
        if !bit { bytes[bytes.count - 1] &= ~(1 << UInt8(used)) }
        used += 1
    }

    /// - Parameter number: Not below nothing.
    mutating func write(_ number: Int, low bits: Int) {
        for _ in 0..<(number >> bits) { write(true) }
        write(false)
        for bit in 0..<bits { write(number >> bit & 1 == 1) }
    }
}
