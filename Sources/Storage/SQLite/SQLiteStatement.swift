import GRDB
import GRDBSQLite

/// A prepared statement and its columns' names, kept by its connection for the next time.
///
/// It is stepped through SQLite's own interface, because copying a row out through GRDB's costs several times more.
final class SQLiteStatement {
    private let prepared: Statement  // keeps `handle` alive
    private let handle: OpaquePointer
    private var names: [String] = []

    /// How many cells the last answer had: the next will have about as many, and growing an array copies it.
    private var usualCells = 0
    private static let mostUsualCells = 4_096

    init(_ text: String, in database: GRDB.Database) throws {
        prepared = try database.makeStatement(sql: text)
        handle = prepared.sqliteStatement
    }

    /// Runs to the end with `values` bound, and is ready to be run again whatever happens.
    func run(_ values: [Value]) throws -> [Row] {
        defer {
            sqlite3_reset(handle)
            if !values.isEmpty { sqlite3_clear_bindings(handle) }
        }
        for (offset, value) in values.enumerated() {
            try check(bind(value, at: Int32(offset + 1)), is: SQLITE_OK)
        }
        var result = sqlite3_step(handle)
        if result == SQLITE_DONE { return [] }
        let width = sqlite3_column_count(handle)
        if names.count != Int(width) {
            names = (0..<width).map { String(cString: sqlite3_column_name(handle, $0)) }
        }
        var cells: [Value] = []
        cells.reserveCapacity(usualCells)
        while result == SQLITE_ROW {
            for column in 0..<width { cells.append(cell(column)) }
            result = sqlite3_step(handle)
        }
        try check(result, is: SQLITE_DONE)
        usualCells = min(cells.count, Self.mostUsualCells)
        return Answer(names: names, cells: cells).rows
    }

    private func bind(_ value: Value, at position: Int32) -> Int32 {
        switch value {
        case .null:
            return sqlite3_bind_null(handle, position)
        case .integer(let number):
            return sqlite3_bind_int64(handle, position, number)
        case .text(var text):
            return text.withUTF8 { bytes in
                bytes.withMemoryRebound(to: CChar.self) { characters in
                    sqlite3_bind_text(handle, position, characters.baseAddress, Int32(characters.count), copied)
                }
            }
        case .blob(let bytes):
            if bytes.isEmpty { return sqlite3_bind_zeroblob(handle, position, 0) }  // a nil address would bind NULL
            return sqlite3_bind_blob64(handle, position, bytes, UInt64(bytes.count), copied)
        }
    }

    /// SQLite's SQLITE_TRANSIENT, which Swift does not import: the value is copied before the call returns.
    private var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }

    private func cell(_ column: Int32) -> Value {
        switch sqlite3_column_type(handle, column) {
        case SQLITE_NULL:
            return .null
        case SQLITE_INTEGER:
            return .integer(sqlite3_column_int64(handle, column))
        case SQLITE_BLOB:
            let start = sqlite3_column_blob(handle, column)
            return .blob(Array(UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))))
        default:  // text; a fraction, which our columns cannot hold, is read as text too
            let start = sqlite3_column_text(handle, column)
            let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
            return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    private func check(_ result: Int32, is wanted: Int32) throws {
        if result == wanted { return }
        throw StorageError(code: result, message: String(cString: sqlite3_errmsg(sqlite3_db_handle(handle))))
    }
}
