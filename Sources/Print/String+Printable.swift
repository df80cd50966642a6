extension String {
    /// This text without what has no place on paper: control characters, which break Pango or vanish from the PDF, and
    /// the marks that turn the reading direction, with which an amount could be made to look like another.
    ///
    /// A "word" of more than 200 signs and a paragraph of more than 10,000 are broken. Nobody reads them; Pango's time
    /// to wrap grows with the square of a word (25 seconds for 20,000 letters), and its widths overflow at 200,000.
    var printable: String {
        var kept = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0x0A where wasReturn: break  // CR LF is one line end
            case 0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029: kept.append("\n")
            case 0x09: kept.append(" ")
            case 0x00...0x1F, 0x7F...0x9F: break
            case 0x202A...0x202E, 0x2066...0x2069: break
            case 0xFEFF, 0xFFF9...0xFFFC: break
            case 0xE0000...0xE007F: break  // tags: not seen, yet they reach whoever copies the text
            default: if !scalar.properties.isNoncharacterCodePoint { kept.append(scalar) }
            }
            wasReturn = scalar.value == 0x0D
        }
        return String(kept.broken(wordLimit: 200, paragraphLimit: 10_000))
    }
}

extension String.UnicodeScalarView {
    /// The same with a line feed where a word, which no line may end in, or a paragraph would exceed its limit.
    fileprivate func broken(wordLimit: Int, paragraphLimit: Int) -> String.UnicodeScalarView {
        var broken = String.UnicodeScalarView()
        var (word, paragraph) = (0, 0)
        for scalar in self {
            let mayEnd = scalar.properties.isWhitespace || scalar.properties.isIdeographic
            word = mayEnd ? 0 : word + 1
            paragraph = scalar == "\n" ? 0 : paragraph + 1
            if word > wordLimit || paragraph > paragraphLimit {
                broken.append("\n")
                (word, paragraph) = (1, 1)
            }
            broken.append(scalar)
        }
        return broken
    }
}
