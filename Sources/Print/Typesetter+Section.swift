extension Typesetter {
    /// All rows of a section, its heading first.
    func rows(of section: Section) -> [Row] {
        switch section {
        case .facts(let heading, let facts): headed(heading, rows(of: facts))
        case .table(let heading, let table): headed(heading, rows(of: table))
        case .paragraph(let heading, let text): headed(heading, paragraph(text))
        case .notice(let heading, let text): [notice(heading, text)]
        case .warning(let heading, let text): [warning(heading, text)]
        case .checks(let heading, let checks): headed(heading, checks.map(row))
        case .signatures(let heading, let signatures): headed(heading, rows(of: signatures))
        }
    }

    private func headed(_ heading: String, _ rows: [Row]) -> [Row] {
        let lines = lines(heading, scale.heading, width: width)
        guard !lines.isEmpty else {
            guard var first = rows.first else { return [] }
            first.gap = mm(4)
            return [first] + rows.dropFirst()
        }
        let height = (lines.bottom + scale.padding).roundedUpToGrid
        let row = Row(
            lines: lines, shapes: [hairline(at: height)], height: height, gap: mm(4), staysWithNext: true)
        return [row] + rows
    }

    /// A row a line, so that a long text can go on overleaf anywhere.
    private func paragraph(_ text: String) -> [Row] {
        lines(text, scale.body, width: width).enumerated().map { index, line in
            let above = index == 0 ? scale.padding : 0
            return Row(lines: [line].moved(y: above - line.top), height: line.height + above)
        }
    }

    private func notice(_ heading: String, _ text: String) -> Row {
        let inner = width - mm(8)
        var lines = lines(heading, scale.heading, x: mm(4), top: mm(2), width: inner)
        lines += self.lines(text, scale.body, x: mm(4), top: max(mm(2), lines.bottom), width: inner)
        let height = (lines.bottom + mm(2)).roundedUpToGrid
        let ground = Shape(.ground(.tint), Box(x: 0, top: 0, width: width, height: height))
        let edge = Shape(.ground(.jade), Box(x: 0, top: 0, width: mm(1), height: height))
        return Row(lines: lines, shapes: [ground, edge], height: height, gap: mm(4))
    }

    private func warning(_ heading: String, _ text: String) -> Row {
        let inner = width - mm(8)
        var lines = lines(heading, scale.alarm, x: mm(4), top: mm(2), width: inner, side: .centre)
        lines += self.lines(text, scale.total, x: mm(4), top: max(mm(2), lines.bottom), width: inner, side: .centre)
        let height = (lines.bottom + mm(2)).roundedUpToGrid
        let all = Box(x: 0, top: 0, width: width, height: height)
        let edges = [0, height].map { top in
            Shape(.rule(.alarm, thickness: 2.4, dashed: false), Box(x: 0, top: top, width: width, height: 0))
        }
        return Row(lines: lines, shapes: [Shape(.ground(.alarmTint), all)] + edges, height: height, gap: mm(4))
    }

    private func row(of check: Check) -> Row {
        let side = scale.bodySize
        let start = side + mm(2)
        let answerWidth = min(naturalWidth(check.answer, scale.body) + 1, width / 2)
        let answer = lines(
            check.answer, scale.body, x: width - answerWidth, top: scale.padding, width: answerWidth, side: .trailing)
        let text = stack(
            check.text, scale.body, note: check.note, x: start, top: scale.padding,
            width: width - start - answerWidth - mm(4))
        let height = ((text + answer).bottom + scale.padding).roundedUpToGrid
        let boxTop = scale.padding + (scale.body.pitch - side) / 2
        let tick = Shape(.tick(isTicked: check.isTicked), Box(x: 0, top: boxTop, width: side, height: side))
        return Row(lines: text + answer, shapes: [tick, hairline(at: height)], height: height)
    }
}
