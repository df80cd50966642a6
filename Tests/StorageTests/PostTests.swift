import Storage
import TestDatabases
import Testing

@Suite("What is posted is done with the rest, or nothing is", .serialized)
struct PostTests {
    @Test("posted rows are there for the next question, and after the write", arguments: DatabaseKind.allCases)
    func seen(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        let expected = (100..<350).map { "\($0)" }  // more than may wait for their answers at once
        let within = try await database.write { connection in
            for visit in expected { try connection.post(visit: visit) }
            return try connection.visits()
        }
        #expect(within == expected)
        #expect(try await database.read { try $0.visits() } == expected)
        try await database.close()
    }

    @Test(
        "a posted row that is there already is refused in the words that were asked for",
        arguments: DatabaseKind.allCases)
    func refused(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        try await database.write { try $0.post(visit: "1") }
        await #expect(throws: ChangedMyMind.self) {
            try await database.write { connection in
                try connection.post(visit: "0")
                try connection.post(visit: "1", orElse: ChangedMyMind())
                try connection.post(visit: "2")
            }
        }
        await #expect(throws: StorageError.alreadyThere("visit.estate, visit.id")) {
            try await database.write { try $0.post(visit: "1") }
        }
        #expect(try await database.read { try $0.visits() } == ["1"])
        try await database.close()
    }

    @Test(
        "a posted statement that fails is heard of by the next question at the latest", arguments: DatabaseKind.allCases
    )
    func late(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        await #expect(throws: StorageError.refusedByDatabase("minute_of_a_day")) {
            try await database.write { connection in
                try? connection.post(visit: "1", minute: -1, orElse: ChangedMyMind())
                _ = try connection.visits()
                Issue.record("a question was answered after a failure")
            }
        }
        try await database.write { try $0.post(visit: "2") }  // the connection is sound
        #expect(try await database.read { try $0.visits() } == ["2"])
        try await database.close()
    }

    @Test("what a body posted is taken back when it changes its mind", arguments: DatabaseKind.allCases)
    func takenBack(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        await #expect(throws: ChangedMyMind.self) {
            try await database.write { connection in
                try connection.post(visit: "1")
                throw ChangedMyMind()
            }
        }
        #expect(try await database.read { try $0.visits() } == [])
        try await database.close()
    }

    @Test("of many who post the same row one writes it", arguments: DatabaseKind.allCases)
    func many(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        let written = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<40 {
                group.addTask {
                    let write = Task { try await database.write { try $0.post(visit: "1", orElse: ChangedMyMind()) } }
                    return await !write.result.failed
                }
            }
            return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(written == 1)
        try await database.close()
    }
}
