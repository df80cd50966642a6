import DoorbellRules

extension ToneWords {
    /// Reads a file of kinds, one a line: `name: word, word`, with `+` before a kind that softens; `#` begins a remark.
    ///
    /// - Throws: `PackTrouble` with the line that is none.
    public static func kinds(_ bytes: [UInt8], name: String) throws -> [Kind] {
        var kinds: [Kind] = []
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() where !line.hasPrefix("#") && !String(line).isBlank {
            kinds.append(try Kind(String(line), file: name, line: number + 1))
        }
        return kinds
    }
}

extension ToneWords.Kind {
    /// Reads `name: word, word`.
    init(_ line: String, file: String, line number: Int) throws {
        guard let colon = line.firstIndex(of: ":") else {
            throw PackTrouble(file: file, line: number, column: 1, message: "a kind is a name, a colon and its words")
        }
        let softens = line.hasPrefix("+")
        self.init(
            name: String(line[..<colon].drop { $0 == "+" }), softens: softens,
            words: line[line.index(after: colon)...].split(separator: ",").compactMap { part in
                let word = part.split(separator: " ").joined(separator: " ")
                return word.isEmpty ? nil : word
            })
    }

    /// As it stands in a file.
    var line: String { "\(softens ? "+" : "")\(name): \(words.joined(separator: ", "))" }
}
