import DoorbellRules

/// What somebody of the office may do with a dispute now, as buttons with their questions.
struct DisputeActs {
    let acts: [Screen.Act]

    /// - Parameter records: What is on record and not pointed to yet, as a list offers it; the lines of the price with what
    ///   they cost.
    init(
        _ dispute: Dispute, _ actor: Actor, records: [Screen.Field.Choice], lines: [Screen.Field.Choice],
        _ currency: Currency
    ) {
        if dispute.isClosed {
            acts = []
            return
        }
        let isSpeaker = dispute.superior == actor.id
        var acts: [Screen.Act] = []
        if actor.isSuperior, !isSpeaker { acts.append(.taking(dispute)) }
        if isSpeaker { acts += DisputeActs.ofSpeaker(dispute, lines, currency) }
        acts += [.position(.household, DisputePhrases.householdSays), .position(.staff, DisputePhrases.staffSays)]
        if !records.isEmpty { acts.append(.evidence(records)) }
        self.acts = acts
    }

    private static func ofSpeaker(
        _ dispute: Dispute, _ lines: [Screen.Field.Choice], _ currency: Currency
    ) -> [Screen.Act] {
        switch dispute.state {
        case .raised, .closed: []
        case .taken, .proposed: [.contact, .proposal, .settlement(lines, currency), .outside]
        case .settled: [.telling, .contact]
        case .outside:
            (dispute.toldAt == nil ? [.telling] : []) + [.contact, .proposal, .settlement(lines, currency)]
        case .told: [.agreed, .notAgreed, .closing]
        }
    }
}

extension Screen.Field {
    fileprivate static let next = Screen.Field("next", DisputePhrases.nextContact, .moment)
    fileprivate static let channel = Screen.Field(
        "channel", EnquiryPhrases.channel, .choice(Enquiry.Channel.allCases.map { Choice($0.rawValue, $0.words) }))
}

extension Screen.Act {
    fileprivate static func taking(_ dispute: Dispute) -> Screen.Act {
        let first = [dispute.topic] + Dispute.Topic.allCases.filter { $0 != dispute.topic }
        return Screen.Act(
            "takings", Words("由我接手，與住戶商談", "由我接手，与住户商谈", "I take it and speak with the household"), .main,
            fields: [
                .init("topic", DisputePhrases.topic, .choice(first.map { Screen.Field.Choice($0.rawValue, $0.words) })),
                .next,
            ])
    }

    fileprivate static let contact = Screen.Act(
        "contacts", Words("記下與住戶的聯絡", "记下与住户的联系", "Note a word with the household"), .plain,
        fields: [.channel, .init("words", DisputePhrases.said, .longText, isTold: true), .next])

    fileprivate static let proposal = Screen.Act(
        "proposals", Words("提出建議", "提出解决方案", "Propose something"), .plain,
        fields: [
            .init(
                "words", Words("建議（住戶會看到）", "解决方案（住户会看到）", "The proposal, as the household reads it"), .longText,
                isTold: true),
            .next,
        ])

    /// Agreed with the household; where it is about money, also the line that becomes lower.
    fileprivate static func settlement(_ lines: [Screen.Field.Choice], _ currency: Currency) -> Screen.Act {
        let none = Screen.Field.Choice("", Words("價錢不變", "价钱不变", "No price changes"))
        let price: [Screen.Field] =
            lines.isEmpty
            ? []
            : [
                .init(
                    "line", Words("減收哪一項", "减收哪一项", "Which line becomes lower"), .choice([none] + lines),
                    isRequired: false),
                .init("amount", Words("減收後的金額", "减收后的金额", "The lower amount"), .money(currency), isRequired: false),
            ]
        return Screen.Act(
            "settlements", Words("已與住戶談妥", "已经与住户谈妥", "Settled with the household"), .plain,
            fields: [
                .init(
                    "words", Words("談妥的結果（住戶會看到）", "谈妥的结果（住户会看到）", "The outcome, as the household reads it"), .longText,
                    isTold: true)
            ] + price)
    }

    fileprivate static let outside = Screen.Act(
        "outside-references", Words("交由外間機構處理", "交由外部机构处理", "Taken to a body outside"), .quiet,
        fields: [
            .init("body", Words("哪個機構", "哪个机构", "Which body"), .text),
            .init("reference", Words("對方給的編號", "对方给的编号", "Their reference"), .text),
            .init("words", Words("怎樣告訴住戶", "怎么告诉住户", "What the household is told"), .longText, isTold: true), .next,
        ])

    fileprivate static let telling = Screen.Act(
        "tellings", Words("已把結果告知住戶", "已把结果告知住户", "The household was told the outcome"), .main, fields: [.channel])

    fileprivate static let agreed = Screen.Act(
        "answers", Words("住戶同意這個結果，了結", "住户同意这个结果，了结", "The household agrees: close"), .main,
        fields: [.init("words", Words("住戶的話", "住户的原话", "Their words"), .text, isRequired: false)],
        fixed: [.init("settled", "true")])

    fileprivate static let notAgreed = Screen.Act(
        "answers", Words("住戶仍有不同意見", "住户仍有不同意见", "The household still disagrees"), .plain,
        fields: [.init("words", DisputePhrases.householdSays, .longText)], fixed: [.init("settled", "false")])

    fileprivate static let closing = Screen.Act(
        "closings", Words("已告知而未有回覆，由主管了結", "已告知而没有回复，由主管了结", "Told, and no answer came: close it"), .quiet,
        fields: [.init("reason", Words("何時、怎樣聯絡過住戶", "什么时候、怎么联系过住户", "When and how you tried"), .text)])

    fileprivate static func position(_ party: Dispute.Party, _ label: Words) -> Screen.Act {
        let title = Words(
            "補充\(party.words.traditionalChinese)的說法", "补充\(party.words.simplifiedChinese)的说法",
            "Add what is said by \(party.words.english.lowercased())")
        return Screen.Act(
            "positions", title, .quiet, fields: [.init("words", label, .longText)],
            fixed: [.init("party", party.rawValue)])
    }

    fileprivate static func evidence(_ records: [Screen.Field.Choice]) -> Screen.Act {
        Screen.Act(
            "evidence", Words("附上已有的記錄", "附上已有的记录", "Point to a record"), .quiet,
            fields: [.init("record", Words("哪一項記錄", "哪一项记录", "Which record"), .choice(records))])
    }
}
