/// What stands on one side of paper.
struct Page {
    /// Each row with its distance from the top of the text area, in points.
    private(set) var rows: [(top: Double, row: Row)] = []
    private(set) var bottom: Double = 0
    /// Rows that were put there to open the page, and are no reason to end it.
    private var openingCount = 0

    init(opening: [Row]) {
        for row in opening { add(row) }
        openingCount = rows.count
    }

    var isFresh: Bool { rows.count == openingCount }

    /// Where `row` would end.
    func bottom(with row: Row) -> Double { start(of: row) + row.height }

    /// Where `row` would start.
    func start(of row: Row) -> Double { rows.isEmpty ? 0 : bottom + row.gap }

    mutating func add(_ row: Row) {
        let top = start(of: row)
        rows.append((top, row))
        bottom = top + row.height
    }

    /// Takes back the last rows that may not end a page, unless that would leave nothing.
    mutating func takeStranded() -> [Row] {
        guard let last = rows.lastIndex(where: { !$0.row.staysWithNext }), last >= openingCount else { return [] }
        let stranded = rows[(last + 1)...].map(\.row)
        rows.removeSubrange((last + 1)...)
        bottom = rows.last.map { $0.top + $0.row.height } ?? 0
        return stranded
    }
}
