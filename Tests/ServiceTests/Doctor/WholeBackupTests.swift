import DoorbellRules
import Storage
import TestDatabases
import Testing

@testable import DoorbellService

@Suite("A backup of a house is the whole house", .serialized)
struct WholeBackupTests {
    private static let tables: [SQL] = [
        "SELECT * FROM estate ORDER BY id", "SELECT * FROM home ORDER BY estate, id",
        "SELECT * FROM person ORDER BY estate, id", "SELECT * FROM staff ORDER BY id",
        "SELECT * FROM token ORDER BY id", "SELECT * FROM work_order ORDER BY estate, id",
        "SELECT * FROM visit ORDER BY estate, id", "SELECT * FROM event ORDER BY estate, subject, version",
        "SELECT * FROM service_order ORDER BY estate, work_order, edition", "SELECT * FROM idempotency ORDER BY key",
    ]

    @Test(
        "restored into either database, all is well and every row is the same", arguments: DatabaseKind.allCases,
        DatabaseKind.allCases)
    func everything(from: DatabaseKind, to: DatabaseKind) async throws {
        try await TestHouse.open(on: from) { house in
            let one = try await house.signed(at: house.east)
            try await house.ring(try await house.assigned(at: house.west))
            let file = "\(try TemporaryFolder.make())/backup.sqlite"
            try await house.house.backup(to: file)
            let place = try to.freshPlace()
            try await Database.restore(file, to: place)
            let database = try await Database.open(place, migrations: Migration.all)
            let restored = House(
                database: database, now: house.house.now, ids: house.house.ids, keys: house.house.keys,
                log: house.house.log, address: house.house.address)
            for table in Self.tables {
                let before = try await house.house.database.read { try $0.run(table).map { Array($0.values) } }
                let after = try await database.read { try $0.run(table).map { Array($0.values) } }
                #expect(before == after)
            }
            #expect(try await Doctor(restored).examine().faults == [])
            #expect(try await ServiceOrderDesk(restored).verify(number: one.number, estate: "east") == [])
            try await database.close()
        }
    }
}
