import DoorbellRules
import Storage

@testable import DoorbellService

/// How many rows the tables have in which anything a caller does leaves a trace.
struct Counts: Equatable, Sendable {
    let rows: [String: Int]

    init(_ house: TestHouse) async throws {
        rows = try await house.house.database.read { connection in
            func count(_ sql: SQL) throws -> Int { try connection.run(sql)[0].int(at: 0) }
            return [
                "event": try count("SELECT COUNT(*) AS n FROM event"),
                "work_order": try count("SELECT COUNT(*) AS n FROM work_order"),
                "visit": try count("SELECT COUNT(*) AS n FROM visit"),
                "service_order": try count("SELECT COUNT(*) AS n FROM service_order"),
                "idempotency": try count("SELECT COUNT(*) AS n FROM idempotency"),
                "phone_view": try count("SELECT COUNT(*) AS n FROM phone_view"),
                "home_check": try count("SELECT COUNT(*) AS n FROM home_check"),
                "gas_instrument": try count("SELECT COUNT(*) AS n FROM gas_instrument"),
                "gas_checklist": try count("SELECT COUNT(*) AS n FROM gas_checklist"),
                "gas_policy": try count("SELECT COUNT(*) AS n FROM gas_policy"),
                "enquiry": try count("SELECT COUNT(*) AS n FROM enquiry"),
                "article_edition": try count("SELECT COUNT(*) AS n FROM article_edition"),
                "conduct_observation": try count("SELECT COUNT(*) AS n FROM conduct_observation"),
                "conduct_treatment": try count("SELECT COUNT(*) AS n FROM conduct_treatment"),
                "conduct_call": try count("SELECT COUNT(*) AS n FROM conduct_call"),
                "conduct_sight": try count("SELECT COUNT(*) AS n FROM conduct_sight"),
                "conduct_acknowledgement": try count("SELECT COUNT(*) AS n FROM conduct_acknowledgement"),
                "abuse_report": try count("SELECT COUNT(*) AS n FROM abuse_report"),
                "audit": try count("SELECT COUNT(*) AS n FROM audit"),
                "session": try count("SELECT COUNT(*) AS n FROM session"),
            ]
        }
    }
}
