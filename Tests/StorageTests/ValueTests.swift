import Storage
import TestDatabases
import Testing

@Suite("What is written is what is read", .serialized)
struct ValueTests {
    static let texts = [
        "", "陳大文先生,請先徵得住戶同意", "🔔👨‍👩‍👧‍👦 é e\u{301}", "'; DROP TABLE visit; --", "?1 $1 \\N \t\r\n",
    ]

    @Test("texts come back byte for byte", arguments: DatabaseKind.allCases, texts)
    func text(kind: DatabaseKind, text: String) async throws {
        let rows = try await roundTrip(kind) { try $0.run("SELECT \(text) AS x") }
        #expect(Array(try rows[0][text: "x"].utf8) == Array(text.utf8))
        #expect(try rows[0].text(at: 0) == text)
    }

    @Test("numbers keep all 64 bits", arguments: DatabaseKind.allCases, [Int64.min, -1, 0, 1, Int64.max])
    func number(kind: DatabaseKind, number: Int64) async throws {
        let rows = try await roundTrip(kind) { try $0.run("SELECT \(number) AS x") }
        #expect(try rows[0]["x"] == .integer(number))
        #expect(try rows[0].int(at: 0) == Int(number))
    }

    @Test("bytes come back, none of them too", arguments: DatabaseKind.allCases, [[], [0], Array(0...255)])
    func blob(kind: DatabaseKind, bytes: [UInt8]) async throws {
        let rows = try await roundTrip(kind) { connection in
            try connection.insert(visit: "1", photo: bytes)
            return try connection.run("SELECT photo AS x FROM visit")
        }
        #expect(try rows[0][blob: "x"] == bytes)
    }

    @Test("nothing is nothing, yes is 1 and no is 0", arguments: DatabaseKind.allCases)
    func nothing(kind: DatabaseKind) async throws {
        let none: String? = nil
        let rows = try await roundTrip(kind) { try $0.run("SELECT \(none) AS n, \(true) AS t, \(false) AS f") }
        #expect(try rows[0][optionalText: "n"] == nil)
        #expect(try rows[0][optionalInt: "n"] == nil)
        #expect(try rows[0][bool: "t"])
        #expect(try rows[0].int(at: 2) == 0)
    }

    @Test("a sum and a count are numbers", arguments: DatabaseKind.allCases)
    func sums(kind: DatabaseKind) async throws {
        let rows = try await roundTrip(kind) { connection in
            for (id, minute) in [("1", 60), ("2", 90)] { try connection.insert(visit: id, minute: minute) }
            return try connection.run("SELECT sum(minute) AS s, count(*) AS c FROM visit")
        }
        #expect(try rows[0][int: "s"] == 150)
        #expect(try rows[0][int: "c"] == 2)
    }

    @Test("a column that is missing or of another kind is named", arguments: DatabaseKind.allCases)
    func wrongColumn(kind: DatabaseKind) async throws {
        let rows = try await roundTrip(kind) { try $0.run("SELECT \(7) AS seven") }
        #expect(throws: WrongColumn.self) { try rows[0][text: "seven"] }
        #expect(throws: WrongColumn.self) { try rows[0][int: "eight"] }
        #expect(throws: WrongColumn.self) { try rows[0].int(at: 1) }
        #expect(throws: WrongColumn.self) { try rows[0][bool: "seven"] }
    }

    @Test("the character NUL is refused, not cut off", arguments: DatabaseKind.allCases)
    func nul(kind: DatabaseKind) async throws {
        await #expect(throws: StorageError.refusedByDatabase("a text holds the character NUL")) {
            try await roundTrip(kind) { try $0.run("SELECT \("a\0b") AS x") }
        }
    }

    private func roundTrip(
        _ kind: DatabaseKind, _ body: @escaping @Sendable (any Connection) throws -> [Row]
    ) async throws -> [Row] {
        let (database, _) = try await Visit.open(kind)
        do {
            let rows = try await database.write(body)
            try await database.close()
            return rows
        } catch {
            try await database.close()
            throw error
        }
    }
}
