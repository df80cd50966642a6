import DoorbellRules
import Storage

/// Takes an office's list of homes and people, as the office has it, into one estate's register.
///
/// First `plan`, which changes nothing and tells everything; then, once somebody has read it, `carryOut`. What a list
/// does not say is left as it is, and nobody and nothing is ever removed by a list.
public struct HomeImport: Sendable {
    let database: Database
    let ids: IDMaker
    let now: @Sendable () -> Instant
    let estate: ID

    public init(database: Database, ids: IDMaker, now: @escaping @Sendable () -> Instant, estate: ID) {
        self.database = database
        self.ids = ids
        self.now = now
        self.estate = estate
    }

    /// What taking in this file would add and change, and which rows cannot be taken; nothing is written.
    ///
    /// - Parameters:
    ///   - bytes: The file as it lies on the disk: CSV or XLSX, told apart by its bytes.
    ///   - name: The file's name, for the record of changes and for the sentences.
    ///   - encoding: How a CSV is written; `nil` finds out. XLSX says so itself.
    ///   - sheet: The name of the sheet of an XLSX; `nil` takes the first.
    /// - Throws: `Refusal` where the file as a whole cannot be read; a row that cannot be taken is in the plan instead.
    public func plan(
        _ bytes: [UInt8], name: String, encoding: TextEncoding? = nil, sheet: String? = nil
    ) async throws -> Plan {
        let spreadsheet = try Spreadsheet(bytes, name: name, encoding: encoding, sheet: sheet)
        let list = try HomeList(spreadsheet)
        let comparison = try await database.read { [estate] connection in
            Comparison(list, with: try HomeRegister(of: estate, connection))
        }
        return Plan(estate: estate, file: name, sheet: spreadsheet.sheet, list: list, comparison: comparison)
    }
}
