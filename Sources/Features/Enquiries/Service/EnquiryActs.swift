import DoorbellRules

/// What the office may do with an enquiry now, as buttons with their questions.
struct EnquiryActs {
    let acts: [Screen.Act]

    /// - Parameter colleagues: Who works at the estate.
    init(_ enquiry: Enquiry, _ actor: Actor, isLate: Bool, colleagues: [Colleague] = []) {
        let others = colleagues.filter { !$0.isTechnician && $0.id != enquiry.firstContact }
        let passing: [Screen.Act] = actor.isSuperior && !others.isEmpty ? [.passing(others)] : []
        if enquiry.toldAt != nil {
            acts = [.settled, .notSettled] + (actor.isSuperior ? [.closing] : []) + passing
        } else if enquiry.answer != nil {
            acts = [.telling(isLate: isLate)] + passing
        } else {
            let technicians = colleagues.filter { $0.isTechnician }
            acts =
                EnquiryActs.handOff(enquiry, actor, technicians) + EnquiryActs.answers(enquiry, actor) + [.putOff]
                + passing
        }
    }

    private static func answers(_ enquiry: Enquiry, _ actor: Actor) -> [Screen.Act] {
        if enquiry.handOffs.last?.isWaiting == true { return [] }
        if enquiry.isWithManager, !actor.roles.contains(.manager) { return [] }
        let own: [Screen.Act] = actor.isSuperior ? [.superiorAnswer, .cannotBeKnown] : [.referral]
        guard let last = enquiry.handOffs.last, let person = last.holder else { return own + [.privacy] }
        return [.holderAnswer(person)] + own
    }

    private static func handOff(
        _ enquiry: Enquiry, _ actor: Actor, _ technicians: [Colleague]
    ) -> [Screen.Act] {
        guard let last = enquiry.handOffs.last else { return [.handOver(actor, technicians)] }
        if last.isWaiting { return [.acceptance(last.desk), .giveBack] }
        if last.holder == nil {
            return enquiry.isWithManager && !actor.roles.contains(.manager)
                ? [.toManager] : [.handOver(actor, technicians)]
        }
        return last.desk == .assistant ? [.handOver(actor, technicians), .giveBack] : [.giveBack]
    }
}

extension Screen.Act {
    fileprivate static let referral = Screen.Act(
        "referrals", Words("請示主管", "请示一下主管", "Ask a superior"), .plain,
        fields: [.init("words", Words("想請示甚麼", "想请示什么", "What to ask"), .longText)])

    fileprivate static let superiorAnswer = Screen.Act(
        "answers", Words("由我確認並答覆", "由我确认并答复", "I answer and stand by it"), .plain,
        fields: [.init("words", EnquiryPhrases.answer, .longText, isTold: true)], fixed: [.init("basis", "superior")])

    fileprivate static let cannotBeKnown = Screen.Act(
        "answers", Words("目前無法查明", "目前无法查明", "It can't be found out at present"), .quiet,
        fields: [
            .init("reason", Words("目前無法查明的原因", "目前无法查明的原因", "Why it can't be found out"), .longText, isTold: true),
            .init(
                "alternative", Words("住戶可以怎樣做", "住户可以怎么做", "What the household can do instead"), .longText,
                isTold: true),
        ], fixed: [.init("basis", "cannot-be-known")])

    fileprivate static let privacy = Screen.Act(
        "answers", Words("問的是別家的資料：婉轉解釋", "问的是别家的资料：婉转解释", "It is about another household: explain politely"), .quiet,
        fixed: [.init("basis", "others-privacy")])

    fileprivate static let putOff = Screen.Act(
        "holds", Words("未能如期，改期答覆", "未能如期，改期答复", "It takes longer: agree another time"), .quiet,
        fields: [
            .init(
                "reason", Words("原因（住戶會看到）", "原因（住户会看到）", "The reason, as the household reads it"), .text, isTold: true),
            .init("apology", EnquiryPhrases.apology, .text, initial: EnquiryPhrases.sorry, isTold: true),
            .init("alternatives", Words("替代方案（一行一個）", "替代方案（一行一个）", "Alternatives, one a line"), .lines, isTold: true),
            .init("next", Words("新的答覆時間", "新的答复时间", "The new time"), .moment),
        ])

    fileprivate static func telling(isLate: Bool) -> Screen.Act {
        let ways = Enquiry.Channel.allCases.map { Screen.Field.Choice($0.rawValue, $0.words) }
        let apology = Screen.Field(
            "apology", EnquiryPhrases.apology, .text, initial: EnquiryPhrases.sorry, isTold: true)
        return Screen.Act(
            "tellings", Words("已告知住戶", "已告知这位住户", "The household was told"), .main,
            fields: [.init("channel", EnquiryPhrases.channel, .choice(ways))] + (isLate ? [apology] : []))
    }

    fileprivate static let settled = Screen.Act(
        "confirmations", Words("住戶說已解答", "住户说已解答", "The household is answered"), .main,
        fields: [.init("words", Words("住戶的話", "住户的话", "Their words"), .text, isRequired: false)],
        fixed: [.init("settled", "true")])

    fileprivate static let notSettled = Screen.Act(
        "confirmations", Words("住戶說還未解答", "住户说还没解答", "The household is not yet answered"), .plain,
        fields: [
            .init("words", Words("還需要補充的地方", "还需要补充的地方", "What is missing"), .text),
            .init("until", EnquiryPhrases.due, .moment),
        ])

    fileprivate static let closing = Screen.Act(
        "closings", Words("聯絡不上住戶，由主管了結", "联系不上住户，由主管了结", "Nobody can be reached: close it"), .serious,
        fields: [.init("reason", Words("聯絡過幾次、何時", "联系过几次、何时", "How often and when you tried"), .text)])

    /// Whoever is no property assistant hands it to one first.
    fileprivate static func handOver(_ actor: Actor, _ technicians: [Colleague]) -> Screen.Act {
        let isFree = actor.isSuperior || actor.roles.contains(.propertyAssistant)
        let desks = (isFree ? HandOff.Desk.allCases : [.assistant]).map { Screen.Field.Choice($0.rawValue, $0.words) }
        let outside: [Screen.Field] = [
            .init("party", Words("外面的對方是誰", "外面的对方是谁", "Outside: who"), .text, isRequired: false),
            .init("reference", Words("對方給的編號", "对方给的编号", "Outside: their reference"), .text, isRequired: false),
        ]
        let nobody = Screen.Field.Choice("", Words("由部門安排", "由部门安排", "The desk finds somebody"))
        let named = Screen.Field(
            "colleague", Words("指定哪一位師傅", "指定哪一位师傅", "A technician by name"),
            .choice([nobody] + technicians.map { .init($0.id.text, Words(verbatim: $0.name)) }), isRequired: false)
        return Screen.Act(
            "hand-overs", Words("轉交", "转交给同事", "Pass it on"), .plain,
            fields: [
                .init("desk", Words("轉交給誰", "转交给谁", "To whom"), .choice(desks)),
                .task,
            ] + (isFree && !technicians.isEmpty ? [named] : []) + (isFree ? outside : []))
    }

    fileprivate static func passing(_ others: [Colleague]) -> Screen.Act {
        Screen.Act(
            "passings", Words("換首接負責人", "换首问负责人", "Another first contact"), .quiet,
            fields: [
                .init(
                    "to", Words("由誰負責", "由谁负责", "Who is responsible now"),
                    .choice(others.map { .init($0.id.text, Words(verbatim: $0.name)) })),
                .init("reason", Words("為甚麼更換", "为什么更换", "Why it is passed on"), .text),
            ])
    }

    fileprivate static let toManager = Screen.Act(
        "hand-overs", Words("交給經理決定", "交给经理决定", "Hand it to the manager"), .main,
        fields: [.task],
        fixed: [.init("desk", HandOff.Desk.manager.rawValue)])

    fileprivate static func acceptance(_ desk: HandOff.Desk) -> Screen.Act {
        Screen.Act(
            "acceptances",
            Words(
                "\(desk.words.traditionalChinese)：已接手", "\(desk.words.simplifiedChinese)：已经接手",
                "\(desk.words.english): accepted"), .main,
            fields: [.init("person", Words("接手的人的姓名", "接手的人的姓名", "Name of the person who takes it"), .text)])
    }

    fileprivate static let giveBack = Screen.Act(
        "returns", Words("退回", "退回去", "Give it back"), .quiet,
        fields: [.init("reason", EnquiryPhrases.whyReturned, .text)])

    fileprivate static func holderAnswer(_ person: String) -> Screen.Act {
        Screen.Act(
            "answers",
            Words("記下\(person)的答覆", "记下\(person)的答复", "Note the answer of \(person)"), .main,
            fields: [.init("words", EnquiryPhrases.answer, .longText, isTold: true)], fixed: [.init("basis", "holder")])
    }
}

extension Screen.Field {
    fileprivate static let task = Screen.Field(
        "words", Words("請對方做甚麼", "请对方做什么", "What they are asked to do"), .longText)
}
