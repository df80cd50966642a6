/// How far patterns of a `PatternRow` go from a place in a text, to the right and to the left.
struct Reach {
    let units: UnsafeBufferPointer<UInt16>
    let elements: UnsafeBufferPointer<Pattern.Element>
    /// The row's words, and where each ends.
    let words: UnsafeBufferPointer<UInt16>
    let ends: UnsafeBufferPointer<Int32>

    /// The furthest place that a match of `pattern` reaches when it starts at `start`; `nil` where there is none.
    func end(of pattern: Pattern, from start: Int) -> Int? {
        guard let end = forward(pattern.elements, start), isWhole(start, end) else { return nil }
        return end
    }

    /// The match of `pattern` around one of its anchors that was found at `range`.
    func match(_ pattern: Pattern, around range: Range<Int>) -> Range<Int>? {
        guard let start = backward(pattern.elements.lowerBound..<pattern.anchor, range.lowerBound),
            let end = forward(pattern.anchor + 1..<pattern.elements.upperBound, range.upperBound), isWhole(start, end)
        else { return nil }
        return start..<end
    }

    /// Whether `pattern` is found anywhere in the units `range`.
    func finds(_ pattern: Pattern, in range: Range<Int>) -> Bool {
        range.contains { start in end(of: pattern, from: start).map { $0 <= range.upperBound } ?? false }
    }

    /// A word of letters is found only as a whole word.
    private func isWhole(_ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        if start > 0, Unit.isLetter(units[start]), Unit.isLetter(units[start - 1]) { return false }
        if end < units.count, Unit.isLetter(units[end - 1]), Unit.isLetter(units[end]) { return false }
        return true
    }

    /// Where the elements `some` end when they begin at `place`.
    private func forward(_ some: Range<Int>, _ place: Int) -> Int? {
        guard let first = some.first else { return place }
        let rest = first + 1..<some.upperBound
        switch elements[first] {
        case .choice(let choice):
            if place < units.count, !choice.firsts.mayContain(units[place]) { return nil }
            for number in choice.words {
                guard let end = end(of: number, from: place) else { continue }
                if let found = forward(rest, end) { return found }
            }
            return nil
        case .gap(let limit):
            var at = place
            for step in 0...limit {
                if let found = forward(rest, at) { return found }
                guard step < limit, let next = next(after: at) else { return nil }
                at = next
            }
            return nil
        case .blank:
            if place < units.count, units[place] == Unit.blank { return forward(rest, place + 1) }
            return isBetweenWords(place) ? nil : forward(rest, place)
        case .bar:
            if place < units.count, Unit.isBar(units[place]), let found = forward(rest, place + 1) { return found }
            return forward(rest, place)
        case .bound:
            guard place < units.count, Unit.isBar(units[place]) else { return nil }
            return forward(rest, place + 1)
        case .start: return isStart(place) ? forward(rest, place) : nil
        case .end: return isEnd(place) ? forward(rest, place) : nil
        }
    }

    /// Where the elements `some` begin when they end at `place`.
    private func backward(_ some: Range<Int>, _ place: Int) -> Int? {
        guard let last = some.last else { return place }
        let rest = some.lowerBound..<last
        switch elements[last] {
        case .choice(let choice):
            if place > 0, !choice.lasts.mayContain(units[place - 1]) { return nil }
            for number in choice.words {
                guard let start = start(of: number, to: place) else { continue }
                if let found = backward(rest, start) { return found }
            }
            return nil
        case .gap(let limit):
            var at = place
            for step in 0...limit {
                if let found = backward(rest, at) { return found }
                guard step < limit, let previous = previous(before: at) else { return nil }
                at = previous
            }
            return nil
        case .blank:
            if place > 0, units[place - 1] == Unit.blank { return backward(rest, place - 1) }
            return isBetweenWords(place) ? nil : backward(rest, place)
        case .bar:
            if place > 0, Unit.isBar(units[place - 1]), let found = backward(rest, place - 1) { return found }
            return backward(rest, place)
        case .bound:
            guard place > 0, Unit.isBar(units[place - 1]) else { return nil }
            return backward(rest, place - 1)
        case .start: return isStart(place) ? backward(rest, place) : nil
        case .end: return isEnd(place) ? backward(rest, place) : nil
        }
    }

    private func word(_ number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

    private func end(of number: Int, from place: Int) -> Int? {
        let word = word(number)
        guard place + word.count <= units.count else { return nil }
        for at in 0..<word.count where units[place + at] != words[word.lowerBound + at] { return nil }
        return place + word.count
    }

    private func start(of number: Int, to place: Int) -> Int? {
        let start = place - word(number).count
        guard start >= 0, end(of: number, from: start) != nil else { return nil }
        return start
    }

    /// After one more character, or one more word of letters with the blank behind it; `nil` at a bar.
    private func next(after place: Int) -> Int? {
        guard place < units.count, !Unit.isBar(units[place]) else { return nil }
        var at = place + 1
        if Unit.isWord(units[place]) {
            while at < units.count, Unit.isWord(units[at]), at - place < 24 { at += 1 }
        }
        if at < units.count, units[at] == Unit.blank { at += 1 }
        return at
    }

    private func previous(before place: Int) -> Int? {
        guard place > 0, !Unit.isBar(units[place - 1]) else { return nil }
        var at = place - 1
        if units[at] == Unit.blank, at > 0 { at -= 1 }
        if Unit.isWord(units[at]) {
            while at > 0, Unit.isWord(units[at - 1]), place - at < 24 { at -= 1 }
        }
        return at
    }

    private func isStart(_ place: Int) -> Bool { place == 0 || Unit.isBar(units[place - 1]) }
    private func isEnd(_ place: Int) -> Bool { place == units.count || Unit.isBar(units[place]) }

    /// In the middle of a word, or where a word ends and another follows without a blank.
    private func isBetweenWords(_ place: Int) -> Bool {
        guard place > 0, place < units.count else { return false }
        return Unit.isWord(units[place - 1]) && Unit.isWord(units[place])
    }
}
