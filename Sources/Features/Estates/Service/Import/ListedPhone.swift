import DoorbellRules

/// A cell with a phone number, reduced to what can be dialled.
enum ListedPhone {
    /// - Throws: What is wrong with it. A number that may have lost digits is never stored: it would ring a stranger.
    static func read(_ text: String) throws(HomeImport.RowTrouble.Kind) -> String {
        let plain = text.widthFolded
        if SpreadsheetSlip.isScientific(plain) || isFraction(plain) { throw .spoilt(text) }
        let between: Set<Character> = ["-", "(", ")", ".", "'", "‑", "–"]
        let isOne = plain.allSatisfy { character in
            character.isASCII && character.isNumber || character.isWhitespace && !character.isNewline
                || between.contains(character) || character == "+"
        }
        let key = Person.phoneKey(plain)
        if !isOne || key.dropFirst().contains("+") { throw .notAPhone(text) }
        let digits = key.count { $0 != "+" }
        if !(7...15 ~= digits) { throw .digitsLost(text, digits: digits) }
        if key.count == 9, key.first != "0", key.first != "+" { throw .firstZeroLost(text) }
        return key
    }

    /// `91234567.0`: the point is not one of those that people put between groups of digits.
    private static func isFraction(_ text: String) -> Bool {
        guard SpreadsheetSlip.isDecimal(text), let point = text.firstIndex(of: ".") else { return false }
        return text.distance(from: point, to: text.endIndex) <= 3
    }
}
