/// The shape in which characters are compared: width, case, variants and Traditional or Simplified make no difference.
///
/// The pairs are data (`fold.txt`), because four thousand of them would double the phone's module.
public struct FoldTable: Sendable {
    /// For every unit of the first plane, what it is compared as.
    private var shapes: [UInt16]

    /// - Parameter pairs: A character and its shape, one after the other; line ends between them are of no account.
    public init(pairs: [UInt8]) {
        shapes = (0...UInt16.max).map { $0 }
        var from: Unicode.Scalar?
        for scalar in String(decoding: pairs, as: UTF8.self).unicodeScalars where scalar != "\n" && scalar != "\r" {
            guard let first = from else {
                from = scalar
                continue
            }
            from = nil
            if first.value <= 0xFFFF, let shape = UInt16(exactly: scalar.value) { shapes[Int(first.value)] = shape }
        }
        for upper in UInt16(65)...90 {
            shapes[Int(upper)] = upper + 32
            shapes[Int(upper) + 0xFEE0] = upper + 32  // full width
        }
    }

    /// What `scalar` is compared as. What lies outside the first plane is one and the same unknown sign.
    public func shape(of scalar: Unicode.Scalar) -> UInt16 {
        guard scalar.value <= 0xFFFF else { return scalar.value >= 0x20000 ? Unit.hidden : Unit.bar }
        return shapes[Int(scalar.value)]
    }
}
