import DoorbellRules

/// What people say, as a pattern that finds it again: its words, with a bar wherever there is a sign.
enum PatternText {
    /// Fewer letters or characters than these are found everywhere.
    private static let fewest = 3
    /// So far around a finding a rule looks for what makes it harmless.
    private static let reach = 20

    /// - Throws: `Opinion.Refusal.tooShort` where there is too little to find.
    static func pattern(of text: some StringProtocol) throws(Opinion.Refusal) -> String {
        var pattern = ""
        var count = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "'", "\u{2019}": continue
            case " ", "\t", "-", "/", "_": if let last = pattern.last, last != " ", last != "," { pattern.append(" ") }
            case _ where scalar.properties.isAlphabetic || scalar.properties.numericType != nil:
                pattern.unicodeScalars.append(scalar)
                count += 1
            default:
                while pattern.last == " " { pattern.removeLast() }
                if let last = pattern.last, last != "," { pattern.append(",") }
            }
        }
        while let last = pattern.last, last == "," || last == " " { pattern.removeLast() }
        if count < fewest { throw .tooShort }
        return pattern
    }

    /// The clause in which something was found, as far as the rule looks.
    static func clause(around range: Range<Int>, of text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        func isBar(_ at: Int) -> Bool {
            let one = scalars[at]
            return !one.properties.isAlphabetic && one.properties.numericType == nil && one != " " && one != "'"
                && one != "\u{2019}"
        }
        func isLetter(_ at: Int) -> Bool { scalars[at].properties.isAlphabetic && scalars[at].value < 0x250 }
        var (low, high) = (range.lowerBound, min(range.upperBound, scalars.count))
        while low > 0, range.lowerBound - low < reach, !isBar(low - 1) { low -= 1 }
        while low > 0, low < range.lowerBound, isLetter(low), isLetter(low - 1) { low += 1 }
        while high < scalars.count, high - range.upperBound < reach, !isBar(high) { high += 1 }
        while high < scalars.count, high > range.upperBound, isLetter(high - 1), isLetter(high) { high -= 1 }
        return String(String.UnicodeScalarView(scalars[low..<high]))
    }
}
