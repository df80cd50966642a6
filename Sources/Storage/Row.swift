/// One row of an answer. Reading a column that is missing or of another kind throws `WrongColumn`.
///
/// A row keeps its whole answer in memory: take out what you need, keep that.
public struct Row: Sendable {
    let answer: Answer

    /// Where this row begins among the answer's cells.
    let first: Int

    /// The columns' names, in the order of the query.
    public var names: [String] { answer.names }

    /// The cells, in the order of the query.
    public var values: ArraySlice<Value> { answer.cells[first..<first + answer.names.count] }

    /// The cell as it lies in the database.
    public subscript(name: String) -> Value {
        get throws {
            // Answers have few columns and short names: comparing beats hashing.
            guard let position = answer.names.firstIndex(of: name) else { throw WrongColumn(name: name) }
            return answer.cells[first + position]
        }
    }

    public subscript(text name: String) -> String {
        get throws { try Self.text(self[name], name) }
    }

    public subscript(int name: String) -> Int {
        get throws { try Self.int(self[name], name) }
    }

    /// A column of 0 and 1.
    public subscript(bool name: String) -> Bool {
        get throws { try Self.bool(self[name], name) }
    }

    public subscript(blob name: String) -> [UInt8] {
        get throws { try Self.blob(self[name], name) }
    }

    public subscript(optionalText name: String) -> String? {
        get throws { try Self.unlessNull(self[name], name, Self.text) }
    }

    public subscript(optionalInt name: String) -> Int? {
        get throws { try Self.unlessNull(self[name], name, Self.int) }
    }

    public subscript(optionalBool name: String) -> Bool? {
        get throws { try Self.unlessNull(self[name], name, Self.bool) }
    }

    public subscript(optionalBlob name: String) -> [UInt8]? {
        get throws { try Self.unlessNull(self[name], name, Self.blob) }
    }
}
