/// Reading by position, for pages that read many rows: the query names its columns, in this order.
extension Row {
    public func text(at position: Int) throws -> String {
        try Self.text(cell(position), position)
    }

    public func int(at position: Int) throws -> Int {
        try Self.int(cell(position), position)
    }

    /// A column of 0 and 1.
    public func bool(at position: Int) throws -> Bool {
        try Self.bool(cell(position), position)
    }

    public func blob(at position: Int) throws -> [UInt8] {
        try Self.blob(cell(position), position)
    }

    public func optionalText(at position: Int) throws -> String? {
        try Self.unlessNull(cell(position), position, Self.text)
    }

    public func optionalInt(at position: Int) throws -> Int? {
        try Self.unlessNull(cell(position), position, Self.int)
    }

    private func cell(_ position: Int) throws -> Value {
        guard answer.names.indices.contains(position) else { throw WrongColumn(name: "\(position)") }
        return answer.cells[first + position]
    }
}

/// What a cell must be. `place` is a name or a position; it becomes text only when it has to be complained about.
extension Row {
    static func text(_ cell: Value, _ place: some CustomStringConvertible) throws -> String {
        guard case .text(let text) = cell else { throw WrongColumn(name: "\(place)") }
        return text
    }

    static func int(_ cell: Value, _ place: some CustomStringConvertible) throws -> Int {
        guard case .integer(let number) = cell, let int = Int(exactly: number) else {
            throw WrongColumn(name: "\(place)")
        }
        return int
    }

    static func bool(_ cell: Value, _ place: some CustomStringConvertible) throws -> Bool {
        switch cell {
        case .integer(0): return false
        case .integer(1): return true
        default: throw WrongColumn(name: "\(place)")
        }
    }

    static func blob(_ cell: Value, _ place: some CustomStringConvertible) throws -> [UInt8] {
        guard case .blob(let bytes) = cell else { throw WrongColumn(name: "\(place)") }
        return bytes
    }

    static func unlessNull<T, Place>(_ cell: Value, _ place: Place, _ read: (Value, Place) throws -> T) throws -> T? {
        if case .null = cell { return nil }
        return try read(cell, place)
    }
}
