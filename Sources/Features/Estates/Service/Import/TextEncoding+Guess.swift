extension TextEncoding {
    /// The encoding of `bytes` and what they say.
    ///
    /// Nearly all bytes of Big5 are also some text of GB18030, only nonsense: the one that gives more words that
    /// a list of homes has, such as 樓層 and 業主, is right.
    ///
    /// - Throws: `encodingUnclear` where none or both would do.
    static func read(_ bytes: [UInt8]) throws(HomeImport.Refusal) -> String {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            guard let text = TextEncoding.utf16.text(bytes) else { throw .damaged }
            return text
        }
        if let text = TextEncoding.utf8.text(bytes) { return text }
        let candidates = [TextEncoding.big5, .gb18030].compactMap { $0.text(bytes) }
            .map { (text: $0, score: listWords(in: $0)) }.sorted { $0.score > $1.score }
        guard let best = candidates.first, best.score > 0 else { throw .encodingUnclear }
        if candidates.count > 1, candidates[1].score == best.score { throw .encodingUnclear }
        return best.text
    }

    /// How many cells of `text` are non-ASCII words that a list of homes has; ASCII reads the same in every encoding.
    private static func listWords(in text: String) -> Int {
        let marks: Set<Character> = [",", ";", "\t", "\""]
        return text.split { marks.contains($0) || $0.isNewline }.prefix(20_000).count { cell in
            if cell.utf8.count > 60 || cell.utf8.allSatisfy({ $0 < 0x80 }) { return false }
            let word = String(cell)
            return ImportColumn(header: word) != nil || KnownWords.titles[word] != nil
                || KnownWords.roles[word] != nil || KnownWords.languages[word] != nil
        }
    }
}
