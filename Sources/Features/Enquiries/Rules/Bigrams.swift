/// The pieces under which a text is found again: two neighbouring characters of Chinese, whole words of anything else.
///
/// Most Chinese words have two characters, and nobody writes blanks between them. Whoever asks folds width and script
/// first, so that 停水 is found from either script.
public enum Bigrams {
    /// Under what `folded` is kept: also each character alone, for whoever types only one.
    public static func keys(of folded: String) -> Set<String> { pieces(of: folded, alsoAlone: true) }

    /// What is looked up for a text that somebody typed: all of these have to be there.
    public static func wanted(by folded: String) -> Set<String> { pieces(of: folded, alsoAlone: false) }

    /// How much two texts have in common, in percent of all pieces of both.
    public static func likeness(_ one: String, _ other: String) -> Int {
        let (a, b) = (wanted(by: one), wanted(by: other))
        let all = a.union(b).count
        return all == 0 ? 0 : a.intersection(b).count * 100 / all
    }

    /// Two questions that are as alike as this are the same question.
    public static let samePercent = 60

    private static func pieces(of text: String, alsoAlone: Bool) -> Set<String> {
        var found: Set<String> = []
        var (word, before) = ("", Unicode.Scalar?.none)
        var isAlone = false
        func end() {
            if !word.isEmpty { found.insert(word) }
            if isAlone, let before { found.insert(String(Character(before))) }
            (word, before, isAlone) = ("", nil, false)
        }
        for scalar in text.unicodeScalars {
            if isHan(scalar) {
                if !word.isEmpty { end() }
                if let before { found.insert("\(Character(before))\(Character(scalar))") }
                if alsoAlone { found.insert(String(Character(scalar))) }
                (isAlone, before) = (before == nil, scalar)
            } else if let letter = letter(scalar) {
                if before != nil { end() }
                word.unicodeScalars.append(letter)
            } else {
                end()
            }
        }
        end()
        return found
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        0x3400...0x9FFF ~= scalar.value || 0xF900...0xFAFF ~= scalar.value || 0x20000...0x3FFFF ~= scalar.value
    }

    /// A letter or digit, small; `nil` for blanks and marks.
    private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A, 0xC0...0x24F: scalar
        case 0x41...0x5A: Unicode.Scalar(UInt8(scalar.value + 32))
        default: nil
        }
    }
}
