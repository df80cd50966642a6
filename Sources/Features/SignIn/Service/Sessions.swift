import DoorbellRules
import Storage

/// Who is behind a cookie or a bearer token; both are kept as keyed hashes only.
struct Sessions: Sendable {
    /// A working day and its overtime.
    static let minutes = 14 * 60

    let house: House

    /// The staff behind a session; `nil` for one that ended or never was.
    func caller(session: String) async throws -> Caller? {
        try await caller(hash: house.keys.hash(ofToken: "session \(session)")) { hash, now, connection in
            try connection.run(
                """
                SELECT session.staff, session.estate, staff.name, staff.language, posting.role, estate.zone,
                       (SELECT COUNT(DISTINCT other.estate) FROM posting AS other WHERE other.staff = staff.id) AS estates
                FROM session
                JOIN staff ON staff.id = session.staff AND staff.left_at IS NULL
                JOIN posting ON posting.staff = staff.id AND posting.estate = session.estate
                JOIN estate ON estate.id = session.estate
                WHERE session.hash = \(hash) AND session.ends_at > \(now)
                """)
        }
    }

    /// The staff behind a bearer token; `nil` for a revoked or unknown one. A revoked telephone is named as such, also the
    /// one of somebody who has left: what it still carries goes to a person.
    func caller(token: String) async throws -> Caller? {
        try await caller(hash: house.keys.hash(ofToken: "token \(token)"), isToken: true) { hash, _, connection in
            try connection.run(
                """
                SELECT token.staff, token.estate, staff.name, staff.language, posting.role, estate.zone,
                       1 AS estates, phone_device.id AS device, token.revoked_at, staff.left_at
                FROM token LEFT JOIN phone_device ON phone_device.token = token.id
                JOIN staff ON staff.id = token.staff AND (staff.left_at IS NULL OR phone_device.id IS NOT NULL)
                JOIN posting ON posting.staff = staff.id AND posting.estate = token.estate
                JOIN estate ON estate.id = token.estate
                WHERE token.hash = \(hash) AND (token.revoked_at IS NULL OR phone_device.id IS NOT NULL)
                """)
        }
    }

    private func caller(
        hash: String, isToken: Bool = false,
        _ query: @escaping @Sendable (String, Instant, any Connection) throws -> [Row]
    ) async throws -> Caller? {
        let now = house.now()
        if let caller = house.callers.caller(hash, now: now) { return caller }
        let caller = try await house.database.read { connection in
            try Caller(rows: query(hash, now, connection), isToken: isToken)
        }
        if let caller { house.callers.remember(caller, hash, now: now) }
        return caller
    }

    /// Begins a session at `estate` and gives its secret, which is told once and never stored.
    func begin(staff: ID, estate: ID) async throws -> String {
        let secret = house.keys.newToken()
        let (hash, now) = (house.keys.hash(ofToken: "session \(secret)"), house.now())
        try await house.database.write { connection in
            try connection.run("DELETE FROM session WHERE staff = \(staff) AND ends_at <= \(now)")
            try connection.run(
                """
                INSERT INTO session (hash, staff, estate, made_at, ends_at)
                VALUES (\(hash), \(staff), \(estate), \(now), \(now.adding(minutes: Sessions.minutes)))
                """)
        }
        return secret
    }

    /// The session goes on at another estate of the same person's.
    ///
    /// - Throws: `Problem.notFound` where they are not posted.
    func move(session: String, of staff: ID, to estate: ID) async throws {
        let hash = house.keys.hash(ofToken: "session \(session)")
        try await house.database.write { connection in
            let moved = try connection.run(
                """
                UPDATE session SET estate = \(estate) WHERE hash = \(hash) AND staff = \(staff)
                  AND EXISTS (SELECT 1 FROM posting WHERE posting.staff = \(staff) AND posting.estate = \(estate))
                RETURNING staff
                """)
            if moved.isEmpty { throw Problem.notFound }
        }
        house.callers.forget(hash)
    }

    func end(session: String) async throws {
        let hash = house.keys.hash(ofToken: "session \(session)")
        house.callers.forget(hash)
        _ = try await house.database.write { try $0.run("DELETE FROM session WHERE hash = \(hash)") }
    }
}

extension Caller {
    /// One row a role; no row, nobody.
    fileprivate init?(rows: [Row], isToken: Bool) throws {
        guard let first = rows.first else { return nil }
        let device: Device? =
            isToken
            ? try first[optionalID: "device"].map {
                let hasLeft = try first[optionalInt: "left_at"] != nil
                return .init(
                    id: $0, isRevoked: try hasLeft || first[optionalInt: "revoked_at"] != nil, isLeavers: hasLeft)
            }
            : nil
        self.init(
            staff: try first[id: "staff"], name: try first[text: "name"], estate: try first[id: "estate"],
            roles: Set(try rows.map { try $0.choice("role") as StaffRole }), language: try first.choice("language"),
            zone: try first[text: "zone"], isToken: isToken, device: device)
        worksElsewhere = try first[int: "estates"] > 1
    }
}
