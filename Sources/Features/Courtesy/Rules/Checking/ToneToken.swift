/// What the tone model reads as one: a Chinese character, a word of letters, a number, a sign, an end of the text.
struct ToneToken: Sendable {
    let hash: UInt32
    /// Its units; nothing at the ends of a text.
    let range: Range<Int>
    /// Whether it is a sign or a bar, which sounds of itself.
    let isSign: Bool

    static let number: UInt32 = 5
    static let start: UInt32 = 7
    static let end: UInt32 = 11

    /// The tokens of the units `range`: several numbers in a row are one.
    static func of(_ units: [UInt16], _ range: Range<Int>) -> [ToneToken] {
        var tokens: [ToneToken] = []
        tokens.reserveCapacity(range.count + 2)
        var at = range.lowerBound
        while at < range.upperBound {
            let start = at
            var hash: UInt32 = 2_166_136_261
            repeat {
                hash = (hash ^ UInt32(units[at])) &* 16_777_619
                at += 1
            } while at < range.upperBound && Unit.isLetter(units[at]) && Unit.isLetter(units[at - 1])
            if units[start] == Unit.blank { continue }
            if Unit.isDigit(units[start]) {
                if tokens.last?.hash == number { continue }
                hash = number
            }
            tokens.append(
                ToneToken(
                    hash: hash, range: start..<at,
                    isSign: Unit.isBar(units[start]) || hash == number || units[start] == Unit.hidden))
        }
        return tokens
    }
}
