/// Rows, dealt out to pages of one height. Nothing is left out, and nothing is drawn past the foot of a page.
struct Pagination {
    private(set) var pages: [Page] = [Page(opening: [])]
    private let height: Double
    private let continuation: Row

    /// - Parameter height: What a page holds, in points, without margins and footer.
    /// - Parameter continuation: Opens every page but the first.
    init(_ rows: [Row], height: Double, continuation: Row) {
        (self.height, self.continuation) = (height, continuation)
        for row in rows { place(row) }
    }

    private var current: Page {
        get { pages[pages.count - 1] }
        set { pages[pages.count - 1] = newValue }
    }

    private mutating func place(_ row: Row) {
        var rest = row
        while current.bottom(with: rest) > height {
            if canBeWhole(rest) && !current.isFresh {
                turn(for: rest)
            } else if let (first, second) = rest.cut(at: height - current.start(of: rest)) {
                current.add(first)
                rest = second
                turn(for: rest)
            } else if current.isFresh {
                break  // one line taller than a page: it is drawn where it is
            } else {
                turn(for: rest)
            }
        }
        current.add(rest)
    }

    /// Whether the row fits on a page of its own.
    private func canBeWhole(_ row: Row) -> Bool {
        let head = (row.pageHead + [continuation]).map(\.height).reduce(mm(4), +)
        return row.height + head <= height
    }

    /// Opens a page for `row`, and brings along the heading that must not stay behind.
    private mutating func turn(for row: Row) {
        let stranded = current.takeStranded()
        var opening = continuation
        opening.height += mm(2)
        // Titles that were stranded come along by themselves; they are not to stand there twice.
        pages.append(Page(opening: stranded.isEmpty ? [opening] + row.pageHead : [opening]))
        for row in stranded { current.add(row) }
    }
}
