import DoorbellRules
import Storage

@testable import DoorbellService

/// What an intruder on the server does to what was signed: one byte each.
enum Tampering: String, CaseIterable, Sendable {
    case text, hash, signature, signatureEvent, priceEvent, consentEvent

    func harm(_ one: Case, in house: TestHouse) async throws {
        try await house.house.database.write { [self] connection in try harm(one, connection) }
    }

    private func harm(_ one: Case, _ connection: any Connection) throws {
        switch self {
        case .text:
            let text = try kept("canonical", one, connection).replacing("68.00", with: "69.00")
            _ = try connection.run("UPDATE service_order SET canonical = \(text) WHERE work_order = \(one.order)")
        case .hash:
            let hash = try kept("hash", one, connection)
            let other = "\(hash.dropLast())\(hash.last == "0" ? "1" : "0")"
            _ = try connection.run("UPDATE service_order SET hash = \(other) WHERE work_order = \(one.order)")
        case .signature:
            let signature = try kept("signature", one, connection).replacing("150", with: "151")
            _ = try connection.run("UPDATE service_order SET signature = \(signature) WHERE work_order = \(one.order)")
        case .signatureEvent: try change("signed", "150", "151", one, connection)
        case .priceEvent: try change("quoted", "6800", "6900", one, connection)
        case .consentEvent: try change("answered", "owner", "tenant", one, connection)
        }
    }

    private func kept(_ column: String, _ one: Case, _ connection: any Connection) throws -> String {
        try connection.run("SELECT * FROM service_order WHERE work_order = \(one.order)")[0][text: column]
    }

    /// Changes the first event of this fact at the order's visit.
    private func change(
        _ fact: String, _ old: String, _ new: String, _ one: Case, _ connection: any Connection
    ) throws {
        let rows = try connection.run(
            "SELECT version, body FROM event WHERE subject = \(one.visit) ORDER BY version")
        for row in rows where try row.text(at: 1).contains("\"fact\":\"\(fact)\"") {
            let body = try row.text(at: 1).replacing(old, with: new)
            _ = try connection.run(
                "UPDATE event SET body = \(body) WHERE subject = \(one.visit) AND version = \(try row.int(at: 0))")
            return
        }
        throw Missing(name: fact, in: one.visit)
    }
}
