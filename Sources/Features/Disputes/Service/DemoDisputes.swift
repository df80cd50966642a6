import DoorbellRules
import Storage

/// A demo estate's disputes beside the one that a technician called for: one that came in through the household's page and
/// ended with a word for both sides, one that a superior is looking into.
struct DemoDisputes {
    let house: House
    let estate: Estate
    let superior: Caller
    let connection: any Connection

    func play() throws {
        try settled()
        try looked()
    }

    /// About the signed order: the household asked, the price stayed, and they agreed.
    private func settled() throws {
        guard let order = try first("SELECT id, home FROM work_order WHERE estate = \(estate.id) AND state = 'closed'")
        else { return }
        try tell(
            .order(order.id), home: order.home, .price,
            household: Words("兩項收費，可以解釋一下嗎？", "两项收费，可以解释一下吗？", "Could you explain the two charges?"),
            staff: Words(
                "閥芯按價目表，人工不另收。", "阀芯按价目表，人工不另收。", "The cartridge is on the price list; labour is not charged."),
            [
                .settle(
                    words: say(
                        Words("已逐項說明，住戶同意。", "已逐项说明，住户同意。", "Each line was explained, and the household agrees.")),
                    prices: []), .tell(.phone), .answer(isSettled: true, words: ""),
            ])
    }

    /// About an enquiry: taken, with the next word due today.
    private func looked() throws {
        guard
            let enquiry = try first(
                "SELECT id, home FROM enquiry WHERE estate = \(estate.id) AND home IS NOT NULL AND is_open = 0")
        else { return }
        try tell(
            .enquiry(enquiry.id), home: enquiry.home, .time,
            household: Words("星期日不能施工，我們很不方便。", "星期日不能施工，我们很不方便。", "No works on Sundays is hard for us."),
            staff: Words("裝修指引第 3 頁。", "装修指引第 3 页。", "Works guide, page 3."), [])
    }

    private func first(_ sql: SQL) throws -> (id: ID, home: ID)? {
        try connection.run("\(sql: sql) ORDER BY id LIMIT 1").first.map { (try $0[id: "id"], try $0[id: "home"]) }
    }

    private func tell(
        _ about: Dispute.About, home: ID, _ topic: Dispute.Topic, household: Words, staff: Words,
        _ commands: [Dispute.Command]
    ) throws {
        let start = house.now().adding(minutes: -45)
        let raised = try Dispute.raise(
            about, home: home, topic: topic, household: say(household), staff: say(staff), by: superior.actor, at: start
        )
        var file = DisputeFile(raised, id: house.ids.make(), estate: estate.id)
        let take = Dispute.Command.take(next: house.now().adding(minutes: 120), topic: nil)
        for (place, command) in ([take] + commands).enumerated() {
            let facts = Dispute.Facts(actor: superior.actor, at: start.adding(minutes: 5 + place * 5))
            file.record(try file.dispute.decide(command, facts))
        }
        try file.save(connection)
    }

    private func say(_ words: Words) -> String { words.text(in: estate.language) }
}
