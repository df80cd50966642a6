import DoorbellRules
import HTML
import Storage

/// The household's own part in a dispute, on the page of its order: their side in their own words, who looks after it, and
/// their word on the outcome.
struct ResidentDispute {
    /// Where the forms are posted to, without the noun.
    let path: String
    let language: Language
    /// The dispute about this order; `nil` where there is none.
    var dispute: Dispute?
    var superior: String?
    var nextContact: String?
    /// Amounts on the bill, and what of them may be asked for.
    var bill = Bill([]) { _ in false }
    var currency = Currency.hongKongDollar

    var html: HTML {
        guard let dispute else { return "\(amounts)\(objection)" }
        return "\(amounts)\(standing(dispute))\(dispute.isClosed ? objection : .nothing)"
    }

    private static let yourSide = Words("您的意見", "您的看法", "What you would like to say")
    private static let send = Words("交給主管", "交给主管", "Send it to a superior")

    private func text(_ words: Words) -> String { words.text(in: language) }

    /// What is billed, and what is left out while it is being looked into.
    private var amounts: HTML {
        if bill.lines.isEmpty { return .nothing }
        var rows = bill.lines.map { line in
            row(
                line.charge.what, Money(minor: line.charge.amount, currency).text,
                line.isInDispute ? text(Words("商談中，暫不收取", "商谈中，暂不收取", "Being talked over; not asked for now")) : nil)
        }
        rows.append(
            row(text(Words("現時應付", "目前应付", "To pay now")), Money(minor: bill.due, currency).text, nil))
        return
            "<section><h2>\(text(Words("這張單的費用", "这张单的费用", "What it costs")))</h2><dl class=\"sum\">\(rows)</dl></section>"
    }

    private func row(_ label: String, _ value: String, _ remark: String?) -> HTML {
        "<div><dt>\(label)</dt><dd>\(value)\(remark.map { "<small>\($0)</small>" as HTML })</dd></div>"
    }

    private var objection: HTML {
        let topics = Dispute.Topic.allCases.map { topic in
            "<option value=\"\(topic.rawValue)\">\(text(topic.words))</option>" as HTML
        }
        let hint = Words(
            "請用您自己的話告訴我們，主管會親自與您聯絡；商談期間，有關款項暫不收取。",
            "请用您自己的话告诉我们，主管会亲自与您联系；商谈期间，有关款项暂不收取。",
            "Please tell us in your own words; a superior will contact you personally. Meanwhile nothing that is in question is asked for."
        )
        return """
            <details class="act-more plain"><summary>\(text(Words("我不同意，想與主管談談", "我不同意，想与主管谈谈", "I do not agree and would like to talk to a superior")))</summary>
            <form method="post" action="\(path)/disputes" class="act"><p>\(text(hint))</p><label>\(text(DisputePhrases.topic))<select name="topic">\(topics)</select></label>\
            <label>\(text(Self.yourSide))<textarea name="words" rows="4" maxlength="1000" required></textarea></label>
            <button class="btn plain">\(text(Self.send))</button></form></details>
            """
    }

    private func standing(_ dispute: Dispute) -> HTML {
        let title = Words("您的意見，我們正在跟進", "您的意见，我们正在跟进", "Thank you for telling us; we are looking after it")
        let said = dispute.positions.filter { $0.party == .household }.map { one in
            "<blockquote><q>\(one.words)</q></blockquote>" as HTML
        }
        return """
            <section class="say"><h2>\(text(title))</h2>\(said)\(who(dispute))\(proposal(dispute))\(outcome(dispute))</section>
            \(dispute.isOpen ? more : .nothing)
            """
    }

    private func who(_ dispute: Dispute) -> HTML {
        if !dispute.isOpen { return .nothing }
        guard let superior else {
            let soon = Words("主管很快會親自與您聯絡。", "主管很快会亲自与您联系。", "A superior will contact you personally soon.")
            return "<p>\(text(soon))</p>"
        }
        let words = Words("\(superior)主管會與您商談。", "\(superior)主管会与您商谈。", "\(superior) will talk it over with you.")
        let next = nextContact.map {
            text(Words("最遲在 \($0) 前與您聯絡。", "最晚在 \($0) 前与您联系。", "You will hear from us by \($0)."))
        }
        return "<p>\(text(words))</p>\(next.map { "<p>\($0)</p>" as HTML })"
    }

    private func proposal(_ dispute: Dispute) -> HTML {
        guard dispute.outcome == nil, let words = dispute.proposals.last else { return .nothing }
        return "<p><b>\(text(Words("我們的建議", "我们的建议", "What we propose")))</b></p><blockquote>\(words)</blockquote>"
    }

    /// The outcome, once they have been told it, with a question after it.
    private func outcome(_ dispute: Dispute) -> HTML {
        guard dispute.toldAt != nil, let outcome = dispute.outcome else { return .nothing }
        let yes = Screen.Act(
            "dispute-answers", Words("同意，謝謝", "同意，谢谢", "I agree, thank you"), .plain,
            fixed: [.init("settled", "true")])
        let no = Screen.Act(
            "dispute-answers", Words("希望再商量一下", "希望再商量一下", "I would like to talk again"), .plain,
            fields: [.init("words", Words("請告訴我們您的想法", "请告诉我们您的想法", "Please tell us what you think"), .longText)],
            fixed: [.init("settled", "false")])
        return """
            <p><b>\(text(DisputePhrases.outcome))</b></p><blockquote>\(outcome.words)</blockquote>\
            \(dispute.isClosed ? [] : [yes, no].map { ActForm(act: $0, path: path, language: language).html })
            """
    }

    private var more: HTML {
        """
        <details class="act-more plain"><summary>\(text(Words("補充一點", "再补充一点", "Add something")))</summary><form method="post" action="\(path)/disputes" class="act"><label>\(text(Self.yourSide))<textarea name="words" rows="4" maxlength="1000" required></textarea></label><button class="btn plain">\(text(Self.send))</button></form></details>
        """
    }
}

extension ResidentDispute {
    init(_ file: CaseFile, path: String, _ language: Language, _ connection: any Connection) throws {
        self.init(path: path, language: language)
        let all = try connection.run(
            "SELECT id FROM dispute WHERE estate = \(file.estate.id) AND subject = \(file.id) ORDER BY raised_at, id"
        ).map { try DisputeFile(try $0[id: "id"], in: file.estate.id, connection) }
        bill = file.bill(all)
        currency = file.estate.policy.currency
        guard let last = all.last else { return }
        dispute = last.dispute
        superior = try last.dispute.superior.flatMap {
            try connection.run("SELECT name FROM staff WHERE id = \($0)").first?[text: "name"]
        }
        nextContact = last.dispute.superior == nil ? nil : last.dispute.due.map { file.estate.clock.stamp($0) }
    }
}

/// What the household says through its own link. A few words an hour are taken at once; more have to wait.
struct ResidentWord: Sendable {
    private static let freeWords = 10

    let call: Call
    let link: ResidentLink

    /// - Parameter noun: `disputes` for their side of it, `dispute-answers` for their word on the outcome.
    func say(_ noun: String) async throws {
        let reader = try call.reader()
        let isSettled = try noun == "dispute-answers" && reader.flag("settled")
        let topic: Dispute.Topic = try reader.optionalChoice("topic") ?? .other
        let words = try reader.optionalText("words", limit: 1_000) ?? ""
        try reader.finish()
        let guarded = Patience.Guarded(
            who: call.house.keys.hash(ofToken: "dispute link \(link.order.text)"), free: Self.freeWords)
        try await Patience(house: call.house).take([guarded])
        let (id, now) = (call.house.ids.make(), call.house.now())
        _ = try await call.house.database.persist { [call, link] connection in
            let file = try CaseFile.load(held: link, connection)
            let household = Caller(
                staff: file.home.id, name: "", estate: link.estate, roles: [], language: file.estate.language,
                zone: file.estate.zone, isToken: false, isHousehold: true)
            let desk = DisputeDesk(call, as: household)
            if noun == "disputes" {
                let wish = DisputeDesk.Wish(topic: topic, household: words)
                _ = try desk.raise(.order(link.order), wish, as: id, at: now, connection)
                return
            }
            guard var dispute = try DisputeFile.unfinished(about: link.order, in: link.estate, connection).first else {
                throw Problem.notFound
            }
            try desk.record(.answer(isSettled: isSettled, words: words), in: &dispute, at: now, connection)
        }
    }
}
