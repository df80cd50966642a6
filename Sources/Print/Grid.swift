/// The modules of a QR code, without the quiet zone around it.
public struct Grid: Equatable, Sendable {
    /// Modules a side.
    public let side: Int
    /// Row by row; `true` is dark.
    let modules: [Bool]

    /// Whether the module in this column and row, from the top left, is dark.
    public func isDark(_ column: Int, _ row: Int) -> Bool {
        modules[row * side + column]
    }

    /// The dark modules as horizontal bars: one shape for neighbours, so that no renderer shows a seam between them.
    var bars: [Bar] {
        (0..<side).flatMap { row in
            var bars: [Bar] = []
            for column in 0..<side where isDark(column, row) {
                if let last = bars.last, last.column + last.length == column {
                    bars[bars.count - 1].length += 1
                } else {
                    bars.append(Bar(column: column, row: row, length: 1))
                }
            }
            return bars
        }
    }

    /// Dark modules side by side in one row.
    struct Bar {
        let column: Int, row: Int
        var length: Int
    }
}
