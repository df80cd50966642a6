import Storage
import TestDatabases
import Testing

@Suite("A write happens wholly or not at all", .serialized)
struct TransactionTests {
    @Test("the second row with a key is told that the first is there", arguments: DatabaseKind.allCases)
    func unique(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        try await database.write { try $0.insert(visit: "1") }
        await #expect(throws: StorageError.alreadyThere("visit.estate, visit.id")) {
            try await database.write { try $0.insert(visit: "1") }
        }
        try await database.close()
    }

    @Test("a rule of the schema is named when it refuses", arguments: DatabaseKind.allCases)
    func refused(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        await #expect(throws: StorageError.refusedByDatabase("minute_of_a_day")) {
            try await database.write { try $0.insert(visit: "1", minute: 1_440) }
        }
        let orphan = await #expect(throws: StorageError.self) {
            try await database.write { try $0.insert(visit: "1", home: "nowhere") }
        }
        #expect("\(orphan as Any)".contains("FOREIGN KEY"))
        let nothing = await #expect(throws: StorageError.self) {
            try await database.write { try $0.run("INSERT INTO home (id) VALUES (NULL)") }
        }
        #expect("\(nothing as Any)".contains("refusedByDatabase(\"home.id\")"))
        #expect(try await database.read { try $0.visits() } == [])
        try await database.close()
    }

    @Test("a statement that is wrong is our mistake", arguments: DatabaseKind.allCases)
    func wrong(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        let error = await #expect(throws: StorageError.self) { try await database.read { try $0.run("SELEC 1") } }
        guard case .wrongStatement? = error else {
            Issue.record("\(error as Any)")
            return
        }
        try await database.close()
    }

    @Test("what a body throws rolls back what it wrote", arguments: DatabaseKind.allCases)
    func rollback(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        await #expect(throws: ChangedMyMind.self) {
            try await database.write { connection in
                try connection.insert(visit: "1")
                throw ChangedMyMind()
            }
        }
        #expect(try await database.read { try $0.visits() } == [])
        try await database.close()
    }

    @Test("a body that hides a failed statement is rolled back all the same", arguments: DatabaseKind.allCases)
    func hidden(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        await #expect(throws: StorageError.refusedByDatabase("minute_of_a_day")) {
            try await database.write { connection in
                try connection.insert(visit: "1")
                try? connection.insert(visit: "2", minute: -1)
            }
        }
        #expect(try await database.read { try $0.visits() } == [])
        try await database.close()
    }

    @Test("a body may say a failure in its own words", arguments: DatabaseKind.allCases)
    func ownWords(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        await #expect(throws: ChangedMyMind.self) {
            try await database.write { connection in
                do { try connection.insert(visit: "1", minute: -1) } catch is StorageError { throw ChangedMyMind() }
            }
        }
        try await database.close()
    }

    @Test("a read cannot write", arguments: DatabaseKind.allCases)
    func readOnly(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        await #expect(throws: StorageError.self) { try await database.read { try $0.insert(visit: "1") } }
        #expect(try await database.read { try $0.visits() } == [])
        try await database.close()
    }

    @Test("a deferred reference that stays open fails its own write only", arguments: DatabaseKind.allCases)
    func deferred(kind: DatabaseKind) async throws {
        let rooms = Migration(
            name: "rooms-1",
            statements: ["CREATE TABLE room (home TEXT REFERENCES home (id) DEFERRABLE INITIALLY DEFERRED)"])
        let (database, _) = try await Visit.open(kind, with: Visit.migrations + [rooms])
        await withTaskGroup { group in
            for number in 0..<40 {
                group.addTask {
                    let write = Task {
                        try await database.write { connection in
                            try connection.run("INSERT INTO room (home) VALUES (\("home \(number)"))")
                            if number != 7 { try connection.run("INSERT INTO home (id) VALUES (\("home \(number)"))") }
                        }
                    }
                    let failed = await write.result.failed
                    #expect(failed == (number == 7))
                }
            }
        }
        #expect(try await database.read { try $0.run("SELECT count(*) FROM room")[0].int(at: 0) } == 39)
        try await database.close()
    }
}

extension Result {
    /// Whether it is a failure.
    var failed: Bool {
        if case .failure = self { true } else { false }
    }
}
