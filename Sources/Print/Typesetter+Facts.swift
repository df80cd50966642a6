extension Typesetter {
    /// Facts row by row; two halves that follow each other share one.
    func rows(of facts: [Fact]) -> [Row] {
        var rows: [Row] = []
        var rest = facts[...]
        while let fact = rest.popFirst() {
            let half = (width - mm(4)) / 2
            guard fact.width == .half, let next = rest.first, next.width == .half,
                isShort(fact, within: half), isShort(next, within: half)
            else {
                rows.append(row(of: lines(of: fact, x: 0, width: width)))
                continue
            }
            rest.removeFirst()
            rows.append(
                row(of: lines(of: fact, x: 0, width: half) + lines(of: next, x: width - half, width: half)))
        }
        return rows
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

    private func lines(of fact: Fact, x: Double, width: Double) -> [Line] {
        let style = fact.isStrong ? scale.strong : scale.body
        let start = paper.labelWidth + mm(4)
        // A label in small type beside a strong value: both stand on the middle of the same line.
        let drop = (style.pitch - scale.label.pitch) / 2
        let label = lines(fact.label, scale.label, x: x, top: scale.padding + drop, width: paper.labelWidth)
        let value = stack(fact.value, style, note: fact.note, x: x + start, top: scale.padding, width: width - start)
        return label + value
    }
}
