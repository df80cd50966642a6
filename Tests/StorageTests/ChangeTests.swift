import Storage
import TestDatabases
import Testing

@Suite("A change is told after it is safe", .serialized)
struct ChangeTests {
    @Test("every subscriber hears it; nobody hears of what was rolled back", arguments: DatabaseKind.allCases)
    func told(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        var listeners = [database.changes(), database.changes()].map { $0.makeAsyncIterator() }
        await #expect(throws: ChangedMyMind.self) {
            try await database.write { connection in
                connection.announce(Self.change("rolled back"))
                throw ChangedMyMind()
            }
        }
        for number in 0..<3 {
            try await database.write { connection in
                try connection.insert(visit: "\(number)")
                connection.announce(Self.change("\(number)"))
            }
        }
        for index in listeners.indices {
            for number in 0..<3 { #expect(await listeners[index].next() == Self.change("\(number)")) }
        }
        try await database.close()
        #expect(await listeners[0].next() == nil)
    }

    @Test("whoever hears of it can read it", arguments: DatabaseKind.allCases)
    func readable(kind: DatabaseKind) async throws {
        let (database, _) = try await Visit.open(kind)
        var changes = database.changes().makeAsyncIterator()
        async let written: Void = database.write { connection in
            connection.announce(Self.change("1"))
            try connection.insert(visit: "1")
        }
        #expect(await changes.next() == Self.change("1"))
        #expect(try await database.read { try $0.visits() } == ["1"])
        try await written
        try await database.close()
    }

    @Test("a second server hears it on PostgreSQL, line breaks and Chinese too")
    func elsewhere() async throws {
        let (first, place) = try await Visit.open(.postgres)
        let second = try await Database.open(place, migrations: Visit.migrations)
        var changes = second.changes().makeAsyncIterator()
        let change = Change(estate: "海怡\n半島", kind: "", subject: "7 'quoted'")
        try await first.write { $0.announce(change) }
        #expect(await changes.next() == change)
        try await first.close()
        try await second.close()
    }

    private static func change(_ subject: String) -> Change { Change(estate: "e", kind: "visit", subject: subject) }
}
