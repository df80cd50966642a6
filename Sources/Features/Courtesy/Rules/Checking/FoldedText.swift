/// A text as the rules read it: folded, without blanks between Chinese characters, its punctuation as bars, what was
/// quoted and what was named hidden; and for every unit the place in the original that it comes from.
public struct FoldedText: Sendable {
    public private(set) var units: [UInt16] = []
    /// Where each unit comes from, in Unicode scalars of the original.
    private var starts: [Int32] = []
    private var ends: [Int32] = []
    /// Whether a character was there that is only written in Traditional, or only in Simplified.
    public private(set) var changed = 0

    /// - Parameter names: Given names and surnames in the text: they are hidden before anything is compared.
    public init(_ text: String, table: FoldTable, names: [String] = []) {
        let scalars = text.scalars
        let masks = Masks(scalars, names: names)
        units.reserveCapacity(scalars.count)
        starts.reserveCapacity(scalars.count)
        ends.reserveCapacity(scalars.count)
        var at = 0
        while at < scalars.count {
            if let end = masks.end(from: at) {
                add(Unit.hidden, at, end)
                at = end
                continue
            }
            let scalar = scalars[at]
            let shape = table.shape(of: scalar)
            if shape != scalar.value, shape >= 0x3400, scalar.value >= 0x3400 { changed += 1 }
            if var unit = Unit.sort(shape) {
                if Unit.isBar(unit), unit != Unit.question, unit != Unit.exclamation, at > 0, at + 1 < scalars.count,
                    scalars[at - 1].isDigit, scalars[at + 1].isDigit
                {
                    unit = Unit.sign  // 3.5, 14:30, 1,200
                }
                add(unit, at, at + 1)
            }
            at += 1
        }
        if units.last == Unit.blank { drop() }
    }

    public var count: Int { units.count }

    /// The place in the original, in Unicode scalars, of the units `range`.
    public func original(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else { return 0..<0 }
        return Int(starts[range.lowerBound])..<Int(ends[range.upperBound - 1])
    }

    /// The clause around the units `range`: from bar to bar.
    public func clause(around range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low > 0, !Unit.isBar(units[low - 1]) { low -= 1 }
        while high < count, !Unit.isBar(units[high]) { high += 1 }
        return low..<high
    }

    private mutating func add(_ unit: UInt16, _ start: Int, _ end: Int) {
        let last = units.last ?? Unit.stop
        if unit == Unit.blank {
            if !Unit.isWord(last) { return }
        } else if last == Unit.blank, !Unit.isWord(unit) {
            drop()
        }
        if Unit.isBar(unit), let last = units.last, Unit.isBar(last) {
            if Unit.weight(unit) > Unit.weight(last) { units[units.count - 1] = unit }
            ends[ends.count - 1] = Int32(end)
            return
        }
        units.append(unit)
        starts.append(Int32(start))
        ends.append(Int32(end))
    }

    private mutating func drop() {
        units.removeLast()
        starts.removeLast()
        ends.removeLast()
    }
}

extension Unicode.Scalar {
    var isDigit: Bool { 48...57 ~= value || 0xFF10...0xFF19 ~= value }
}
