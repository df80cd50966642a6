import DoorbellRules
import Storage

/// What one phone said and the server did not take as it was, until somebody has looked: and who did, and when.
struct PhoneClash: Sendable {
    let id: ID
    let order: ID
    let visit: ID
    let technician: String
    let code: String
    /// Why it was not taken, for people.
    let words: Words
    let operation: PhoneOperation
    let at: Instant
    let seen: Seen?

    struct Seen: Sendable {
        let at: Instant
        let by: String
    }

    private init(row: Row) throws {
        (id, order, visit) = (try row[id: "id"], try row[id: "work_order"], try row[id: "visit"])
        (technician, code) = (try row[text: "technician"], try row[text: "code"])
        words = try Words(JSONReader(JSON(parsing: try row[text: "words"])))
        operation = try PhoneOperation(JSON(parsing: try row[text: "body"]))
        at = try row[instant: "at"]
        seen = try row[optionalInt: "seen_at"].map {
            Seen(at: Instant(milliseconds: Int64($0)), by: try row[optionalText: "seen_by_name"] ?? "")
        }
    }

    /// The estate's clashes of which `which` is true; whoever may see its orders may see these.
    static func all(
        at estate: ID, where which: SQL, newestFirst: Bool = false, limit: Int, _ connection: any Connection
    ) throws -> [PhoneClash] {
        try connection.run(
            """
            SELECT phone_clash.id, phone_clash.visit, phone_clash.code, phone_clash.words, phone_clash.body,
                phone_clash.at, phone_clash.seen_at, visit.work_order, staff.name AS technician, looker.name AS seen_by_name
            FROM phone_clash
            JOIN visit ON visit.estate = phone_clash.estate AND visit.id = phone_clash.visit
            JOIN staff ON staff.id = phone_clash.staff
            LEFT JOIN staff AS looker ON looker.id = phone_clash.seen_by
            WHERE phone_clash.estate = \(estate) AND \(sql: which)
            ORDER BY phone_clash.id \(sql: newestFirst ? "DESC" : "ASC") LIMIT \(limit)
            """
        ).map(PhoneClash.init(row:))
    }

    /// - Throws: `Problem.notFound` for one of an order that `caller` may not see.
    static func find(_ id: ID, for caller: Caller, _ connection: any Connection) throws -> PhoneClash {
        let found = try all(at: caller.estate, where: "phone_clash.id = \(id)", limit: 1, connection).first
        guard let found else { throw Problem.notFound }
        _ = try CaseFile.load(order: found.order, for: caller, connection)
        return found
    }

    /// A person has looked; the first one stays on record. Doing it twice does no harm.
    static func review(_ id: ID, by caller: Caller, at now: Instant, _ connection: any Connection) throws -> PhoneClash
    {
        let clash = try find(id, for: caller, connection)
        if clash.code == Clash.saidCode, !caller.actor.isSuperior { throw Problem.notAllowed }
        try connection.run(
            """
            UPDATE phone_clash SET seen_at = \(now), seen_by = \(caller.staff)
            WHERE estate = \(caller.estate) AND id = \(id) AND seen_at IS NULL
            """)
        connection.announce(Change(estate: caller.estate.text, kind: "order", subject: clash.order.text))
        return try find(id, for: caller, connection)
    }
}

extension PhoneClash {
    var json: JSON {
        .object([
            "id": .string(id.text), "order": .string(order.text), "visit": .string(visit.text),
            "technician": .string(technician), "at": .instant(at), "code": .string(code), "operation": operation.body,
            "seen-at": .instant(seen?.at), "seen-by": .text(seen?.by),
        ])
    }
}
