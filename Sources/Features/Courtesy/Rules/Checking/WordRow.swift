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

    /// Puts the words from the number `first` on in order, the longest first.
    mutating func sort(from first: Int) {
        let lengths = (first..<count).map { self[$0].count }
        if zip(lengths, lengths.dropFirst()).allSatisfy({ $0 >= $1 }) { return }
        let start = start(of: first)
        let (old, oldEnds) = (Array(units[start...]), Array(ends[first...]))
        cut(to: first)
        for number in lengths.indices.sorted(by: { (lengths[$1], $0) < (lengths[$0], $1) }) {
            let end = Int(oldEnds[number]) - start
            units += old[end - lengths[number]..<end]
            ends.append(Int32(units.count))
        }
    }
}
