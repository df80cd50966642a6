extension Visit {
    /// Inside, one thing at a time: what the household still has to answer comes before everything else.
    func inside(_ script: Script, _ facts: Facts) -> Screen {
        if let gas, preparation != nil || isStopping { return gasInside(gas, script, facts) }
        if isStopping { return safeStop(script) }
        if preparation == nil { return greeting(script) }
        if diagnosis == nil { return findFault(script) }
        let isUnexplained = shutOffs.contains { $0.emergencyAt != nil && isUnanswered($0) }
        if !isSettled, isUnexplained, let question = question(script, facts) { return question }
        if isSettled || deferral != nil { return parting(script) }
        if var question = question(script, facts) {
            question.acts += [.stepOut, .withdrawal(script.brief)]
            return question
        }
        if let acceptance, acceptance.work != .notAccepted { return signing(script, facts) }
        return work(script, facts)
    }

    private func greeting(_ script: Script) -> Screen {
        var screen = Screen(step: 4, Words("穿鞋套，微笑問候", "穿鞋套，微笑问候", "Shoe covers and a greeting"), line: script.greeting)
        screen.acts = [
            Screen.Act(
                "preparation", Words("已穿鞋套，已問候", "已穿鞋套，已问候", "Covers on, greeting said"), .main,
                fixed: [.init("shoe-covers", "worn")]),
            Screen.Act(
                "preparation", Words("未能穿鞋套", "未能穿鞋套，说明原因", "Covers not possible"), .plain,
                fields: [
                    Screen.Field("reason", Words("原因，例如地面積水", "原因，例如地面积水", "Why, for example a flooded floor"), .text)
                ],
                fixed: [.init("shoe-covers", "not-possible")]),
            .withdrawal(script.brief),
        ]
        return screen
    }

    private func findFault(_ script: Script) -> Screen {
        var screen = Screen(
            step: 5, Words("判斷故障", "判断故障", "Find the fault"),
            lock: Words("記錄故障後，才可開始維修", "记录故障后，才可开始维修", "The repair starts once the fault is recorded"))
        screen.acts = [
            Screen.Act(
                "diagnosis", Words("記錄故障", "记录故障", "Record the fault"), .main,
                fields: [
                    Screen.Field("fault", Words("甚麼壞了", "什么坏了", "What is broken"), .text, initial: script.brief.fault),
                    Screen.Field("place", Words("位置", "位置在哪里", "Where"), .text, isTold: true),
                    Screen.Field("cause", Words("原因", "故障原因", "Why"), .text, isTold: true),
                    Screen.Field(
                        "liable", Words("誰負責", "谁负责", "Whose it is"),
                        Screen.Field.choices(Diagnosis.LiableParty.self) { $0.words }),
                    Screen.Field(
                        "minutes", Words("預計分鐘", "预计分钟", "Expected minutes"), .number(1...1_440),
                        initial: Words(verbatim: "25")),
                ]),
            .withdrawal(script.brief),
        ]
        screen.acts += Screen.Act.photos(of: self, script.brief)
        return screen
    }

    private func work(_ script: Script, _ facts: Facts) -> Screen {
        var screen = Screen(step: 6, Words("維修", "进行维修", "The repair"))
        if let diagnosis {
            screen.items = [
                Screen.Item(
                    Words("故障", "故障点", "Fault"), Words(verbatim: diagnosis.fault),
                    remark: Words(verbatim: diagnosis.cause))
            ]
        }
        if acceptance?.work == .notAccepted {
            screen.items.append(
                Screen.Item(
                    Words("住戶驗收", "住户验收结果", "Their check"), Acceptance.Work.notAccepted.words,
                    remark: acceptance?.remarks.map { Words(verbatim: $0) }))
        }
        screen.items += shutOffItems + movedItemsItems
        screen.acts =
            nextActs(facts) + [
                .newMaterial, .newShutOff, .newQuote(facts.policy.currency), .newMove(script.brief), .hold, .stepOut,
                .withdrawal(script.brief),
            ] + Screen.Act.photos(of: self, script.brief)
        return screen
    }

    /// The one thing that comes next in the repair, and what lies at hand.
    private func nextActs(_ facts: Facts) -> [Screen.Act] {
        var acts: [Screen.Act] = []
        if !hasStartedWork { acts += [.startWork(isLoud: false, .main), .startWork(isLoud: true, .plain)] }
        for shutOff in openShutOffs { acts.append(.restore(shutOff)) }
        for part in parts
        where part.fittedAt == nil && hasStartedWork && (part.supply == .owner || part.supply == .department) {
            acts.append(.fit(part))
            if part.supply == .owner { acts.append(.refuseOwnPart(part)) }
        }
        for item in movedItems where item.state == .agreed { acts.append(.move(item)) }
        for item in itemsOut { acts += [.putBack(item), .leaveThere(item), .damage(item)] }
        if hasStartedWork {
            acts.append(.showTest(openShutOffs.isEmpty && acts.isEmpty && !isTested ? .main : .plain))
            if isTested, openShutOffs.isEmpty, itemsOut.isEmpty { acts = Screen.Act.reviews + acts }
        }
        return acts
    }

    func safeStop(_ script: Script) -> Screen {
        var screen = Screen(
            step: 8, Words("住戶撤回同意：請安全收尾", "住户撤回同意：请安全收尾", "Consent withdrawn: make everything safe"),
            line: Spoken(parting, in: script.language))
        screen.items = shutOffItems + movedItemsItems
        screen.acts = unfinishedActs
        if screen.acts.isEmpty {
            screen.acts = [.parting]
        } else {
            screen.lock = Words("全部恢復原狀後，才可離開", "全部恢复原状后，才可离开", "You can leave once everything is as it was")
        }
        return screen
    }

    private func parting(_ script: Script) -> Screen {
        var screen = Screen(
            step: 8, Words("清理現場，向住戶道別", "清理现场，向住户道别", "Tidy up and say goodbye"), line: script.farewell)
        screen.items = shutOffItems + movedItemsItems
        screen.acts = unfinishedActs + [.parting]
        if isSettled {
            screen.acts.append(
                Screen.Act(
                    "amendments", Words("修訂服務單（須重新簽名）", "修订服务单（须重新签名）", "Amend the order (to be signed again)"), .quiet,
                    fields: [Screen.Field("reason", Words("修訂原因", "修订的原因", "Why"), .text, isTold: true)]))
        }
        return screen
    }

    /// What has to be as it was before anybody goes.
    private var unfinishedActs: [Screen.Act] {
        var acts: [Screen.Act] = openShutOffs.map { .restore($0) }
        for item in itemsOut { acts += [.putBack(item), .leaveThere(item)] }
        return acts
    }

    private var shutOffItems: [Screen.Item] {
        openShutOffs.map { Screen.Item($0.plan.utility.shutOff, Words("仍未恢復", "仍未恢复", "Still off")) }
    }

    private var movedItemsItems: [Screen.Item] {
        itemsOut.map { Screen.Item(Words("已移動", "已移动", "Moved"), Words(verbatim: $0.name)) }
    }
}
