extension Report {
    /// Whether somebody could be called: at least an internal line's three digits.
    var isReachable: Bool { (callback ?? "").unicodeScalars.count { "0"..."9" ~= $0 } >= 3 }

    /// A number as it is kept and found again, without what people put between its digits.
    ///
    /// Where a word stands beside it (an extension, whose number it is) it is kept as it was said: the digits alone would
    /// be another number.
    static func dialled(_ text: String) -> String {
        var digits = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(scalar)
            case "\u{FF10}"..."\u{FF19}": digits.append(Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 48)))
            case "+" where digits.isEmpty, "＋" where digits.isEmpty: digits.append("+")
            case " ", "\u{3000}", "-", "－", "(", ")", "（", "）", ".": break  // people write numbers in groups
            default: return text
            }
        }
        return String(digits)
    }
}
