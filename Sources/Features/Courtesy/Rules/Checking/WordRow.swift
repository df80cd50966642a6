/// Many words one behind the other in a single row: the house's patterns have some hundred thousand of them.
struct WordRow: Sendable {
    private(set) var units: [UInt16] = []
    /// Where each word ends in `units`.
    private(set) var ends: [Int32] = []

    var count: Int { ends.count }

    /// Where the word `number` stands in `units`.
    subscript(number: Int) -> Range<Int> { start(of: number)..<Int(ends[number]) }

    private func start(of number: Int) -> Int { number == 0 ? 0 : Int(ends[number - 1]) }

    /// Whether units were added that are no word yet.
    var isWithinWord: Bool { units.count > start(of: count) }

    /// Adds a unit to the word that is being read; a blank only behind a word of letters.
    mutating func add(_ unit: UInt16) {
        if unit != Unit.blank || isWithinWord && Unit.isWord(units[units.count - 1]) { units.append(unit) }
    }

    /// The units added since the word before are a word; a blank at its end is none of it.
    mutating func endWord() {
        if isWithinWord, units[units.count - 1] == Unit.blank { units.removeLast() }
        ends.append(Int32(units.count))
    }

    /// Adds the words `numbers` of this row once more.
    mutating func repeatWords(_ numbers: Range<Int>) {
        for number in numbers {
            for at in self[number] { units.append(units[at]) }
            ends.append(Int32(units.count))
        }
    }

    /// Only the first `count` words stay.
    mutating func cut(to count: Int) {
        units.removeSubrange(start(of: count)...)
        ends.removeSubrange(count...)
    }

    /// Puts the words from the number `first` on in order, the longest first; of equal length, as they stand.
    mutating func sort(from first: Int) {
        let isInOrder = (first..<count).dropFirst().allSatisfy { self[$0 - 1].count >= self[$0].count }
        if isInOrder { return }
        let start = start(of: first)
        let (old, lengths) = (Array(units[start...]), (first..<count).map { self[$0].count })
        cut(to: first)
        for length in (0...(lengths.max() ?? 0)).reversed() {
            var end = 0
            for other in lengths {
                end += other
                if other != length { continue }
                units += old[end - length..<end]
                ends.append(Int32(units.count))
            }
        }
    }
}
