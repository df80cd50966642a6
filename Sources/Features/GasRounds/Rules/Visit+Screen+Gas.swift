extension Visit {
    /// A gas check inside, one thing at a time: a danger comes before everything else, the signature last.
    func gasInside(_ check: GasCheck, _ script: Script, _ facts: Facts) -> Screen {
        if check.isDangerous || check.isComplete || isStopping || deferral != nil, let remaining = check.unsafeRemains {
            return unsafe(remaining, check, script)
        }
        if isStopping || isSettled || deferral != nil { return isStopping ? safeStop(script) : farewell(script) }
        if let place = check.nextPlace { return checklist(place, check, script, facts) }
        if !itemsOut.isEmpty { return puttingBack(script) }
        return signing(script, facts)
    }

    /// One place of the home: its items without any answer ticked beforehand, and what has to be measured there.
    private func checklist(_ place: CheckItem.Place, _ check: GasCheck, _ script: Script, _ facts: Facts) -> Screen {
        var screen = Screen(
            step: 5, place.words,
            lock: Words(
                "逐項看過才記錄；看不到的，寫下原因", "逐项看过才记录；看不到的，写下原因", "Record what you saw; where you could not look, say why"))
        let done = CheckItem.allCases.count - check.missing.count
        screen.items = [
            Screen.Item(
                Words("進度", "检查进度", "Progress"), Words(verbatim: "\(done) / \(CheckItem.allCases.count)"),
                remark: check.worst.map { $0.words })
        ]
        let items = CheckItem.allCases.filter { $0.place == place && check.findings[$0] == nil }
        let kinds = items.compactMap { $0.reading }
        let tooHigh = kinds.compactMap { check.reading($0) }.filter { !$0.isWithinLimit }
        screen.items += tooHigh.map(Screen.Item.tooHigh)
        screen.acts = kinds.filter { check.reading($0)?.isWithinLimit != true }.map {
            .reading($0, facts.gas.instruments, on: facts.wall.day)
        }
        let unpassed = Set(tooHigh.map { CheckItem.measured(by: $0.kind) })
        screen.acts.append(.inspect(items, facts.gas.checklist, unpassed: unpassed))
        for item in movedItems where item.state == .agreed { screen.acts.append(.move(item)) }
        for item in itemsOut { screen.acts += [.putBack(item), .leaveThere(item), .damage(item)] }
        screen.acts += [.newMove(script.brief), .newAppliance, .hold]
        if check.unsafeRemains == nil { screen.acts.append(.stepOut) }
        screen.acts.append(.withdrawal(script.brief))
        screen.acts += Screen.Act.photos(of: self, script.brief)
        return screen
    }

    private func unsafe(_ remaining: GasCheck.Remaining, _ check: GasCheck, _ script: Script) -> Screen {
        var screen: Screen
        switch remaining {
        case .turnOff: screen = turnOff(check, script)
        case .notice: screen = notice(script)
        case .tell(let who):
            screen = Screen(
                step: 6,
                Words(
                    "馬上通知\(who.words.traditionalChinese)", "马上通知\(who.words.simplifiedChinese)",
                    "Tell them now: \(who.words.english.lowercased())"))
            screen.acts = [.tell("gas-tellings", who)]
        }
        screen.items = check.failures.map {
            Screen.Item($0.hazard.words, Words(verbatim: $0.words), remark: Words(verbatim: $0.item.rawValue))
        }
        if remaining != .turnOff || check.isDangerous {
            screen.lock = Words("處理好之前，不可離開", "处理好之前，不可离开", "Nobody leaves before this is done")
        }
        return screen
    }

    private func turnOff(_ check: GasCheck, _ script: Script) -> Screen {
        var screen = Screen(
            step: 6, Words("即時危險：先問，再關閥", "立即危险：先问，再关阀", "Immediate danger: ask, then close the valve"),
            line: script.gasTurnOff(check))
        if liveConsent(.gasOff, about: order) == nil {
            screen.acts = Screen.Act.answers("gas-turn-off-answers", about: nil, script.brief)
        } else {
            screen.acts = [
                Screen.Act(
                    "gas-makings-safe", Words("已關閥，已貼禁用標籤", "已关阀，已贴禁用标签", "Closed and labelled"), .main,
                    fields: [Screen.Field("at", Words("關了哪個閥門", "关了哪个阀门", "Which valve"), .text, isTold: true)])
            ]
        }
        return screen
    }

    private func notice(_ script: Script) -> Screen {
        var screen = Screen(
            step: 6, Words("交隱患告知書，請住戶簽收", "交隐患告知书，请住户签收", "Hand over the warning notice"),
            line: Spoken(parting, in: script.language))
        screen.acts = [
            Screen.Act(
                "gas-notices", Words("簽收（表示已收到並明白）", "签收（表示已收到并明白）", "Sign for it (received and understood)"), .main,
                fields: [
                    .strokes, .giver(script.brief),
                ], fixed: [.init("receipt", "signed")]),
            .unsignedNotice("refused", Words("不願簽收", "不愿签收", "They prefer not to sign")),
            .unsignedNotice("left-on-site", NoticeReceipt.leftOnSite(words: "").words),
        ]
        return screen
    }

    private func puttingBack(_ script: Script) -> Screen {
        var screen = Screen(step: 6, Words("把物品放回原處", "把物品放回原处", "Put everything back"))
        for item in itemsOut { screen.acts += [.putBack(item), .leaveThere(item), .damage(item)] }
        return screen
    }

    private func farewell(_ script: Script) -> Screen {
        var screen = Screen(
            step: 8, Words("清理現場，告知結果，道別", "清理现场，告知结果，道别", "Tidy up, say the result, say goodbye"),
            line: Spoken(parting, in: script.language))
        for item in itemsOut { screen.acts += [.putBack(item), .leaveThere(item)] }
        screen.acts.append(.parting)
        return screen
    }
}

extension Screen.Item {
    /// A reading above the estate's limit: measured again, or recorded as failed.
    fileprivate static func tooHigh(_ reading: Reading) -> Screen.Item {
        let limit = "\(reading.limit ?? 0) \(reading.kind.unit)"
        return Screen.Item(
            reading.kind.words, Words(verbatim: "\(reading.value) \(reading.kind.unit)"),
            remark: Words("高於上限 \(limit)：不能記為合格", "高于上限 \(limit)：不能记为合格", "Above the limit of \(limit): it can't pass"))
    }
}

extension GasCheck {
    /// Where the list goes on: the first place with an item that nobody has looked at.
    var nextPlace: CheckItem.Place? {
        CheckItem.Place.allCases.first { place in missing.contains { $0.place == place } }
    }
}
