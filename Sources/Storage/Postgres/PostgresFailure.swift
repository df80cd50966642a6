import CPostgres

/// What PostgreSQL answered instead of rows.
struct PostgresFailure: Error {
    /// The five letters of the error, "23505"; empty when the connection broke.
    let state: String
    let message: String
    var detail = ""
    var table = ""
    var column = ""
    var rule = ""

    /// What to say instead when the row was there already.
    var refusal: (any Error)?

    /// It came while a commit was on its way and does not say whether that was done.
    var leavesOutcomeOpen = false

    /// The connection is of no use any more.
    var isConnectionLost: Bool {
        state.isEmpty || state.hasPrefix("08") || ["57P01", "57P02", "57P03"].contains(state)
    }

    /// The transaction was rolled back for others' sake: the same again may succeed.
    var mayBeTriedAgain: Bool { state == "40001" || state == "40P01" || isOutdatedPlan }

    /// A prepared statement no longer fits the schema, because another server migrated it.
    var isOutdatedPlan: Bool { state == "0A000" && message.contains("cached plan") }

    /// What the asker hears of it.
    var said: any Error {
        if state == "23505", let refusal { return refusal }
        return leavesOutcomeOpen ? StorageError.outcomeUnknown(message) : storageError
    }

    /// The failure in the words both databases share.
    var storageError: StorageError {
        switch state {
        case "23505": .alreadyThere(columns)
        case "23502": .refusedByDatabase("\(table).\(column)")
        case "23503": .refusedByDatabase("FOREIGN KEY constraint failed (\(rule))")
        case "23514": .refusedByDatabase(rule)
        case "40001", "40P01": .outrun(message)
        case "XX001", "XX002": .damaged(message)
        case "22021": .refusedByDatabase(message)
        default: isConnectionLost || isOutOfOrder ? .unavailable(message) : .wrongStatement(message)
        }
    }

    /// Resources, operator intervention, the system itself, or a server that only reads.
    private var isOutOfOrder: Bool {
        ["53", "57", "58"].contains { state.hasPrefix($0) } || state == "25006"
    }

    /// "visit.estate, visit.id" as SQLite says it, out of the detail "Key (estate, id)=(1, 2) already exists."
    private var columns: String {
        guard let opening = detail.firstIndex(of: "("), let closing = detail.firstRange(of: ")=") else { return rule }
        return detail[detail.index(after: opening)..<closing.lowerBound]
            .split(separator: ", ").map { "\(table).\($0)" }.joined(separator: ", ")
    }
}

extension PostgresFailure {
    /// The failure that `result` tells of.
    init(result: OpaquePointer?, connection: OpaquePointer?) {
        func field(_ code: Character) -> String {
            guard let value = PQresultErrorField(result, Int32(code.asciiValue ?? 0)) else { return "" }
            return String(cString: value)
        }
        // The letters are PG_DIAG_SQLSTATE, …_MESSAGE_PRIMARY, …_MESSAGE_DETAIL, …_TABLE_NAME and so on.
        let primary = field("M")
        self.init(
            state: field("C"), message: primary.isEmpty ? String(cString: PQerrorMessage(connection)).trimmed : primary,
            detail: field("D"), table: field("t"), column: field("c"), rule: field("n"))
    }
}

extension String {
    /// Without the line feed that libpq's messages end in.
    fileprivate var trimmed: String { String(reversed().drop(while: \.isWhitespace).reversed()) }
}

/// Does `work`, and says in the words both databases share what PostgreSQL refused.
func sayingWhatPostgresRefused<T>(_ work: () throws -> T) throws -> T {
    do {
        return try work()
    } catch let failure as PostgresFailure {
        throw failure.storageError
    }
}
