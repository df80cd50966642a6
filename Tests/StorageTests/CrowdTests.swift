import Storage
import TestDatabases
import Testing

@Suite("Many write at once", .serialized)
struct CrowdTests {
    @Test(
        "of 1,000 writes at once each is there once; the one that fails fails alone", arguments: DatabaseKind.allCases)
    func thousand(kind: DatabaseKind) async throws {
        let (database, place) = try await Visit.open(kind)
        let before = database.tally
        let refusals = await withTaskGroup(of: Int.self) { group in
            for number in 0..<1_000 {
                group.addTask {
                    let write = Task {
                        try await database.write { connection in
                            try connection.insert(visit: "\(number)")
                            if number == 500 { throw ChangedMyMind() }
                        }
                    }
                    return await write.result.failed ? 1 : 0
                }
            }
            return await group.reduce(0, +)
        }
        #expect(refusals == 1)
        let expected = (0..<1_000).filter { $0 != 500 }.map { "\($0)" }.sorted()
        #expect(try await database.read { try $0.visits() } == expected)
        if kind == .sqlite {
            #expect(database.tally.writes - before.writes == 1_000)
            #expect(database.tally.commits - before.commits < 250)  // they shared syncs
        }
        try await database.close()
        let again = try await Database.open(place, migrations: Visit.migrations)
        #expect(try await again.read { try $0.visits() } == expected)
        try await again.close()
    }

    @Test("a lone writer has a commit of its own")
    func lone() async throws {
        let (database, _) = try await Visit.open(.sqlite)
        let before = database.tally
        for number in 0..<5 { try await database.write { try $0.insert(visit: "\(number)") } }
        #expect(database.tally.commits - before.commits == 5)
        try await database.close()
    }

    @Test("twenty who count up one number lose no step", arguments: DatabaseKind.allCases)
    func counting(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        try await database.write { try $0.insert(visit: "counter", minute: 0) }
        try await withThrowingTaskGroup { group in
            for _ in 0..<20 {
                group.addTask {
                    for _ in 0..<5 {
                        try await database.writeUntilNotOutrun { connection in
                            let minute = try connection.run("SELECT minute FROM visit")[0].int(at: 0)
                            try connection.run("UPDATE visit SET minute = \(minute + 1)")
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(try await database.read { try $0.run("SELECT minute FROM visit")[0].int(at: 0) } == 100)
        try await database.close()
    }

    @Test("readers see only what was committed, as of one moment", arguments: DatabaseKind.allCases)
    func snapshots(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        try await withThrowingTaskGroup { group in
            group.addTask {
                for number in 0..<100 {
                    try await database.write { connection in
                        try connection.insert(visit: "\(number) a")
                        try connection.insert(visit: "\(number) b")
                    }
                }
            }
            for _ in 0..<4 {
                group.addTask {
                    for _ in 0..<100 {
                        let (first, second) = try await database.read { (try $0.visits(), try $0.visits()) }
                        #expect(first == second)
                        #expect(first.count.isMultiple(of: 2))
                    }
                }
            }
            try await group.waitForAll()
        }
        try await database.close()
    }
}

extension Database {
    /// Writes as a person would who presses the button again.
    func writeUntilNotOutrun(_ body: @escaping @Sendable (any Connection) throws -> Void) async throws {
        while true {
            do {
                return try await write(body)
            } catch StorageError.outrun {
                continue
            }
        }
    }
}
