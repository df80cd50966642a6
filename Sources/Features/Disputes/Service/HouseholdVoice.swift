import DoorbellRules
import Storage

/// The one place where it is asked who may write to a home: while a dispute with it is open, the superior alone (clause D2).
///
/// What a smell of gas and an emergency need is said without asking here.
enum HouseholdVoice {
    /// What the office makes on an order that the household reads or hears.
    static let onOrders: Set<String> = [
        "holds", "cancellations", "reopenings", "follow-ups", "payment-requests", "call-backs",
        "call-back-promises",
    ]

    /// What the office makes on an enquiry that its asker reads or hears.
    static let onEnquiries: Set<String> = ["answers", "tellings", "holds"]

    /// - Parameters:
    ///   - home: Whose household would read it; `nil` for a passer-by.
    ///   - subject: What it is about, where a dispute may be about the same.
    /// - Throws: `Dispute.Refusal` where somebody else speaks.
    static func require(
        _ actor: Actor, for home: ID?, about subject: ID? = nil, in estate: ID, _ connection: any Connection
    ) throws {
        if actor.isHousehold { return }
        var open: [DisputeFile] = []
        if let home { open += try DisputeFile.open(with: home, in: estate, connection) }
        if let subject { open += try DisputeFile.unfinished(about: subject, in: estate, connection) }
        for file in open { try file.dispute.requireVoice(of: actor) }
    }

    /// What keeps `actor` from calling a home, and who speaks with it; `nil` where they may.
    ///
    /// A smell of gas there, and an emergency that nobody disputes, are spoken of by whoever hears of them.
    static func silence(
        of actor: Actor, for home: ID, in estate: ID, _ connection: any Connection
    ) throws -> Silence? {
        guard try isSilent(home, in: estate, connection) else { return nil }
        for file in try DisputeFile.open(with: home, in: estate, connection) {
            do { try file.dispute.requireVoice(of: actor) } catch {
                if try isInDanger(home, in: estate, connection) { return nil }
                let superior = try file.dispute.superior.flatMap { id in
                    try connection.run("SELECT name FROM staff WHERE id = \(id)").first?[text: "name"]
                }
                return Silence(refusal: error, superior: superior)
            }
        }
        return nil
    }

    /// - Throws: `Problem` with the reason and the superior's name where `actor` may not call the home.
    static func requireCall(
        _ actor: Actor, for home: ID, in estate: ID, _ connection: any Connection
    ) throws {
        if let silence = try silence(of: actor, for: home, in: estate, connection) { throw silence.problem }
    }

    private static func isInDanger(_ home: ID, in estate: ID, _ connection: any Connection) throws -> Bool {
        try !connection.run(
            """
            SELECT 1 AS one FROM gas_alarm
            WHERE estate = \(estate) AND home = \(home) AND cleared_at IS NULL
            UNION ALL
            SELECT 1 AS one FROM work_order
            WHERE estate = \(estate) AND home = \(home) AND is_open = 1 AND urgency = 'emergency'
              AND NOT EXISTS (SELECT 1 FROM dispute
                WHERE dispute.estate = work_order.estate AND dispute.subject = work_order.id AND dispute.is_open = 1)
            LIMIT 1
            """
        ).isEmpty
    }

    /// Whether anybody but a superior has to be silent towards a home.
    static func isSilent(_ home: ID, in estate: ID, _ connection: any Connection) throws -> Bool {
        try !connection.run(
            "SELECT 1 AS one FROM dispute WHERE estate = \(estate) AND home = \(home) AND is_open = 1 LIMIT 1"
        ).isEmpty
    }
}
