extension Pattern {
    /// Reads a pattern; its words are folded as texts are.
    ///
    /// - Parameter lists: What `<name>` stands for: words, none of them a pattern itself.
    public init(_ source: String, lists: PatternLists, table: FoldTable) throws(Trouble) {
        var reader = Reader(Array(source.unicodeScalars), lists: lists, table: table)
        try reader.read()
        elements = reader.elements
        var best: (index: Int, worth: Int)?
        for (index, element) in elements.enumerated() {
            guard case .choice(let words) = element else { continue }
            let worth = words.map(Pattern.worth).min() ?? 0
            if worth > 0, worth * 64 - words.count > best?.worth ?? Int.min { best = (index, worth * 64 - words.count) }
        }
        guard let best else { throw Trouble(kind: .nothingToFind, at: 0) }
        anchor = best.index
    }

    /// How rare a word is: a letter says a third of what a Chinese character says.
    private static func worth(_ word: [UInt16]) -> Int {
        word.reduce(0) { $0 + ($1 >= 0x3400 ? 3 : 1) }
    }

    private struct Reader {
        let scalars: [Unicode.Scalar]
        let lists: PatternLists
        let table: FoldTable
        var elements: [Element] = []
        private var word: [UInt16] = []
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
                case "?": word.append(Unit.question)
                case "!": word.append(Unit.exclamation)
                case " ": append(.blank, unlessWithin: true)
                default: try Pattern.add(scalar, to: &word, table, at: at)
                }
                at += 1
            }
            flush()
        }

        private mutating func append(_ element: Element, unlessWithin: Bool = false) {
            let isWithin =
                unlessWithin && !word.isEmpty && at + 1 < scalars.count && Unit.isWord(table.shape(of: scalars[at + 1]))
            if isWithin { return word.append(Unit.blank) }
            flush()
            elements.append(element)
        }

        private mutating func flush() {
            if !word.isEmpty { elements.append(.choice([word])) }
            word = []
        }

        /// The words of a choice or of a list, from its opening mark on; the longest first.
        private mutating func words() throws(Trouble) -> [[UInt16]] {
            let start = at
            let isList = scalars[at] == "<"
            let closing: Unicode.Scalar = isList ? ">" : "}"
            guard let end = scalars[at...].firstIndex(of: closing) else { throw Trouble(kind: .unclosed, at: start) }
            let inside = scalars[start + 1..<end]
            at = end + 1
            if inside.contains("{") || (!isList && inside.contains(".")) { throw Trouble(kind: .nested, at: start) }
            let found = isList ? try lists.words(Pattern.string(inside), at: start) : try choices(inside, at: start)
            if found.allSatisfy({ $0.isEmpty }) { throw Trouble(kind: .emptyChoice, at: start) }
            return found
        }

        private func choices(_ inside: ArraySlice<Unicode.Scalar>, at start: Int) throws(Trouble) -> [[UInt16]] {
            var found: [[UInt16]] = []
            for part in inside.split(separator: "|", omittingEmptySubsequences: false) {
                if part.first == "<", part.last == ">" {
                    found += try lists.words(Pattern.string(part.dropFirst().dropLast()), at: start)
                } else {
                    found.append(try Pattern.folded(Array(part), table, at: at))
                }
            }
            return found.sorted { $0.count > $1.count }
        }
    }

    /// A word as it is compared.
    ///
    /// - Parameter place: What is told where it holds a mark that no word has.
    static func folded(_ scalars: [Unicode.Scalar], _ table: FoldTable, at place: Int) throws(Trouble) -> [UInt16] {
        var word: [UInt16] = []
        word.reserveCapacity(scalars.count)
        for scalar in scalars { try add(scalar, to: &word, table, at: place) }
        if word.last == Unit.blank { word.removeLast() }
        return word
    }

    private static func add(
        _ scalar: Unicode.Scalar, to word: inout [UInt16], _ table: FoldTable, at place: Int
    ) throws(Trouble) {
        guard let unit = Unit.sort(table.shape(of: scalar)) else { return }
        if unit == Unit.bar || unit == Unit.stop { throw Trouble(kind: .strayMark, at: place) }
        if unit == Unit.blank, !(word.last.map(Unit.isWord) ?? false) { return }
        word.append(unit)
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars)
        return text
    }
}
