extension Typesetter {
    /// Facts row by row; two halves that follow each other share one.
    ///
    /// Where a label is a sentence, the labels of that section get more of the line than the usual few words, and halves
    /// are halves all or none: a list that changes its columns is not read down. Beside a sentence no room is left for a
    /// note.
    func rows(of facts: [Fact]) -> [Row] {
        var rows: [Row] = []
        let (half, labels) = ((width - mm(4)) / 2, labelWidth(of: facts))
        let areSentences = labels > paper.labelWidth
        let halfLabels = areSentences ? halfLabelWidth(of: facts, within: half) : paper.labelWidth
        var rest = facts[...]
        while let fact = rest.popFirst() {
            guard fact.width == .half, let next = rest.first, next.width == .half, let halfLabels,
                areSentences
                    ? fact.note.isEmpty && next.note.isEmpty
                    : isShort(fact, within: half) && isShort(next, within: half)
            else {
                rows.append(row(of: lines(of: fact, x: 0, width: width, labels: labels)))
                continue
            }
            rest.removeFirst()
            rows.append(
                row(
                    of: lines(of: fact, x: 0, width: half, labels: halfLabels)
                        + lines(of: next, x: width - half, width: half, labels: halfLabels)))
        }
        return rows
    }

    /// The usual width, unless a label would take three lines or more of it: then what the widest needs, up to 0.65 of
    /// the line.
    private func labelWidth(of facts: [Fact]) -> Double {
        let widest = facts.map { naturalWidth($0.label, scale.label) }.max() ?? 0
        return widest > 2 * paper.labelWidth ? min(widest + 1, width * 0.65) : paper.labelWidth
    }

    /// What sentences before short values get of half a line; `nil` where one of them would not stand on it unbroken.
    private func halfLabelWidth(of facts: [Fact], within half: Double) -> Double? {
        let halves = facts.filter { $0.width == .half }
        let values = halves.map { naturalWidth($0.value, $0.isStrong ? scale.strong : scale.body) }.max() ?? 0
        let labels = half - values - 1 - mm(4)
        return halves.allSatisfy { naturalWidth($0.label, scale.label) <= labels } ? labels : nil
    }

    /// Whether the value stands on one line in this width: a name is not broken to save a row.
    private func isShort(_ fact: Fact, within width: Double) -> Bool {
        let style = fact.isStrong ? scale.strong : scale.body
        return naturalWidth(fact.value, style) <= width - paper.labelWidth - mm(4)
    }

    private func row(of lines: [Line]) -> Row {
        let height = (lines.bottom + scale.padding).roundedUpToGrid
        return Row(lines: lines, shapes: [hairline(at: height)], height: height)
    }

    private func lines(of fact: Fact, x: Double, width: Double, labels: Double) -> [Line] {
        let style = fact.isStrong ? scale.strong : scale.body
        let start = labels + mm(4)
        // A label in small type beside a strong value: both stand on the middle of the same line.
        let drop = (style.pitch - scale.label.pitch) / 2
        let label = lines(fact.label, scale.label, x: x, top: scale.padding + drop, width: labels)
        let value = stack(fact.value, style, note: fact.note, x: x + start, top: scale.padding, width: width - start)
        return label + value
    }
}
