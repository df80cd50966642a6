/// What in a text is not the sender's own speech: quotations, placeholders, names.
///
/// A text that is one quotation from its first sign to its last is not a quotation: it is what will be said.
struct Masks {
    /// Ends of what is hidden, by its start.
    private let endAt: [Int: Int]

    private static let pairs: [(UInt32, UInt32)] = [
        (0x300C, 0x300D), (0x300E, 0x300F), (0x201C, 0x201D), (0x2018, 0x2019), (0x22, 0x22), (0xFF02, 0xFF02),
        (0x7B, 0x7D), (0xFF5B, 0xFF5D),
    ]
    /// No quotation is longer; an opening mark without its end hides nothing.
    private static let reach = 200

    init(_ scalars: [Unicode.Scalar], names: [String]) {
        var spans: [Range<Int>] = []
        let speech = Masks.speech(of: scalars)
        for (open, close) in Masks.pairs where scalars.contains(where: { $0.value == open }) {
            Masks.quotations(scalars, open, close, speech, into: &spans)
        }
        for name in names where !name.isBlank {
            Masks.places(of: name.scalars, in: scalars, into: &spans)
        }
        var ends: [Int: Int] = [:]
        for span in spans { ends[span.lowerBound] = max(ends[span.lowerBound] ?? 0, span.upperBound) }
        endAt = ends
    }

    /// The end of what is hidden from `start` on, where something is.
    func end(from start: Int) -> Int? { endAt.isEmpty ? nil : endAt[start] }

    private static func quotations(
        _ scalars: [Unicode.Scalar], _ open: UInt32, _ close: UInt32, _ speech: Range<Int>,
        into spans: inout [Range<Int>]
    ) {
        var at = 0
        while at < scalars.count {
            if scalars[at].value == open, let end = end(of: at, scalars, open, close) {
                let isAll = at <= speech.lowerBound && end >= speech.upperBound
                if !isAll || open == 0x7B { spans.append(at..<end) }
                at = end
            } else {
                at += 1
            }
        }
    }

    private static func end(of start: Int, _ scalars: [Unicode.Scalar], _ open: UInt32, _ close: UInt32) -> Int? {
        var depth = 0
        for at in start..<min(scalars.count, start + reach) {
            if scalars[at] == "\n" { return nil }
            if scalars[at].value == close, open != close || at > start {
                depth -= 1
                if depth <= 0 { return at + 1 }
            } else if scalars[at].value == open {
                depth += 1
            }
        }
        return nil
    }

    /// From the first to the last scalar that says something.
    private static func speech(of scalars: [Unicode.Scalar]) -> Range<Int> {
        func speaks(_ scalar: Unicode.Scalar) -> Bool {
            guard let unit = Unit.sort(UInt16(exactly: scalar.value) ?? 1) else { return false }
            return !Unit.isBar(unit) && unit != Unit.blank
        }
        guard let first = scalars.firstIndex(where: speaks), let last = scalars.lastIndex(where: speaks) else {
            return 0..<0
        }
        return first..<last + 1
    }

    private static func places(
        of name: [Unicode.Scalar], in scalars: [Unicode.Scalar], into spans: inout [Range<Int>]
    ) {
        guard name.count <= scalars.count else { return }
        var at = 0
        while at + name.count <= scalars.count {
            if scalars[at..<at + name.count].elementsEqual(name) {
                spans.append(at..<at + name.count)
                at += name.count
            } else {
                at += 1
            }
        }
    }
}
