/// How far the elements of a pattern go from a place in a text, to the right and to the left.
struct Reach {
    let units: UnsafeBufferPointer<UInt16>
    let elements: UnsafeBufferPointer<Pattern.Element>
    /// The pattern's words, and where each ends.
    let words: UnsafeBufferPointer<UInt16>
    let ends: UnsafeBufferPointer<Int32>

    /// Where the elements from `index` on end when they begin at `place`.
    func forward(_ index: Int, _ place: Int) -> Int? {
        guard index < elements.count else { return place }
        switch elements[index] {
        case .choice(let numbers):
            for number in numbers {
                guard let end = end(of: number, from: place) else { continue }
                if let found = forward(index + 1, end) { return found }
            }
            return nil
        case .gap(let limit):
            var at = place
            for step in 0...limit {
                if let found = forward(index + 1, at) { return found }
                guard step < limit, let next = next(after: at) else { return nil }
                at = next
            }
            return nil
        case .blank:
            if place < units.count, units[place] == Unit.blank { return forward(index + 1, place + 1) }
            return isBetweenWords(place) ? nil : forward(index + 1, place)
        case .bar:
            if place < units.count, Unit.isBar(units[place]), let found = forward(index + 1, place + 1) {
                return found
            }
            return forward(index + 1, place)
        case .bound:
            guard place < units.count, Unit.isBar(units[place]) else { return nil }
            return forward(index + 1, place + 1)
        case .start: return isStart(place) ? forward(index + 1, place) : nil
        case .end: return isEnd(place) ? forward(index + 1, place) : nil
        }
    }

    /// Where the elements up to `index` begin when they end at `place`.
    func backward(_ index: Int, _ place: Int) -> Int? {
        guard index >= 0 else { return place }
        switch elements[index] {
        case .choice(let numbers):
            for number in numbers {
                guard let start = start(of: number, to: place) else { continue }
                if let found = backward(index - 1, start) { return found }
            }
            return nil
        case .gap(let limit):
            var at = place
            for step in 0...limit {
                if let found = backward(index - 1, at) { return found }
                guard step < limit, let previous = previous(before: at) else { return nil }
                at = previous
            }
            return nil
        case .blank:
            if place > 0, units[place - 1] == Unit.blank { return backward(index - 1, place - 1) }
            return isBetweenWords(place) ? nil : backward(index - 1, place)
        case .bar:
            if place > 0, Unit.isBar(units[place - 1]), let found = backward(index - 1, place - 1) {
                return found
            }
            return backward(index - 1, place)
        case .bound:
            guard place > 0, Unit.isBar(units[place - 1]) else { return nil }
            return backward(index - 1, place - 1)
        case .start: return isStart(place) ? backward(index - 1, place) : nil
        case .end: return isEnd(place) ? backward(index - 1, place) : nil
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
