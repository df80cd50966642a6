extension PatternRow {
    /// Reads a pattern; its words are folded as texts are.
    ///
    /// - Parameter lists: What `<name>` stands for: words, none of them a pattern itself.
    public mutating func read(_ source: String, _ lists: PatternLists) throws(Pattern.Trouble) -> Pattern {
        let (first, firstWord) = (elements.count, words.count)
        var reader = Reader(scalars: source.scalars, lists: lists)
        do throws(Pattern.Trouble) {
            try reader.read(into: &self)
            guard let anchor = rarest(of: first..<elements.count) else {
                throw Pattern.Trouble(kind: .nothingToFind, at: 0)
            }
            return Pattern(elements: first..<elements.count, anchor: anchor)
        } catch {
            elements.removeSubrange(first...)
            words.cut(to: firstWord)
            throw error
        }
    }

    private func rarest(of elements: Range<Int>) -> Int? {
        var best: (index: Int, worth: Int)?
        for index in elements {
            guard case .choice(let choice) = self.elements[index], choice.worth > 0 else { continue }
            let worth = Int(choice.worth) * 64 - choice.words.count
            if worth > best?.worth ?? Int.min { best = (index, worth) }
        }
        return best?.index
    }

    /// Where in a pattern's source the reading is, and what its marks mean.
    private struct Reader {
        let scalars: [Unicode.Scalar]
        let lists: PatternLists
        var at = 0

        mutating func read(into row: inout PatternRow) throws(Pattern.Trouble) {
            while at < scalars.count {
                let scalar = scalars[at]
                switch scalar {
                case "{", "<":
                    row.endChoice()
                    row.elements.append(.choice(try choice(into: &row)))
                    continue
                case "}", "|", ">": throw Pattern.Trouble(kind: .strayMark, at: at)
                case ".":
                    var dots = 0
                    while at < scalars.count, scalars[at] == "." { (dots, at) = (dots + 1, at + 1) }
                    guard dots == 2 || dots == 3 else { throw Pattern.Trouble(kind: .strayMark, at: at - dots) }
                    row.add(.gap(dots == 2 ? 4 : 10))
                    continue
                case ",": row.add(.bar)
                case ";": row.add(.bound)
                case "^": row.add(.start)
                case "$": row.add(.end)
                case "?": row.words.add(Unit.question)
                case "!": row.words.add(Unit.exclamation)
                case " ": if isWithinWords(row) { row.words.add(Unit.blank) } else { row.add(.blank) }
                default: try row.add(scalar, at: at)
                }
                at += 1
            }
            row.endChoice()
        }

        /// Whether the blank here stands between two words of letters.
        private func isWithinWords(_ row: borrowing PatternRow) -> Bool {
            row.words.isWithinWord && at + 1 < scalars.count && Unit.isWord(row.table.shape(of: scalars[at + 1]))
        }

        /// A choice or a list, from its opening mark on.
        private mutating func choice(into row: inout PatternRow) throws(Pattern.Trouble) -> Pattern.Choice {
            let start = at
            let isList = scalars[at] == "<"
            let closing: Unicode.Scalar = isList ? ">" : "}"
            guard let end = scalars[at...].firstIndex(of: closing) else {
                throw Pattern.Trouble(kind: .unclosed, at: start)
            }
            let inside = start + 1..<end
            at = end + 1
            if scalars[inside].contains("{") || (!isList && scalars[inside].contains(".")) {
                throw Pattern.Trouble(kind: .nested, at: start)
            }
            let choice = try isList ? list(inside, at: start) : choices(inside, at: start, into: &row)
            if choice.words.allSatisfy({ row.words[$0].isEmpty }) {
                throw Pattern.Trouble(kind: .emptyChoice, at: start)
            }
            return choice
        }

        private func list(_ name: Range<Int>, at start: Int) throws(Pattern.Trouble) -> Pattern.Choice {
            var text = ""
            text.unicodeScalars.append(contentsOf: scalars[name])
            return try lists.words(text, at: start)
        }

        private func choices(
            _ inside: Range<Int>, at start: Int, into row: inout PatternRow
        ) throws(Pattern.Trouble) -> Pattern.Choice {
            let first = row.words.count
            var from = inside.lowerBound
            while from <= inside.upperBound {
                var end = from
                while end < inside.upperBound, scalars[end] != "|" { end += 1 }
                if end > from + 1, scalars[from] == "<", scalars[end - 1] == ">" {
                    row.words.repeatWords(try list(from + 1..<end - 1, at: start).words)
                } else {
                    for place in from..<end { try row.add(scalars[place], at: at) }
                    row.words.endWord()
                }
                from = end + 1
            }
            row.words.sort(from: first)
            return Pattern.Choice(first..<row.words.count, of: row.words)
        }
    }

    /// Adds what a character is compared as to the word that is being read.
    ///
    /// - Parameter place: What is told where it is a mark that no word has.
    mutating func add(_ scalar: Unicode.Scalar, at place: Int) throws(Pattern.Trouble) {
        guard let unit = Unit.sort(table.shape(of: scalar)) else { return }
        if unit == Unit.bar || unit == Unit.stop { throw Pattern.Trouble(kind: .strayMark, at: place) }
        words.add(unit)
    }

    /// Adds an element behind the word that was being read.
    private mutating func add(_ element: Pattern.Element) {
        endChoice()
        elements.append(element)
    }

    /// The word that was being read, where there is one, is a choice of one.
    private mutating func endChoice() {
        guard words.isWithinWord else { return }
        words.endWord()
        elements.append(.choice(Pattern.Choice(words.count - 1..<words.count, of: words)))
    }
}
