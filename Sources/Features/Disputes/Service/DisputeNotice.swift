import DoorbellRules
import HTML
import Storage

/// On a matter's own page: that there is a dispute and who speaks, or the way to raise one.
struct DisputeNotice {
    let about: Dispute.About
    /// What is not closed, with the name of whoever has it.
    let disputes: [(id: ID, state: Dispute.State, superior: String?)]

    /// - Parameter order: Where it may stand as well: a technician asks for a superior on the order of a gas check.
    init(
        _ about: Dispute.About, orOf order: ID? = nil, in estate: ID, _ connection: any Connection
    ) throws {
        self.about = about
        disputes = try connection.run(
            """
            SELECT dispute.id, dispute.state, staff.name FROM dispute LEFT JOIN staff ON staff.id = dispute.superior
            WHERE dispute.estate = \(estate) AND dispute.subject IN (\(about.id), \(order ?? about.id)) AND dispute.state <> 'closed'
            ORDER BY dispute.raised_at, dispute.id
            """
        ).map { (try $0[id: "id"], try $0.choice("state"), try $0[optionalText: "name"]) }
    }

    /// As an example has it.
    init(_ about: Dispute.About) { (self.about, disputes) = (about, []) }

    func html(in language: Language) -> HTML {
        if disputes.isEmpty {
            let path = "/disputes/new?about=\(about.name)&subject=\(about.id.text)"
            return """
                <p><a class="button quiet" href="\(path)">\(Icon.scales)\(DisputePhrases.raise.text(in: language))</a></p>
                """
        }
        return "\(disputes.map { one(language, $0) })"
    }

    private func one(_ language: Language, _ one: (id: ID, state: Dispute.State, superior: String?)) -> HTML {
        let who = one.superior ?? DisputePhrases.nobody.text(in: language)
        let words = Words("爭議由主管與住戶商談：\(who)", "争议由主管与住户商谈：\(who)", "In dispute; who speaks with the household: \(who)")
        return """
            <p><a class="notice stop alarm-open" href="/disputes/\(one.id.text)">\(Icon.scales)<b>\(words.text(in: language))</b> \(one.state.pill.html(in: language))</a></p>
            """
    }
}
