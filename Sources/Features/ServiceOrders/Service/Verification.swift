import DoorbellRules
import Storage

/// Compares what is kept of a signed order with what was signed: text against hash, hash against signature, and both
/// against the log of events.
struct Verification {
    private(set) var faults: [String] = []

    init(order: ID, estate: ID, _ connection: any Connection) throws {
        let rows = try connection.run(
            "SELECT * FROM service_order WHERE estate = \(estate) AND work_order = \(order) ORDER BY edition")
        if rows.isEmpty { faults.append("nothing was signed for this order yet") }
        var signedHashes = try Verification.signedHashes(order, estate, connection)
        for row in rows {
            guard let kept = try? SignedOrder(row: row) else {
                faults.append("edition \(try row[int: "edition"]): the signature is not readable")
                continue
            }
            let name = "edition \(kept.edition)"
            if Keys.digest(kept.canonical) != kept.hash {
                faults.append("\(name): the text is not what its hash was taken of")
            }
            let seal = try? LogSeal(mark: try row[text: "log_mark"], in: estate, connection)
            if try seal?.hash != row[text: "log_hash"] {
                faults.append("\(name): an event from before it was signed has changed")
            }
            guard let signature = kept.signature else { continue }
            if signature.contentHash != kept.hash { faults.append("\(name): the signature was given for another text") }
            if let place = signedHashes.firstIndex(of: signature) {
                signedHashes.remove(at: place)
            } else {
                faults.append("\(name): the log of events knows no such signature")
            }
        }
        if !signedHashes.isEmpty { faults.append("the log of events has a signature whose text is missing") }
    }

    /// Every signature that the log of this order's visits holds.
    private static func signedHashes(_ order: ID, _ estate: ID, _ connection: any Connection) throws -> [Signature] {
        let bodies = try connection.run(
            """
            SELECT event.body FROM visit JOIN event ON event.estate = visit.estate AND event.subject = visit.id
            WHERE visit.estate = \(estate) AND visit.work_order = \(order) ORDER BY visit.id, event.version
            """)
        return try bodies.compactMap { row in
            guard let json = try? JSON(parsing: try row[text: "body"]), json["fact"] == .string("signed"),
                let signature = json["signature"]
            else { return nil }
            return try Signature(JSONReader(signature))
        }
    }
}
