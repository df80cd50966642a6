import DoorbellRules

/// What somebody of the office may do with an order now, as acts to be drawn.
struct OfficeActs {
    let file: CaseFile
    let candidates: [Technicians.Candidate]
    let caller: Caller
    let language: Language
    /// Whether a promise is broken and nobody has said sorry yet.
    let owesApology: Bool
    /// Whether a disagreement of old, which has no page of its own, is settled here.
    let settlesHere: Bool

    private var mayDispatch: Bool { Access.dispatch.admits(caller) }
    private var isSuperior: Bool { caller.actor.isSuperior }

    var onOrder: [Screen.Act] {
        var acts: [Screen.Act] = []
        if file.isAssignable, mayDispatch { acts.append(assign) }
        switch file.order.phase {
        case .received, .onHold, .assigned:
            acts.append(Screen.Act("holds", Words("暫緩", "暂缓工单", "Put it off"), .quiet, fields: Screen.Field.deferral))
            if mayDispatch { acts.append(reason("cancellations", Words("取消工單", "撤销工单", "Cancel the order"))) }
            acts += callBacks
            acts.append(link)
        case .done:
            if file.order.hasUnreviewedMissingSignature, isSuperior { acts.append(review) }
            acts += followUps + callBacks
        case .closed: acts.append(reason("reopenings", Words("重開（仍有問題）", "重开（仍有问题）", "Reopen, it is not well")))
        case .cancelled: break
        }
        return acts
    }

    /// What may be done while the technician is at the door: a colleague takes over; a superior settles and approves.
    func onVisit(_ visit: Visit) -> [Screen.Act] {
        var acts: [Screen.Act] = []
        if mayDispatch, visit.outcome == nil, visit.stage != .planned { acts.append(handOver(from: visit.technician)) }
        if !isSuperior { return acts }
        if visit.awaitsClearance { acts.append(.gasClearance) }
        if settlesHere, let dispute = visit.dispute {
            acts.append(
                Screen.Act(
                    "dispute-settlements",
                    Words("處理爭議：\(dispute.topic)", "处理争议：\(dispute.topic)", "Settle: \(dispute.topic)"), .main,
                    fields: [
                        Screen.Field(
                            "words", Words("與住戶談妥的結果", "与住户谈妥的结果", "What was agreed with the household"), .longText,
                            isTold: true)
                    ]))
        }
        for shutOff in visit.shutOffs where !shutOff.isApproved && shutOff.state == .explained && visit.outcome == nil {
            if shutOff.plan.extent == .home, !shutOff.plan.reachesVulnerable { continue }
            acts.append(
                Screen.Act(
                    "shut-off-approvals",
                    Words(
                        "批准\(shutOff.plan.utility.shutOff.traditionalChinese)（\(shutOff.plan.homes) 戶）",
                        "批准\(shutOff.plan.utility.shutOff.simplifiedChinese)（\(shutOff.plan.homes) 户）",
                        "Approve: \(shutOff.plan.utility.shutOff.english) (\(shutOff.plan.homes) homes)"), .main,
                    fields: [
                        Screen.Field(
                            "notice-given", Words("已通知受影響的住戶", "已通知受影响的住户", "The affected homes were told"), .flag)
                    ],
                    fixed: [.init("subject", shutOff.plan.id.text)]))
        }
        return acts
    }

    /// Called away, or off duty: the next one rings and asks for themselves; the resident is told before.
    private func handOver(from technician: ID) -> Screen.Act {
        Screen.Act(
            "hand-overs", Words("交由另一位師傅接手", "交由另一位师傅接手", "Hand over to a colleague"), .quiet,
            fields: [
                Screen.Field("to", PhraseBook.technician, .choice(choices.filter { $0.value != technician.text })),
                Screen.Field(
                    "resident-told", Words("已告訴住戶", "已告知住户", "The resident was told"), .flag, isRequired: false),
                Screen.Field("override", PhraseBook.anyway, .text, isRequired: false),
            ])
    }

    private var choices: [Screen.Field.Choice] {
        candidates.map { Screen.Field.Choice($0.id.text, Words(verbatim: "\($0.name)\(remarks($0))")) }
    }

    private var assign: Screen.Act {
        return Screen.Act(
            "assignments", Words("指派", "指派师傅", "Assign"), .main,
            fields: [
                Screen.Field("technician", PhraseBook.technician, .choice(choices)),
                Screen.Field("override", PhraseBook.anyway, .text, isRequired: false),
            ])
    }

    private func remarks(_ candidate: Technicians.Candidate) -> String {
        let fitness = candidate.fitness
        let load = Words("手上 \(fitness.openOrders) 單", "手上 \(fitness.openOrders) 单", "\(fitness.openOrders) in hand")
            .text(in: language)
        let skills = candidate.skills.map { $0.words.text(in: language) }
        let against = fitness.obstacles.map { "⚠ \($0.words.text(in: language))" }
        let tongue = fitness.speaksLanguage ? [] : [Words("語言不同", "语言不同", "another language").text(in: language)]
        return " · \((skills + [load] + tongue + against).joined(separator: " · "))"
    }

    private func reason(_ name: String, _ label: Words) -> Screen.Act {
        Screen.Act(
            name, label, .quiet, fields: [Screen.Field("reason", Words("原因", "写明原因", "Reason"), .text, isTold: true)])
    }

    /// Where a promise is broken the apology stands in both, and comes first.
    private var callBacks: [Screen.Act] {
        let apology = owesApology ? [Screen.Field.owedApology] : []
        return [
            Screen.Act(
                "call-backs", Words("已回電給住戶", "已给住户回电话", "The household was called back"),
                owesApology ? .plain : .quiet,
                fields: apology + [
                    Screen.Field("words", Words("告訴住戶甚麼", "告诉住户什么", "What they were told"), .longText, isTold: true)
                ]),
            Screen.Act(
                "call-back-promises", Words("答應回電", "答应回电话", "Promise a call back"), .quiet,
                fields: apology + [
                    Screen.Field(
                        "words", EnquiryPhrases.promiseWords, .text,
                        initial: Words(
                            "我們會在答應的時間前給您回電。", "我们会在答应的时间前给您回电话。",
                            "We'll call you back by the time we agreed.")),
                    Screen.Field("until", EnquiryPhrases.due, .moment),
                ]),
        ]
    }

    private var link: Screen.Act {
        Screen.Act(
            "links", Words("與另一張工單是同一事件", "与另一张工单是同一事件", "The same thing as another order"), .quiet,
            fields: [Screen.Field("number", Words("工單號碼", "工单号码", "Order number"), .number(1...1_000_000_000))])
    }

    private var review: Screen.Act {
        Screen.Act(
            "missing-signature-reviews", Words("覆核未能簽名的原因", "复核未能签名的原因", "Review why there is no signature"), .main,
            fields: [Screen.Field("words", Words("覆核結果", "复核的结果", "What you found"), .text)])
    }

    private var followUps: [Screen.Act] {
        [
            Screen.Act(
                "follow-ups", Words("回訪：一切正常，結束", "回访：一切正常，结束", "Call-back: all well, close"), .plain,
                fixed: [.init("well", "true")]),
            Screen.Act(
                "follow-ups", Words("回訪：仍有問題", "回访：仍然有问题", "Call-back: not well"), .quiet,
                fields: [Screen.Field("words", Words("住戶怎樣說", "住户怎样说", "What they say"), .longText)],
                fixed: [.init("well", "false")]),
        ]
    }
}

extension Screen.Field {
    /// The stock line, to be said first; it is kept with the promise.
    fileprivate static let owedApology = Screen.Field(
        "apology", EnquiryPhrases.apology, .text, initial: Line.sorryToKeepYouWaiting.words)
}
