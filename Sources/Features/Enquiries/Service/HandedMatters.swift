import DoorbellRules
import HTML
import Storage

/// What lies in one technician's hands by name: on their page of today until they take it, report on it or give it back.
struct HandedMatters: Sendable {
    struct Matter: Sendable {
        let id: ID
        /// The question, as it was asked.
        let words: String
        let door: DoorLabel?
        let isAccepted: Bool
        /// By when the household was promised an answer.
        let due: Words
        let dueAt: Instant
    }

    let matters: [Matter]

    init(matters: [Matter] = []) { self.matters = matters }

    init(_ caller: Caller, on clock: EstateClock, at now: Instant, _ connection: any Connection) throws {
        matters = try connection.run(
            """
            SELECT enquiry.id, enquiry.words, enquiry.state, enquiry.due, enquiry.home, home.building, home.floor, home.unit
            FROM enquiry LEFT JOIN home ON home.estate = enquiry.estate AND home.id = enquiry.home
            WHERE enquiry.estate = \(caller.estate) AND enquiry.handed_to = \(caller.staff)
            ORDER BY enquiry.due, enquiry.id LIMIT 50
            """
        ).map { row in
            let due = try row[instant: "due"]
            return Matter(
                id: try row[id: "id"], words: try row[text: "words"],
                door: try row[optionalText: "home"] == nil ? nil : DoorLabel(row: row),
                isAccepted: try row[text: "state"] == Enquiry.State.inHand.rawValue,
                due: clock.moment(due, seenAt: now), dueAt: due)
        }
    }

    func html(in language: Language) -> HTML {
        if matters.isEmpty { return .nothing }
        let title = Words("轉交給我的事", "转交给我的事", "Handed to me").text(in: language)
        return "<h2>\(title)</h2><ol class=\"jobs\">\(matters.map { row($0, language) })</ol>"
    }

    private func row(_ one: Matter, _ language: Language) -> HTML {
        let state: Enquiry.State = one.isAccepted ? .inHand : .handedOver
        let by = Words(
            "\(one.due.traditionalChinese) 前答覆住戶", "\(one.due.simplifiedChinese) 前答复住户",
            "an answer by \(one.due.english)")
        return """
            <li><a href="/handed/\(one.id.text)"><b>\(one.door?.words.text(in: language))</b><span>\(one.words)</span>\
            <small>\(by.text(in: language))</small>\(state.pill.html(in: language))</a></li>
            """
    }

    static let example = HandedMatters(matters: [
        Matter(
            id: ID("q2"), words: "走廊的燈一閃一閃，可以看看嗎？", door: EnquiryExample.door, isAccepted: false,
            due: Words(verbatim: "16:00"), dueAt: EnquiryExample.now)
    ])
}
