import Foundation
import Storage
import TestDatabases
import Testing

@Suite("Acknowledged means safe", .serialized)
struct SafetyTests {
    @Test("SQLite syncs every commit and keeps its references")
    func settings() async throws {
        let (database, _) = try await Visit.open(.sqlite)
        let (synchronous, journal, references) = try await database.write { connection in
            (
                try connection.run("PRAGMA synchronous")[0].int(at: 0),
                try connection.run("PRAGMA journal_mode")[0].text(at: 0),
                try connection.run("PRAGMA foreign_keys")[0].int(at: 0)
            )
        }
        #expect(synchronous == 2)
        #expect(journal == "wal")
        #expect(references == 1)
        try await database.close()
    }

    @Test("PostgreSQL that does not wait for its disk is refused")
    func unsafePostgres() async throws {
        let url = try ThrowawayPostgres.shared.freshDatabaseURL()
        let error = await #expect(throws: StorageError.self) {
            _ = try await Database.open(.postgres("\(url)?options=-csynchronous_commit%3Doff"), migrations: [])
        }
        guard case .notSafe? = error else {
            Issue.record("\(error as Any)")
            return
        }
    }

    @Test("a second server on one folder is refused, and welcome when the first has gone")
    func locked() async throws {
        let (first, place) = try await Visit.open(.sqlite)
        guard case .folder(let folder) = place else { return }
        let error = await #expect(throws: StorageError.self) {
            _ = try await Database.open(place, migrations: Visit.migrations)
        }
        guard case .folderInUse(let why)? = error else {
            Issue.record("\(error as Any)")
            return
        }
        #expect(why.contains(folder) && why.contains("Stop it first"))
        try await first.write { try $0.insert(visit: "1") }
        try await first.close()
        let second = try await Database.open(place, migrations: Visit.migrations)
        #expect(try await second.read { try $0.visits() } == ["1"])
        try await second.close()
    }

    @Test("what waits at closing is still written; what comes later is told so", arguments: DatabaseKind.allCases)
    func closing(kind: DatabaseKind) async throws {
        let (database, place) = try await Visit.open(kind)
        let writes = (0..<100).map { number in Task { try await database.write { try $0.insert(visit: "\(number)") } } }
        for write in writes { try await write.value }
        try await database.close()
        await #expect(throws: StorageError.unavailable("the database is closed")) {
            try await database.write { try $0.insert(visit: "late") }
        }
        let again = try await Database.open(place, migrations: Visit.migrations)
        #expect(try await again.read { try $0.visits().count } == 100)
        try await again.close()
    }

    @Test("a server that is not there is unavailable, not a crash")
    func nobody() async throws {
        let error = await #expect(throws: StorageError.self) {
            _ = try await Database.open(.postgres("postgres://doorbell@127.0.0.1:1/x"), migrations: [])
        }
        guard case .unavailable? = error else {
            Issue.record("\(error as Any)")
            return
        }
    }

    @Test("a connection that PostgreSQL ended is made again for the next write")
    func reconnect() async throws {
        let (database, _) = try await Visit.open(.postgres)
        try await database.write { try $0.insert(visit: "1") }
        let broken = await #expect(throws: StorageError.self) {
            try await database.write { connection in
                try connection.insert(visit: "2")
                try connection.run(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE datname = current_database() AND backend_type = 'client backend'
                    """)
            }
        }
        guard case .unavailable? = broken else {
            Issue.record("\(broken as Any)")
            return
        }
        try await database.write { try $0.insert(visit: "3") }
        #expect(try await database.read { try $0.visits() } == ["1", "3"])
        try await database.close()
    }
}
