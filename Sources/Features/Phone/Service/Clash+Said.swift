import DoorbellRules
import Storage

extension Clash {
    /// Words that the checker would have stopped, and that a phone brings after they were said: the step counts, and a
    /// superior looks at it.
    static func said(_ hearing: Hearing) -> Clash {
        var clash = Clash(
            saidCode,
            Words(
                "這一步已採用；當中有一句話在系統內會請同事先改寫，請主管看看，再與同事談談。",
                "这一步已采用；其中有一句话在系统里会请同事先改写，请主管看看，再和同事聊聊。",
                "This step was taken. It has a sentence that would have been stopped here; a superior looks at it and speaks with the colleague."
            ))
        clash.place = hearing.said.first { $0.verdict.level == .block }?.field
        return clash
    }

    static let saidCode = "courtesy"

    /// The orders with such words that nobody has looked at.
    static func saidOrders(at estate: ID, _ connection: any Connection) throws -> [(order: ID, label: String)] {
        try connection.run(
            """
            SELECT DISTINCT work_order.id, work_order.number FROM phone_clash
            JOIN visit ON visit.estate = phone_clash.estate AND visit.id = phone_clash.visit
            JOIN work_order ON work_order.estate = visit.estate AND work_order.id = visit.work_order
            WHERE phone_clash.estate = \(estate) AND phone_clash.code = \(saidCode) AND phone_clash.seen_at IS NULL
            ORDER BY work_order.number LIMIT 50
            """
        ).map { (try $0[id: "id"], "WO-\(try $0[int: "number"])") }
    }
}
