import DoorbellRules
import HTML
import Storage

/// One dispute: both sides in their own words, what is on record, who speaks and when next, and what can be done now.
struct DisputePage {
    let caller: Caller
    let estate: Words
    let language: Language
    let id: ID
    let dispute: Dispute
    let door: DoorLabel
    /// The matter, with the way to it.
    let matter: (title: String, path: String)
    let superior: String?
    let due: String?
    let isLate: Bool
    let records: DisputeRecords
    let currency: Currency
    /// What happened so far: the time, the sentence, who wrote it down.
    let history: [(clock: String, sentence: Words, who: String)]

    var html: HTML {
        Layout(
            title: DisputePhrases.disputes.text(in: language), language: language,
            menu: .init(caller: caller, estate: estate, here: "/disputes"), look: "order-page",
            body: """
                <main id="main" data-live="\(id.text)"><div class="bar"><h1>\(DisputePhrases.disputes.text(in: language))</h1><span>\(door.words.text(in: language))</span></div>
                <div id="live">\(live)</div><div class="acts">\(acts)</div></main>
                """
        ).html
    }

    /// Where it stands and what happened, as it changes under one's eyes.
    var live: HTML {
        """
        <section class="order-head"><p class="fault">\(dispute.topic.words.text(in: language)) \(dispute.state.pill.html(in: language))</p>
        \(Dispute.Party.allCases.map(side))<dl class="sum">\(facts)</dl></section>
        \(outcome)<section><h2>\(Words("處理經過", "处理的经过", "What happened so far").text(in: language))</h2><ol class="timeline">\(history.map(line))</ol></section>
        """
    }

    private func side(_ party: Dispute.Party) -> HTML {
        let said = dispute.positions.filter { $0.party == party }
        let nothing = Words("還未聽取", "还没听取", "Not heard yet").text(in: language)
        let words: HTML =
            said.isEmpty
            ? "<p class=\"empty\">\(nothing)</p>"
            : "\(said.map { "<blockquote><q>\($0.words)</q></blockquote>" as HTML })"
        return "<div class=\"side-of\"><h2>\(party.words.text(in: language))</h2>\(words)</div>"
    }

    private var facts: HTML {
        var rows: [(Words, HTML)] = [
            (Words("有關事項", "有关的事项", "The matter"), "<a href=\"\(matter.path)\">\(matter.title)</a>"),
            (DisputePhrases.superior, "\(superior ?? DisputePhrases.nobody.text(in: language))"),
        ]
        if let due {
            rows.append(
                (
                    DisputePhrases.nextContact,
                    "<time>\(due)</time>\(isLate ? DisputePhrases.late.html(in: language) : .nothing)"
                ))
        }
        for one in dispute.evidence {
            rows.append((Words("已有記錄", "已有的记录", "On record"), "\(records.words(of: one).text(in: language))"))
        }
        for words in dispute.proposals {
            rows.append((Words("建議", "解决方案", "Proposed"), "\(words)"))
        }
        return "\(rows.map { "<div><dt>\($0.text(in: language))</dt><dd>\($1)</dd></div>" as HTML })"
    }

    private var outcome: HTML {
        guard let outcome = dispute.outcome else { return .nothing }
        let outside: HTML
        if case .further(let body, let reference, _) = outcome {
            let words = Words("\(body)，編號 \(reference)", "\(body)，编号 \(reference)", "\(body), ref. \(reference)")
            outside = "<p><small>\(words.text(in: language))</small></p>"
        } else {
            outside = .nothing
        }
        return """
            <section class="say"><h2>\(DisputePhrases.outcome.text(in: language))</h2><blockquote>\(outcome.words)</blockquote>\(outside)</section>
            """
    }

    private func line(_ one: (clock: String, sentence: Words, who: String)) -> HTML {
        "<li><time>\(one.clock)</time><span>\(one.sentence.text(in: language))</span><small>\(one.who)</small></li>"
    }

    private var acts: HTML {
        let left = records.choices.filter { choice in !dispute.evidence.contains { $0.name == choice.value } }
        let screen = DisputeActs(dispute, caller.actor, records: left, lines: records.lines, currency)
        return "\(screen.acts.map { ActForm(act: $0, path: "/disputes/\(id.text)", language: language).html })"
    }
}

extension DisputePage {
    init(_ file: DisputeFile, _ caller: Caller, _ language: Language, at now: Instant, _ connection: any Connection)
        throws
    {
        let estate = try Estate.find(file.estate, connection)
        func name(_ staff: ID) throws -> String? {
            try connection.run("SELECT name FROM staff WHERE id = \(staff)").first?[text: "name"]
        }
        let dispute = file.dispute
        let order = try DisputeMatter(dispute.about, in: estate.id, connection).order
        self.init(
            caller: caller, estate: estate.name, language: language, id: file.id, dispute: dispute,
            door: try Home.find(dispute.home, in: estate.id, connection).door,
            matter: dispute.about.way(order: order, language), superior: try dispute.superior.flatMap(name),
            due: dispute.due.map { estate.clock.stamp($0) }, isLate: dispute.isOverdue(at: now),
            records: order.map { DisputeRecords($0) } ?? DisputeRecords(), currency: estate.policy.currency,
            history: try file.events.map { event in
                let household = event.by == dispute.home ? Dispute.Party.household.words.text(in: language) : nil
                return (estate.clock.stamp(event.at), event.fact.sentence, try name(event.by) ?? household ?? "")
            })
    }
}

extension Dispute.About {
    /// What it is called, and where it lies.
    fileprivate func way(order: CaseFile?, _ language: Language) -> (title: String, path: String) {
        switch self {
        case .order(let id): (order.map { "\($0.label) \($0.order.report.fault)" } ?? "", "/orders/\(id.text)")
        case .enquiry(let id): (EnquiryPhrases.enquiries.text(in: language), "/enquiries/\(id.text)")
        case .gasCheck: (GasPhrases.round.text(in: language), "/gas")
        }
    }
}
