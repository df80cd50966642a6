extension Pattern {
    /// Reads a pattern; its words are folded as texts are.
    ///
    /// - Parameter lists: What `<name>` stands for: words, none of them a pattern itself.
    public init(_ source: String, lists: PatternLists, table: FoldTable) throws(Trouble) {
        var reader = Reader(Array(source.unicodeScalars), lists: lists, table: table)
        try reader.read()
        (elements, words) = (reader.elements, reader.row)
        var best: (index: Int, worth: Int)?
        for (index, element) in elements.enumerated() {
            guard case .choice(let numbers) = element else { continue }
            let worth = reader.row.worth(ofCommonest: numbers)
            if worth > 0, worth * 64 - numbers.count > best?.worth ?? Int.min {
                best = (index, worth * 64 - numbers.count)
            }
        }
        guard let best else { throw Trouble(kind: .nothingToFind, at: 0) }
        anchor = best.index
    }

    private struct Reader {
        let scalars: [Unicode.Scalar]
        let lists: PatternLists
        let table: FoldTable
        var elements: [Element] = []
        var row = WordRow()
        private var at = 0

        init(_ scalars: [Unicode.Scalar], lists: PatternLists, table: FoldTable) {
            self.scalars = scalars
            self.lists = lists
            self.table = table
        }

        mutating func read() throws(Trouble) {
            while at < scalars.count {
                let scalar = scalars[at]
                switch scalar {
                case "{", "<":
                    flush()
                    elements.append(.choice(try words()))
                    continue
                case "}", "|", ">": throw Trouble(kind: .strayMark, at: at)
                case ".":
                    var dots = 0
                    while at < scalars.count, scalars[at] == "." { (dots, at) = (dots + 1, at + 1) }
                    guard dots == 2 || dots == 3 else { throw Trouble(kind: .strayMark, at: at - dots) }
                    flush()
                    elements.append(.gap(dots == 2 ? 4 : 10))
                    continue
                case ",": append(.bar)
                case ";": append(.bound)
                case "^": append(.start)
                case "$": append(.end)
                case "?": row.add(Unit.question)
                case "!": row.add(Unit.exclamation)
                case " ": append(.blank, unlessWithin: true)
                default: try Pattern.add(scalar, to: &row, table, at: at)
                }
                at += 1
            }
            flush()
        }

        private mutating func append(_ element: Element, unlessWithin: Bool = false) {
            let isWithin =
                unlessWithin && row.isWithinWord && at + 1 < scalars.count
                && Unit.isWord(table.shape(of: scalars[at + 1]))
            if isWithin { return row.add(Unit.blank) }
            flush()
            elements.append(element)
        }

        private mutating func flush() {
            guard row.isWithinWord else { return }
            row.endWord()
            elements.append(.choice(row.count - 1..<row.count))
        }

        /// The numbers of the words of a choice or of a list, from its opening mark on; the longest first.
        private mutating func words() throws(Trouble) -> Range<Int> {
            let start = at
            let isList = scalars[at] == "<"
            let closing: Unicode.Scalar = isList ? ">" : "}"
            guard let end = scalars[at...].firstIndex(of: closing) else { throw Trouble(kind: .unclosed, at: start) }
            let inside = start + 1..<end
            at = end + 1
            if scalars[inside].contains("{") || (!isList && scalars[inside].contains(".")) {
                throw Trouble(kind: .nested, at: start)
            }
            let (first, length) = (row.count, row.units.count)
            if isList { try addList(inside, at: start) } else { try addChoices(inside, at: start) }
            if row.units.count == length { throw Trouble(kind: .emptyChoice, at: start) }
            return first..<row.count
        }

        private mutating func addList(_ name: Range<Int>, at start: Int) throws(Trouble) {
            row.add(try lists.words(Pattern.string(scalars[name]), at: start))
        }

        private mutating func addChoices(_ inside: Range<Int>, at start: Int) throws(Trouble) {
            let first = row.count
            var from = inside.lowerBound
            while from <= inside.upperBound {
                let end = scalars[from..<inside.upperBound].firstIndex(of: "|") ?? inside.upperBound
                if end > from + 1, scalars[from] == "<", scalars[end - 1] == ">" {
                    try addList(from + 1..<end - 1, at: start)
                } else {
                    for at in from..<end { try Pattern.add(scalars[at], to: &row, table, at: self.at) }
                    row.endWord()
                }
                from = end + 1
            }
            row.sort(from: first)
        }
    }

    /// Adds what a character is compared as to the word that is being read.
    ///
    /// - Parameter place: What is told where it is a mark that no word has.
    static func add(
        _ scalar: Unicode.Scalar, to word: inout WordRow, _ table: FoldTable, at place: Int
    ) throws(Trouble) {
        guard let unit = Unit.sort(table.shape(of: scalar)) else { return }
        if unit == Unit.bar || unit == Unit.stop { throw Trouble(kind: .strayMark, at: place) }
        word.add(unit)
    }

    fileprivate static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}

extension WordRow {
    /// How rare the commonest of these words is: a letter says a third of what a Chinese character says.
    fileprivate func worth(ofCommonest numbers: Range<Int>) -> Int {
        numbers.map { self[$0].reduce(0) { $0 + (units[$1] >= 0x3400 ? 3 : 1) } }.min() ?? 0
    }
}
