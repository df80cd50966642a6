import CPostgres

/// What PostgreSQL answered, freed with this object.
final class PostgresResult {
    private let result: OpaquePointer?

    /// - Throws: `PostgresFailure` unless the statement succeeded.
    init(_ result: OpaquePointer?, of connection: OpaquePointer) throws(PostgresFailure) {
        self.result = result
        let status = PQresultStatus(result)
        if status != PGRES_TUPLES_OK, status != PGRES_COMMAND_OK {
            // Thrown after every property is set, so the result is freed by `deinit` all the same.
            throw PostgresFailure(result: result, connection: connection)
        }
    }

    deinit {
        PQclear(result)
    }

    /// What was done: "COMMIT", "ROLLBACK", "INSERT 0 1" …
    var tag: String { String(cString: PQcmdStatus(result)) }

    func rows() throws -> [Row] {
        let height = PQntuples(result)
        let width = PQnfields(result)
        if height == 0 || width == 0 { return [] }
        let types = (0..<width).map { PQftype(result, $0) }
        var cells: [Value] = []
        cells.reserveCapacity(Int(height * width))
        for row in 0..<height {
            for column in 0..<width { cells.append(cell(row, column, types[Int(column)])) }
        }
        return Answer(names: (0..<width).map { String(cString: PQfname(result, $0)) }, cells: cells).rows
    }

    private func cell(_ row: Int32, _ column: Int32, _ type: Oid) -> Value {
        if PQgetisnull(result, row, column) == 1 { return .null }
        let start = UnsafeRawPointer(PQgetvalue(result, row, column))
        let bytes = UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column)))
        switch type {
        case 16:  // bool: "t" or "f"
            return .integer(bytes.first == UInt8(ascii: "t") ? 1 : 0)
        case 17:  // bytea: "\x" and two digits a byte
            return .blob(Self.unhex(bytes.dropFirst(2)))
        case 20, 21, 23, 26, 1_700:  // int8, int2, int4, oid; numeric, which SUM and AVG answer with
            let text = String(decoding: bytes, as: UTF8.self)
            return Int64(text).map(Value.integer) ?? .text(text)
        default:
            return .text(String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func unhex(_ digits: Slice<UnsafeRawBufferPointer>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(digits.count / 2)
        var high: UInt8?
        for digit in digits {
            let value = digit < UInt8(ascii: "a") ? digit - UInt8(ascii: "0") : digit - UInt8(ascii: "a") + 10
            if let upper = high {
                bytes.append(upper << 4 | value)
                high = nil
            } else {
                high = value
            }
        }
        return bytes
    }
}
