/// Kinds of words, by which the tone model reads sentences whose words it never met: 請示 and 核實 both promise something.
public struct ToneWords: Sendable {
    /// A kind: all its words say the same about how a sentence sounds.
    public struct Kind: Equatable, Sendable {
        public let name: String
        /// Whether it softens what stands in the same sentence: a request, an apology, a promise.
        public let softens: Bool
        public let words: [String]

        public init(name: String, softens: Bool, words: [String]) {
            self.name = name
            self.softens = softens
            self.words = words
        }
    }

    /// A word as it is met in a sentence.
    struct Met {
        let kind: Int
        /// How many tokens it is long.
        let length: Int
    }

    public let kinds: [Kind]
    /// Where in `forms` the words with this first token stand, the longest first.
    private var places: [UInt32: Range<Int>] = [:]
    private var forms: [(from: Int, length: Int, kind: Int)] = []
    private var tokens: [UInt32] = []

    public init(_ kinds: [Kind], table: FoldTable) {
        self.kinds = kinds
        var known: [UInt32: [(tokens: [UInt32], kind: Int)]] = [:]
        for (number, kind) in kinds.enumerated() {
            for word in kind.words {
                let text = FoldedText(word, table: table)
                let tokens = ToneToken.of(text.units, 0..<text.count).map { $0.hash }
                guard let first = tokens.first, known[first]?.contains(where: { $0.tokens == tokens }) != true else {
                    continue
                }
                known[first, default: []].append((tokens, number))
            }
        }
        for (first, words) in known {
            let from = forms.count
            for word in words.sorted(by: { $0.tokens.count > $1.tokens.count }) {
                forms.append((tokens.count, word.tokens.count, word.kind))
                tokens += word.tokens
            }
            places[first] = from..<forms.count
        }
    }

    /// The longest word that begins at `start`.
    func word(at start: Int, of text: [ToneToken]) -> Met? {
        guard let places = places[text[start].hash] else { return nil }
        for place in places {
            let form = forms[place]
            guard start + form.length <= text.count else { continue }
            var at = 1
            while at < form.length, text[start + at].hash == tokens[form.from + at] { at += 1 }
            if at >= form.length { return Met(kind: form.kind, length: form.length) }
        }
        return nil
    }
}
