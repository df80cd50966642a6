extension String {
    /// Full-width letters, digits and signs as plain ones: `Ａ１（` as `A1(`.
    var widthFolded: String {
        if utf8.allSatisfy({ $0 < 0x80 }) { return self }
        return String(
            String.UnicodeScalarView(
                unicodeScalars.map { scalar in
                    if scalar.value == 0x3000 { return " " }
                    guard 0xFF01...0xFF5E ~= scalar.value else { return scalar }
                    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
                }))
    }

    /// Without blanks around it.
    var trimmed: String {
        guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(self[...last].drop { $0.isWhitespace })
    }

    /// A word as it is looked up: `Mr.` and `ｍｒ` are one, `Roman surname` and `RomanSurname` too.
    var wordKey: String {
        let dropped: Set<Character> = [".", ":", "*"]
        return widthFolded.lowercased().filter { !$0.isWhitespace && !dropped.contains($0) }
    }
}
