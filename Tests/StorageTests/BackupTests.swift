import Foundation
import Storage
import TestDatabases
import Testing

@Suite("A backup brings everything back", .serialized)
struct BackupTests {
    @Test("from either database into either", arguments: DatabaseKind.allCases, DatabaseKind.allCases)
    func roundTrip(from: DatabaseKind, to: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(from)
        try await database.write { connection in
            try connection.run("INSERT INTO home (id) VALUES (\("12A 座\t\\N\n"))")
            try connection.insert(visit: "1", home: "12A 座\t\\N\n", minute: 90, photo: Array(0...255))
            try connection.insert(visit: "", photo: [])
        }
        let file = "\(try TemporaryFolder.make())/backup.sqlite"
        try await database.backup(to: file)
        let place = try to.freshPlace()
        try await Database.restore(file, to: place)
        let restored = try await Database.open(place, migrations: Visit.migrations)
        for table in ["SELECT * FROM home ORDER BY id", "SELECT * FROM visit ORDER BY id"] as [SQL] {
            let before = try await database.read { try $0.run(table).map { Array($0.values) } }
            let after = try await restored.read { try $0.run(table).map { Array($0.values) } }
            #expect(before == after)
        }
        #expect(try await restored.check() == [])
        try await database.close()
        try await restored.close()
    }

    @Test("nothing is overwritten", arguments: DatabaseKind.allCases)
    func notEmpty(kind: DatabaseKind) async throws {
        let (database, place) = try await Visit.open(kind)
        let file = "\(try TemporaryFolder.make())/backup.sqlite"
        try await database.backup(to: file)
        let twice = await #expect(throws: StorageError.self) { try await database.backup(to: file) }
        #expect("\(twice as Any)".contains("notEmpty"))
        try await database.close()
        let over = await #expect(throws: StorageError.self) { try await Database.restore(file, to: place) }
        #expect("\(over as Any)".contains("notEmpty"))
    }

    @Test("a sound database has no faults", arguments: DatabaseKind.allCases)
    func sound(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        try await database.write { try $0.insert(visit: "1") }
        #expect(try await database.check() == [])
        try await database.close()
    }

    @Test("a damaged file is found, and no backup of it is restored")
    func damaged() async throws {
        let (database, place) = try await Visit.open(.sqlite)
        guard case .folder(let folder) = place else { return }
        try await database.write { connection in
            for number in 0..<2_000 { try connection.insert(visit: "\(number)", photo: [1, 2, 3]) }
        }
        try await database.close()
        try Self.damage("\(folder)/doorbell.sqlite")
        let reopened = try await Database.open(place, migrations: Visit.migrations)
        #expect(try await reopened.check() != [])
        try await reopened.close()
        let empty = Database.Place.folder(try TemporaryFolder.make())
        let error = await #expect(throws: StorageError.self) {
            try await Database.restore("\(folder)/doorbell.sqlite", to: empty)
        }
        #expect("\(error as Any)".contains("damaged"))
    }

    /// Overwrites the head of one of the file's last pages, where rows are.
    private static func damage(_ path: String) throws {
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
        let length = try file.seekToEnd()
        try file.seek(toOffset: (length / 4_096 - 3) * 4_096)
        try file.write(contentsOf: Data(repeating: 0xA5, count: 64))
        try file.close()
    }
}
