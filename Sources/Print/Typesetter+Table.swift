extension Typesetter {
    /// The titles, the rows and the total. Titles come again on every page; the total is never alone on one.
    func rows(of table: Table) -> [Row] {
        let widths = columnWidths(of: table)
        let head = titles(of: table, widths)
        var rows = table.rows.map { cells in
            var row = row(cells, scale.body, table.columns, widths)
            row.shapes.append(hairline(at: row.height))
            row.pageHead = [head]
            return row
        }
        if !table.total.isEmpty {
            if !rows.isEmpty { rows[rows.count - 1].staysWithNext = true }
            var total = row(table.total, scale.total, table.columns, widths)
            total.shapes.append(
                Shape(.rule(.jade, thickness: 1.2, dashed: false), Box(x: 0, top: 0, width: width, height: 0)))
            total.pageHead = [head]
            rows.append(total)
        }
        return [head] + rows
    }

    private func titles(of table: Table, _ widths: [Double]) -> Row {
        var head = row(table.columns.map(\.title), scale.columnTitle, table.columns, widths)
        head.shapes.append(Shape(.ground(.tint), Box(x: 0, top: 0, width: width, height: head.height)))
        head.staysWithNext = true
        return head
    }

    private func row(_ cells: [String], _ style: Style, _ columns: [Table.Column], _ widths: [Double]) -> Row {
        var lines: [Line] = []
        var x = inset
        for (index, cell) in cells.enumerated() {
            let side: Side = columns[index].alignment == .trailing ? .trailing : .leading
            lines += self.lines(cell, style, x: x, top: scale.padding, width: widths[index], side: side)
            x += widths[index] + gutter(of: columns.count)
        }
        let height = max(lines.bottom, scale.padding + style.pitch) + scale.padding
        return Row(lines: lines, height: height.roundedUpToGrid)
    }

    /// Every column as wide as its widest cell if there is room. If not, trailing columns go first, since an amount on
    /// two lines is read as two, and the leading ones share what is left by what they hold.
    private func columnWidths(of table: Table) -> [Double] {
        let columns = table.columns
        let room = max(0, width - 2 * inset - gutter(of: columns.count) * Double(columns.count - 1))
        let natural = columns.indices.map { column in
            let cells = table.rows.map { naturalWidth($0[column], scale.body) }
            let title = naturalWidth(columns[column].title, scale.columnTitle)
            let total = table.total.isEmpty ? 0 : naturalWidth(table.total[column], scale.total)
            return max(cells.max() ?? 0, title, total) + 1
        }
        let trailing = columns.indices.filter { columns[$0].alignment == .trailing }
        let leading = columns.indices.filter { columns[$0].alignment == .leading }
        var widths = natural
        let trailingRoom = leading.isEmpty ? room : room * 0.6
        widths.share(trailingRoom, among: trailing, growing: leading.isEmpty)
        widths.share(room - trailing.map { widths[$0] }.reduce(0, +), among: leading, growing: true)
        return widths
    }

    /// From the edge of the tinted titles to the text.
    private var inset: Double { mm(2) }

    /// Between columns; many columns have less of it, so that there is still room for text.
    private func gutter(of count: Int) -> Double { min(mm(4), width / Double(4 * count)) }
}

extension [Double] {
    /// Brings the chosen widths to a sum of `room`: larger ones give more, none less than a fair share gives anything.
    fileprivate mutating func share(_ room: Double, among chosen: [Int], growing: Bool) {
        let sum = chosen.map { self[$0] }.reduce(0, +)
        guard !chosen.isEmpty, sum > 0 else { return }
        if sum <= room {
            guard growing else { return }
            // The first column grows: what is left is white between the words and the amounts.
            self[chosen[0]] += room - sum
            return
        }
        let fair = room / Double(chosen.count)
        let small = chosen.filter { self[$0] <= fair }
        let large = chosen.filter { self[$0] > fair }
        let left = room - small.map { self[$0] }.reduce(0, +)
        let largeSum = large.map { Swift.max(self[$0] - fair, 0) }.reduce(0, +)
        for index in large {
            let extra = left - fair * Double(large.count)
            self[index] = fair + extra * (self[index] - fair) / largeSum
        }
    }
}
