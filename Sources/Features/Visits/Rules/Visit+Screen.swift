extension Visit {
    /// What is on the technician's screen now. A function of what has happened, of the brief, and of the clock on the wall.
    public func screen(_ brief: Brief, _ facts: Facts) -> Screen {
        let script = script(brief, facts)
        if let smell, outcome == nil { return gasSmell(smell) }
        var screen =
            switch stage {
            case .planned: planned
            case .onTheWay: onTheWay
            case .atDoor: doorCalls.isEmpty ? bell : door(script)
            case .steppedOut: steppedOut
            case .inside: inside(script, facts)
            case .left(let outcome, _): left(outcome)
            }
        if let minutes = minutesLate(for: facts.promisedUntil) { screen.items.insert(.late(by: minutes), at: 0) }
        if dispute != nil, outcome == nil { leaveWord(to: &screen, in: brief.language) }
        if outcome == nil, dispute == nil, !screen.isForHousehold { screen.acts.append(.askSuperior) }
        if outcome == nil, stage != .planned, !screen.isForHousehold { screen.acts.append(.smellGas) }
        return screen
    }

    private var planned: Screen {
        var screen = Screen(step: 1, Words("準備出發", "准备出发", "Ready to set off"))
        screen.acts = [Screen.Act("departure", Words("出發", "出发上门", "On my way"), .main)]
        if !isAccepted {
            screen.acts.append(Screen.Act("acceptance-of-job", Words("接單", "接单", "Accept the job"), .plain))
        }
        return screen
    }

    private var onTheWay: Screen {
        var screen = Screen(step: 1, Words("前往住戶", "前往住户", "On the way"))
        screen.acts = [Screen.Act("arrival", Words("已到門口", "已到门口", "At the door"), .main)]
        return screen
    }

    private var bell: Screen {
        var screen = Screen(
            step: 2, Words("按門鈴，等候應門", "按门铃，等候应门", "Ring and wait"),
            lock: Words("未有人應門，不能進入下一步", "没有人应门，不能进入下一步", "Nobody has answered yet"))
        screen.acts = [
            Screen.Act("door-calls", Words("已按門鈴", "已按门铃", "I rang the bell"), .main, fixed: [.init("sound", "bell")]),
            Screen.Act("door-calls", Words("已拍門", "已敲门", "I knocked"), .plain, fixed: [.init("sound", "knock")]),
        ]
        return screen
    }

    /// The heart of it: why I came, and then the household decides.
    private func door(_ script: Script) -> Screen {
        var screen = Screen(
            step: 3, Words("講明來意，等候同意", "讲明来意，等候同意", "Say why, wait for the yes"), line: script.purpose,
            lock: Words("未記錄同意，不能進入下一步", "未记录同意，不能进入下一步", "Without a recorded yes it goes no further"))
        let giver = Screen.Field.giver(script.brief)
        screen.acts = [Screen.Act("entry", Words("住戶同意，入屋", "住户同意，入户", "They agree, going in"), .main, fields: [giver])]
        let wasRefused = consents.last { $0.permission == .entry }.map { $0.reply.answer != .yes } ?? false
        if wasRefused {
            screen.acts.append(
                Screen.Act("turning-away", Words("尊重住戶意願，離開", "尊重住户意愿，离开", "Respect their answer and go"), .plain))
        }
        screen.acts += [
            Screen.Act(
                "rebooking", Words("改約時間", "改约时间", "Another time"), .plain, fields: Screen.Field.deferral),
            Screen.Act("no-access-card", Words("無人應門，已留通知單", "无人应门，已留通知单", "Nobody home, card left"), .plain),
            Screen.Act(
                "entry-answers", Words("住戶不同意", "住户不同意", "They say no"), .quiet,
                fields: [.giver(script.brief, "reply.giver.who")],
                fixed: [.init("reply.answer", "no")]),
            Screen.Act("door-calls", Words("再按一次門鈴", "再按一次门铃", "Ring again"), .quiet, fixed: [.init("sound", "bell")]),
            Screen.Act(
                "meetings", Words("記錄誰開門", "记录谁开门", "Note who opened"), .quiet,
                fields: [
                    Screen.Field(
                        "role", Words("開門的人", "开门的人", "Who opened"),
                        Screen.Field.choices(HouseholdRole.self) { $0.words })
                ]),
        ]
        return screen
    }

    private var steppedOut: Screen {
        var screen = Screen(step: 6, Words("暫離取件", "暂离取件", "Stepped out"))
        screen.acts = [
            Screen.Act("returns", Words("已回到屋內", "已回到屋内", "Back inside"), .main),
            Screen.Act(
                "door-calls", Words("離開較久，再按門鈴", "离开较久，再按门铃", "Away for a while: ring again"), .plain,
                fixed: [.init("sound", "bell")]),
        ]
        return screen
    }

    private func left(_ outcome: Outcome) -> Screen {
        var screen = Screen(step: 8, Words("這次上門已結束", "这次上门已结束", "This visit is over"))
        screen.items = [Screen.Item(Words("結果", "结果", "Outcome"), outcome.words)]
        return screen
    }
}

extension Visit.Outcome {
    public var words: Words {
        switch self {
        case .done: Words("已完成並離開", "已完成并离开", "Done")
        case .noAccess: Words("到訪不遇，已留通知單", "到访不遇，已留通知单", "Nobody home, card left")
        case .refused: Words("住戶不同意入屋", "住户不同意入户", "The household said no")
        case .rebooked: Words("已改約時間", "已改约时间", "Another time was arranged")
        case .onHold: Words("暫緩，將再次上門", "暂缓，将再次上门", "On hold, to be continued")
        case .evacuated: Words("有煤氣味，全部人已離開", "有燃气味，所有人已离开", "Smell of gas, everybody is out")
        case .stopped: Words("住戶撤回同意，已恢復原狀", "住户撤回同意，已恢复原状", "Stopped at the household's wish, all made safe")
        }
    }
}
