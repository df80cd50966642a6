extension Visit {
    /// A question that waits for the household, which it may also answer on its own device.
    public enum Question: Equatable, Sendable {
        case shutOff(ShutOff)
        case price(Charge)

        public var subject: ID {
            switch self {
            case .shutOff(let shutOff): shutOff.plan.id
            case .price(let charge): charge.id
            }
        }
    }

    /// The question that is open now; `nil` when nothing waits for a yes.
    public var openQuestion: Question? {
        if outcome != nil || isStopping { return nil }
        if let shutOff = shutOffs.first(where: isUnanswered) { return .shutOff(shutOff) }
        return openCharges.first.map { .price($0) }
    }

    /// What the household has to answer before anything else; `nil` when nothing is open.
    func question(_ script: Script, _ facts: Facts) -> Screen? {
        if let shutOff = shutOffs.first(where: isUnanswered) { return ask(shutOff, script) }
        if let shutOff = shutOffs.first(where: { $0.hasOverrun(at: facts.now) }) { return askLonger(shutOff, script) }
        if let shutOff = shutOffs.first(where: isReadyToClose) { return close(shutOff) }
        if let part = parts.first(where: { $0.supply == nil }) { return askSupply(part, script) }
        if let charge = openCharges.first { return ask(charge, script, facts) }
        if let part = parts.first(where: needsPrice) { return price(part, script, facts) }
        return nil
    }

    /// Nobody has answered yet; or it was turned off in an emergency, and nobody has answered since.
    func isUnanswered(_ shutOff: ShutOff) -> Bool {
        let answers = consents.filter { $0.permission == .shutOff && $0.subject == shutOff.plan.id }
        if let emergency = shutOff.emergencyAt { return !answers.contains { $0.at >= emergency } }
        return answers.isEmpty && shutOff.state != .notWanted
    }

    private func isReadyToClose(_ shutOff: ShutOff) -> Bool {
        shutOff.state == .explained && liveConsent(.shutOff, about: shutOff.plan.id) != nil
    }

    private func needsPrice(_ part: Part) -> Bool {
        part.supply == .department && part.fittedAt == nil && diagnosis?.liable != .warranty
            && !charges.contains { $0.part == part.need.id && $0.state == .agreed }
    }

    private func ask(_ shutOff: ShutOff, _ script: Script) -> Screen {
        var screen = Screen(
            step: 6, Words("先說明，等住戶同意", "先说明，等住户同意", "Explain, then wait for the yes"),
            line: script.shutOff(shutOff.plan),
            lock: Words("未得同意，不可停水停電", "未得同意，不可停水停电", "Nothing is turned off without a yes"))
        screen.items = [Screen.Item(Words("影響範圍", "影响范围", "How far it reaches"), shutOff.plan.extent.words)]
        screen.acts = Screen.Act.answers("shut-off-answers", about: shutOff.plan.id, script.brief)
        if !shutOff.isOff {
            screen.acts.append(
                Screen.Act(
                    "closings", Words("緊急：先關上，隨即說明", "紧急：先关上，随即说明", "Emergency: turn off first, explain at once"),
                    .serious,
                    fields: [
                        Screen.Field(
                            "emergency", Words("緊急的原因", "紧急的原因", "Why it can't wait"), .text, isTold: true)
                    ],
                    fixed: [.init("subject", shutOff.plan.id.text)]))
        }
        return screen
    }

    private func askLonger(_ shutOff: ShutOff, _ script: Script) -> Screen {
        var screen = Screen(
            step: 6, Words("超過約定時間：請說明並再問", "超过约定时间：请说明并再问", "Past the agreed time: explain and ask again"),
            line: script.shutOff(shutOff.plan))
        screen.acts = [
            .restore(shutOff),
            Screen.Act(
                "extensions", Words("住戶同意延長", "住户同意延长", "They agree to more time"), .plain,
                fields: [
                    Screen.Field(
                        "minutes", Words("再多幾分鐘", "再多几分钟", "How many more minutes"), .number(1...1_440),
                        initial: Words(verbatim: "15")),
                    .giver(script.brief, "reply.giver.who"),
                ], fixed: [.init("subject", shutOff.plan.id.text), .init("reply.answer", "yes")]),
        ]
        return screen
    }

    private func close(_ shutOff: ShutOff) -> Screen {
        let needsApproval = (shutOff.plan.extent != .home || shutOff.plan.reachesVulnerable) && !shutOff.isApproved
        var screen = Screen(step: 6, shutOff.plan.utility.shutOff)
        screen.items = [
            Screen.Item(
                Words("住戶已同意", "住户已同意", "The household agreed"),
                Words(
                    "約 \(shutOff.plan.minutes) 分鐘", "约 \(shutOff.plan.minutes) 分钟",
                    "About \(shutOff.plan.minutes) minutes"))
        ]
        if needsApproval { screen.lock = Refusal.approvalMissing.words }
        screen.acts = [
            Screen.Act(
                "closings", Words("現在關上", "现在关闭", "Turn it off now"), .main,
                fixed: [.init("subject", shutOff.plan.id.text)])
        ]
        return screen
    }

    private func askSupply(_ part: Part, _ script: Script) -> Screen {
        var screen = Screen(
            step: 6, Words("為何要換，材料由誰提供", "为何要换，材料由谁提供", "Why it is replaced, and who brings it"),
            line: script.material(part.need))
        if let reason = part.refusedOwnPart {
            screen.items = [
                Screen.Item(Words("自備材料不合用", "自备材料不合用", "The owner's part does not fit"), Words(verbatim: reason))
            ]
        }
        if let specification = part.need.specification {
            screen.items.append(Screen.Item(Words("規格", "规格", "Specification"), Words(verbatim: specification)))
        }
        let id = Screen.Fixed("subject", part.need.id.text)
        let giver = Screen.Field.giver(script.brief)
        screen.acts = [
            Screen.Act(
                "supplies", Words("業主自備", "业主自备", "The owner brings it"), .main, fields: [giver],
                fixed: [id, .init("supply", "owner")]),
            Screen.Act(
                "supplies", Words("請工程部提供", "请工程部提供", "Please provide it"), .plain, fields: [giver],
                fixed: [id, .init("supply", "department")]),
            Screen.Act(
                "supplies", Words("暫不更換", "暂不更换", "Not now"), .quiet, fields: [giver],
                fixed: [id, .init("supply", "nobody")]),
        ]
        return screen
    }

    private func price(_ part: Part, _ script: Script, _ facts: Facts) -> Screen {
        var screen = Screen(
            step: 6, Words("先報價，住戶同意才安裝", "先报价，住户同意才安装", "The price first, then the part"),
            lock: Words("住戶同意價錢後，才可安裝", "住户同意价钱后，才可安装", "It is fitted once the price is agreed"))
        let name = part.need.quantity > 1 ? "\(part.need.item) × \(part.need.quantity)" : part.need.item
        screen.acts = [
            Screen.Act(
                "quotes", Words("向住戶報價", "向住户报价", "Tell the price"), .main,
                fields: [Screen.Field("amount", Words("總價", "总价", "Whole price"), .money(facts.policy.currency))],
                fixed: [.init("kind", "material"), .init("what", name), .init("part", part.need.id.text)]),
            Screen.Act(
                "supplies", Words("改由業主自備", "改由业主自备", "The owner brings it after all"), .plain,
                fields: [.giver(script.brief)],
                fixed: [
                    .init("subject", part.need.id.text), .init("supply", "owner"),
                ]),
            .hold,
        ]
        return screen
    }

    private func ask(_ charge: Charge, _ script: Script, _ facts: Facts) -> Screen {
        var screen = Screen(
            step: 6, Words("說明價錢，等住戶同意", "说明价钱，等住户同意", "Explain the price, wait for the yes"),
            line: script.price(charge, facts.policy.currency),
            lock: Words("住戶同意價錢後，才可繼續", "住户同意价钱后，才可继续", "It goes on once the price is answered"))
        screen.items = [
            Screen.Item(
                charge.kind.words, Words(verbatim: Money(minor: charge.amount, facts.policy.currency).text),
                remark: Words(verbatim: charge.what))
        ]
        let agreed = charges.filter { $0.state == .agreed && $0.id != charge.id }.reduce(0) { $0 + $1.amount }
        let needsTap = facts.policy.weakestGrade(for: .cost, cost: agreed + charge.amount) == .onTechniciansDevice
        screen.acts = Screen.Act.answers(
            "charge-answers", about: charge.id, script.brief, grade: needsTap ? .onTechniciansDevice : .spoken)
        screen.isForHousehold = needsTap
        return screen
    }
}
