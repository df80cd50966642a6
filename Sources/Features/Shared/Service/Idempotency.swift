import DoorbellRules
import HTTPTypes
import Storage

/// The memory of what was answered to a key: the same key and body get the same answer, another body is refused.
struct Idempotency {
    let estate: ID
    let actor: ID
    let key: String
    let bodyHash: String

    /// `nil` where the caller sent no key.
    init?(_ call: Call, _ caller: Caller) throws {
        guard let key = call.headers[.idempotencyKey] else { return nil }
        if key.isBlank || key.utf8.count > 128 {
            let what = key.isBlank ? JSON.Kind.empty : .tooLong
            throw Problem(.badRequest, "idempotency-key", what.words, place: "Idempotency-Key")
        }
        estate = caller.estate
        actor = caller.staff
        self.key = key
        bodyHash = Keys.digest(Array("\(call.method.rawValue) \(call.path)\n".utf8) + call.body)
    }

    /// What was answered before, if anything was.
    ///
    /// - Throws: `Problem.keyUsedTwice` for a key that came with another body.
    func remembered(_ connection: any Connection) throws -> Answer? {
        let rows = try connection.run(
            """
            SELECT body_hash, status, answer, type, location, etag FROM idempotency
            WHERE estate = \(estate) AND actor = \(actor) AND key = \(key)
            """)
        guard let row = rows.first else { return nil }
        if try row.text(at: 0) != bodyHash { throw Problem.keyUsedTwice }
        var answer = Answer(
            HTTPResponse.Status(code: try row.int(at: 1)), try row.optionalText(at: 3) ?? "application/json",
            Array(try row.text(at: 2).utf8))
        answer.headers[.location] = try row.optionalText(at: 4)
        answer.headers[.eTag] = try row.optionalText(at: 5)
        return answer
    }

    /// The transaction fails with `KeyTaken` when something was answered before.
    func remember(_ answer: Answer, at now: Instant, _ connection: any Connection) throws {
        try connection.post(
            """
            INSERT INTO idempotency (estate, actor, key, body_hash, status, answer, type, location, etag, at)
            VALUES (\(estate), \(actor), \(key), \(bodyHash), \(answer.status.code),
                    \(String(decoding: answer.body, as: UTF8.self)),
                    \(answer.headers[.contentType]), \(answer.headers[.location]), \(answer.headers[.eTag]), \(now))
            """, orElse: KeyTaken())
    }

    /// Something was answered to this key before.
    struct KeyTaken: Error {}
}

extension HTTPField.Name {
    static let idempotencyKey = known("Idempotency-Key")
    static let lastEventID = known("Last-Event-ID")
    static let contentSecurityPolicy = known("Content-Security-Policy")
    static let referrerPolicy = known("Referrer-Policy")
    static let permissionsPolicy = known("Permissions-Policy")
    static let clearSiteData = known("Clear-Site-Data")
    static let fragment = known("X-Fragment")
    /// What the checker found in words that went through all the same.
    static let courtesy = known("Courtesy")

    private static func known(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is no header") }
        return name
    }
}

extension House {
    /// Does `body` once for each idempotency key of a caller, in one transaction with the memory of its answer and with
    /// what was heard in its words.
    func once(
        _ call: Call, _ caller: Caller, _ body: @escaping @Sendable (any Connection) throws -> Answer
    ) async throws -> Answer {
        let now = now()
        let entry = call.hearing?.reason == nil ? nil : ids.make()
        let body: @Sendable (any Connection) throws -> Answer = { connection in
            let answer = try body(connection)
            let subject = call.parameters["id"].map { ID($0) } ?? caller.estate
            try call.hearing?.keep(about: subject, by: caller, id: entry, at: now, connection)
            return answer
        }
        guard let idempotency = try Idempotency(call, caller) else { return try await database.persist(body) }
        do {
            // A key is nearly always new, so nobody looks first: its row says no where it is not.
            return try await database.persist { connection in
                let answer = try body(connection)
                try idempotency.remember(answer, at: now, connection)
                return answer
            }
        } catch let refusal {
            // Perhaps it was refused only because it was done before.
            if let remembered = try await database.read({ try idempotency.remembered($0) }) {
                call.hearing?.kept.set()  // with what was remembered, the first time
                return remembered
            }
            throw refusal
        }
    }
}
