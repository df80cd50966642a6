/// All that one statement answered: column names once, cells row after row in one array.
///
/// A class, because every row of the answer points into it: a page of 50 rows costs one array, not 50.
final class Answer: Sendable {
    let names: [String]
    let cells: [Value]

    init(names: [String], cells: [Value]) {
        self.names = names
        self.cells = cells
    }

    /// The rows, in the order in which the database gave them.
    var rows: [Row] {
        if names.isEmpty { return [] }
        return stride(from: 0, to: cells.count, by: names.count).map { Row(answer: self, first: $0) }
    }
}
