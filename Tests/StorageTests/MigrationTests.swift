import Foundation
import TestDatabases
import Testing

@testable import Storage

@Suite("The schema only goes forward", .serialized)
struct MigrationTests {
    static let next = Migration(name: "visits-2", statements: ["ALTER TABLE visit ADD COLUMN note TEXT"])

    @Test("each step is taken once", arguments: DatabaseKind.allCases)
    func once(kind: DatabaseKind) async throws {
        let (first, place) = try await Visit.open(kind)
        try await first.write { try $0.insert(visit: "1") }
        try await first.close()
        for _ in 0..<2 {
            let later = try await Database.open(place, migrations: Visit.migrations + [Self.next])
            let row = try await later.read { try $0.run("SELECT id, note FROM visit")[0] }
            #expect(try row[text: "id"] == "1")
            #expect(try row[optionalText: "note"] == nil)
            try await later.close()
        }
    }

    @Test("a step that was edited after it was shipped is refused", arguments: DatabaseKind.allCases)
    func edited(kind: DatabaseKind) async throws {
        let (first, place) = try await Visit.open(kind)
        try await first.close()
        let edited = Migration(name: "visits-1", statements: Visit.migrations[0].statements + ["SELECT 1"])
        let error = await #expect(throws: StorageError.self) {
            _ = try await Database.open(place, migrations: [edited])
        }
        guard case .changedMigration(let why)? = error else {
            Issue.record("\(error as Any)")
            return
        }
        #expect(why.contains("visits-1"))
    }

    @Test("data of a newer Doorbell is refused, and unharmed", arguments: DatabaseKind.allCases)
    func newer(kind: DatabaseKind) async throws {
        let (first, place) = try await Visit.open(kind, with: Visit.migrations + [Self.next])
        try await first.close()
        let error = await #expect(throws: StorageError.self) {
            _ = try await Database.open(place, migrations: Visit.migrations)
        }
        guard case .newerSchema(let why)? = error else {
            Issue.record("\(error as Any)")
            return
        }
        #expect(why.contains("visits-2"))
        let again = try await Database.open(place, migrations: Visit.migrations + [Self.next])
        try await again.close()
    }

    @Test("a step that fails leaves the schema before it", arguments: DatabaseKind.allCases)
    func failing(kind: DatabaseKind) async throws {
        let (first, place) = try await Visit.open(kind)
        try await first.close()
        let broken = Migration(name: "visits-2", statements: [Self.next.statements[0], "CREATE TABEL x (y TEXT)"])
        await #expect(throws: StorageError.self) {
            _ = try await Database.open(place, migrations: Visit.migrations + [broken])
        }
        let again = try await Database.open(place, migrations: Visit.migrations + [Self.next])
        #expect(try await again.read { try $0.run("SELECT note FROM visit").isEmpty })
        try await again.close()
    }

    @Test("before a step a copy of the data is kept beside it")
    func copy() async throws {
        let (first, place) = try await Visit.open(.sqlite)
        guard case .folder(let folder) = place else { return }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).allSatisfy { !$0.hasPrefix("before-") })
        try await first.write { try $0.insert(visit: "1") }
        try await first.close()
        try await Database.open(place, migrations: Visit.migrations + [Self.next]).close()
        let restored = Database.Place.folder(try TemporaryFolder.make())
        try await Database.restore("\(folder)/before-visits-2.sqlite", to: restored)
        let old = try await Database.open(restored, migrations: Visit.migrations)
        #expect(try await old.read { try $0.visits() } == ["1"])
        try await old.close()
    }

    @Test("two servers that start together take each step once")
    func together() async throws {
        let place = try DatabaseKind.postgres.freshPlace()
        try await withThrowingTaskGroup { group in
            for _ in 0..<4 {
                group.addTask {
                    try await Database.open(place, migrations: Visit.migrations + [Self.next], connections: 2).close()
                }
            }
            try await group.waitForAll()
        }
        let database = try await Database.open(place, migrations: Visit.migrations + [Self.next], connections: 2)
        let kept = try await database.read { try $0.run(Migration.applied).count }
        #expect(kept == Visit.migrations.count + 1)
        try await database.close()
    }
}
