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
        if service == .gasCheck {
            screen.line = Spoken(.gas(.sign(hasMoved: !movedItems.isEmpty)), in: script.language)
        }
        screen.isForHousehold = true
        screen.items = facts.serviceOrder.map(Screen.Item.reading) ?? []
        let giver = Screen.Field.giver(script.brief)
        screen.acts = [
            Screen.Act(
                "signature", Words("簽名確認", "签名确认", "Sign"), .main,
                fields: [
                    .strokes, giver,
                ],
                fixed: [.init("content-hash", facts.contentHash)]),
            service == .gasCheck
                ? .askSuperior
                : Screen.Act(
                    "acceptance", Words("還有問題", "还有问题", "Something is not right"), .plain,
                    fields: [Screen.Field("remarks", Words("請告訴我們", "请告诉我们", "Please tell us"), .longText), giver],
                    fixed: [.init("work", "not-accepted")]),
            Screen.Act(
                "missing-signature", Words("不便簽名", "不便签名", "I'd rather not sign"), .plain,
                fields: [
                    Screen.Field(
                        "reason", Words("原因", "原因是什么", "Why"), Screen.Field.choices(Unsigned.Reason.self) { $0.words }),
                    .plainWords,
                    Screen.Field("witness", Words("見證人（如有）", "见证人（如有）", "Witness, if any"), .text, isRequired: false),
                ]),
        ]
        return screen
    }
}

extension Screen.Item {
    /// The whole service order, row by row: exactly the text that is signed, with its total last.
    static func reading(_ order: ServiceOrder) -> [Screen.Item] {
        let rows = order.sections.flatMap { section in
            section.rows.map { row in
                Screen.Item(
                    Words(verbatim: row.label), Words(verbatim: row.value), remark: row.note.map { Words(verbatim: $0) }
                )
            }
        }
        return rows + [Screen.Item(Words("應付", "应付金额", "To pay"), Words(verbatim: order.total))]
    }
}
