import Storage
import TestDatabases

/// The small schema that the tests write into.
enum Visit {
    static let migrations = [
        Migration(
            name: "visits-1",
            statements: [
                "CREATE TABLE home (id TEXT NOT NULL PRIMARY KEY)",
                """
                CREATE TABLE visit (
                    estate TEXT   NOT NULL,
                    id     TEXT   NOT NULL,
                    home   TEXT   REFERENCES home (id),
                    minute BIGINT CONSTRAINT minute_of_a_day CHECK (minute BETWEEN 0 AND 1439),
                    photo  BYTEA,
                    PRIMARY KEY (estate, id)
                )
                """,
            ])
    ]

    /// A new database with this schema, and where it is.
    static func open(
        _ kind: DatabaseKind, with migrations: [Migration] = migrations
    ) async throws -> (Database, Database.Place) {
        let place = try kind.freshPlace()
        return (try await Database.open(place, migrations: migrations), place)
    }
}

extension Connection {
    /// Writes one visit.
    func insert(visit id: String, home: String? = nil, minute: Int? = nil, photo: [UInt8]? = nil) throws {
        try run(
            "INSERT INTO visit (estate, id, home, minute, photo) VALUES ('e', \(id), \(home), \(minute), \(photo))")
    }

    /// Posts one visit.
    func post(visit id: String, minute: Int? = nil, orElse refusal: (any Error)? = nil) throws {
        try post("INSERT INTO visit (estate, id, minute) VALUES ('e', \(id), \(minute))", orElse: refusal)
    }

    /// Every visit's id, sorted.
    func visits() throws -> [String] {
        try run("SELECT id FROM visit ORDER BY id").map { try $0.text(at: 0) }
    }
}

/// What a test's own body throws.
struct ChangedMyMind: Error {}
