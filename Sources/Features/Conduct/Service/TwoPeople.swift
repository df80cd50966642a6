import DoorbellRules
import HTML
import Storage

/// Whether two people go to an order, because somebody was treated badly there. Shown to staff, never to the household.
enum TwoPeople {
    static func areNeeded(for order: ID, in estate: ID, _ connection: any Connection) throws -> Bool {
        try !connection.run(
            """
            SELECT 1 AS one FROM abuse_report
            WHERE estate = \(estate) AND work_order = \(order) AND two_people = 1
            """
        ).isEmpty
    }

    static let words = Words("兩人同行", "两人同行", "Two people go")

    /// Beside an order on a technician's day.
    static let pill = Pill.alarm(words)

    /// The notice on the order's page.
    static func notice(in language: Language) -> HTML {
        let words = Words("為同事安全：請安排兩人同行。", "为了同事安全：请安排两人同行。", "For our colleagues' safety: two people go.")
        return "<p class=\"notice stop\">\(Icon.alert) \(words.text(in: language))</p>"
    }
}
