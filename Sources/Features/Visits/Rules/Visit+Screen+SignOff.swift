extension Visit {
    /// The phone is handed over: what was done, what it costs, and a place to sign. "Not satisfied" is as near as "sign".
    func signing(_ script: Script, _ facts: Facts) -> Screen {
        let address = script.brief.address
        func title(_ language: Language, _ comma: String) -> String {
            address.text(in: language).map { "\($0)\(comma)" } ?? ""
        }
        var screen = Screen(
            step: 7,
            Words(
                "\(title(.traditionalChinese, "，"))請您簽名確認", "\(title(.simplifiedChinese, "，"))请您签名确认",
                "\(title(.english, ", "))please sign"))
        screen.isForHousehold = true
        screen.items = summary(facts)
        let giver = Screen.Field.giver(script.brief)
        screen.acts = [
            Screen.Act(
                "signature", Words("簽名確認", "签名确认", "Sign"), .main,
                fields: [
                    Screen.Field("strokes", Words("請在線上方簽名", "请在线上方签名", "Please sign above the line"), .signature),
                    giver,
                ],
                fixed: [.init("content-hash", facts.contentHash)]),
            Screen.Act(
                "acceptance", Words("還有問題", "还有问题", "Something is not right"), .plain,
                fields: [Screen.Field("remarks", Words("請告訴我們", "请告诉我们", "Please tell us"), .longText), giver],
                fixed: [.init("work", "not-accepted")]),
            Screen.Act(
                "missing-signature", Words("不便簽名", "不便签名", "I'd rather not sign"), .plain,
                fields: [
                    Screen.Field(
                        "reason", Words("原因", "原因是什么", "Why"), Screen.Field.choices(Unsigned.Reason.self) { $0.words }),
                    Screen.Field("words", Words("照實說明", "如实说明", "In plain words"), .text),
                    Screen.Field("witness", Words("見證人（如有）", "见证人（如有）", "Witness, if any"), .text, isRequired: false),
                ]),
        ]
        return screen
    }

    /// What the household reads before it signs, line by line.
    func summary(_ facts: Facts) -> [Screen.Item] {
        var items: [Screen.Item] = []
        if let diagnosis {
            let shown = tests.last.map { Words(verbatim: $0.what) }
            items.append(Screen.Item(Words("維修", "维修项目", "Repair"), Words(verbatim: diagnosis.fault), remark: shown))
        }
        for part in parts where part.fittedAt != nil {
            items.append(
                Screen.Item(
                    Words("材料", "材料明细", "Part"), Words(verbatim: "\(part.need.item) × \(part.need.quantity)"),
                    remark: part.need.reason.words))
        }
        for charge in billedCharges {
            items.append(
                Screen.Item(
                    charge.kind.words, Words(verbatim: Money(minor: charge.amount, facts.policy.currency).text),
                    remark: Words(verbatim: charge.what)))
        }
        let total = billedCharges.reduce(0) { $0 + $1.amount }
        items.append(
            Screen.Item(Words("應付", "应付金额", "To pay"), Words(verbatim: Money(minor: total, facts.policy.currency).text))
        )
        if let acceptance {
            items.append(
                Screen.Item(
                    Words("驗收", "验收结果", "Your check"), acceptance.work.words,
                    remark: acceptance.remarks.map { Words(verbatim: $0) }))
        }
        return items
    }
}
