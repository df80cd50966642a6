import DoorbellRules
import DoorbellService
import Storage
import TestDatabases

/// An estate without homes, and its import.
struct EmptyEstate {
    let database: Database
    let homeImport: HomeImport
    static let id = ID("estate")
    static let clerk = ID("clerk")

    init(_ kind: DatabaseKind) async throws {
        database = try await Database.open(try kind.freshPlace(), migrations: Migration.all)
        try await database.write { connection in
            try connection.run("INSERT INTO organisation (id, name) VALUES ('house', 'House')")
            try connection.run(
                """
                INSERT INTO estate
                    (id, organisation, name_hant, name_hans, name_en, zone, currency, language, office_phone)
                VALUES ('estate', 'house', '苑', '苑', 'Court', 'Asia/Hong_Kong', 'HKD', 'zh-Hant', '21234567')
                """)
        }
        let now: @Sendable () -> Instant = { Instant(milliseconds: 1_780_000_000_000) }
        homeImport = HomeImport(database: database, ids: IDMaker(now: now), now: now, estate: EmptyEstate.id)
    }

    func plan(_ text: String, name: String = "list.csv") async throws -> HomeImport.Plan {
        try await homeImport.plan(Array(text.utf8), name: name)
    }

    @discardableResult
    func take(_ text: String, skippingErrors: Bool = false) async throws -> HomeImport.Outcome {
        try await homeImport.carryOut(try await plan(text), by: EmptyEstate.clerk, skippingErrors: skippingErrors)
    }

    /// Every person with their door, as it is stored: `12/08/C 1 owner 歐陽 子晴 91234567`.
    func people() async throws -> [String] {
        try await database.read { connection in
            try connection.run(
                """
                SELECT h.building, h.floor, h.unit, p.rank, p.role, p.surname, p.given, p.title, p.phone
                FROM person p JOIN home h ON h.estate = p.estate AND h.id = p.home
                ORDER BY h.building, h.floor, h.unit, p.rank
                """
            ).map { row in
                let door = "\(try row.text(at: 0))/\(try row.text(at: 1))/\(try row.text(at: 2))"
                let rest = try (5...8).compactMap { try row.optionalText(at: $0) }.joined(separator: " ")
                return "\(door) \(try row.int(at: 3)) \(try row.text(at: 4)) \(rest)"
            }
        }
    }

    func count(_ table: StaticString) async throws -> Int {
        try await database.read { try $0.run("SELECT count(*) AS n FROM \(name: table)").first?[int: "n"] ?? -1 }
    }
}
