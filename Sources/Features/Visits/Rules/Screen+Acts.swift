extension Screen.Act {
    /// Yes, not now and no to one question, each with who answers. The words that were shown go along on the server's side.
    static func answers(
        _ name: String, about subject: ID?, _ brief: Visit.Brief, grade: EvidenceGrade = .spoken
    ) -> [Screen.Act] {
        let giver = Screen.Field.giver(brief, "reply.giver.who")
        func act(_ answer: Reply.Answer, _ label: Words, _ tone: Tone) -> Screen.Act {
            Screen.Act(
                name, label, tone, fields: [giver],
                fixed: (subject.map { [.init("subject", $0.text)] } ?? []) + [
                    .init("reply.answer", answer.rawValue), .init("reply.grade", grade.rawValue),
                ])
        }
        return [
            act(.yes, Words("住戶同意", "住户同意", "They agree"), .main),
            act(.notNow, Words("遲些再說", "迟些再说", "Not now, perhaps later"), .plain),
            act(.no, Words("不同意", "不同意这样做", "No"), .quiet),
        ]
    }

    static func startWork(isLoud: Bool, _ tone: Tone) -> Screen.Act {
        isLoud
            ? Screen.Act(
                "work", Words("開始維修（會有噪音）", "开始维修（会有噪音）", "Start, with loud tools"), tone,
                fixed: [.init("loud", "true")])
            : Screen.Act("work", Words("開始維修", "开始维修", "Start the repair"), tone)
    }

    static func restore(_ shutOff: ShutOff) -> Screen.Act {
        Screen.Act(
            "restorations", Words("已恢復並測試正常", "已恢复并测试正常", "Restored and tested"), .main,
            fixed: [.init("subject", shutOff.plan.id.text), .init("tested", "true")])
    }

    static func fit(_ part: Part) -> Screen.Act {
        Screen.Act(
            "fittings", Words("已安裝：\(part.need.item)", "已装好：\(part.need.item)", "Fitted: \(part.need.item)"), .main,
            fixed: [.init("subject", part.need.id.text)])
    }

    static func refuseOwnPart(_ part: Part) -> Screen.Act {
        Screen.Act(
            "own-part-refusals", Words("自備的材料不合用", "自备的材料不合用", "The owner's part does not fit"), .quiet,
            fields: [
                Screen.Field(
                    "reason", Words("向業主說明的原因", "向业主说明的原因", "The reason, as told to the owner"), .text,
                    isTold: true)
            ],
            fixed: [.init("subject", part.need.id.text)])
    }

    static func move(_ item: MovedItem) -> Screen.Act {
        Screen.Act(
            "moves", Words("已小心移開：\(item.name)", "已小心移开：\(item.name)", "Moved with care: \(item.name)"), .plain,
            fixed: [.init("item", item.name)])
    }

    static func putBack(_ item: MovedItem) -> Screen.Act {
        Screen.Act(
            "put-backs", Words("已放回原處：\(item.name)", "已放回原处：\(item.name)", "Put back: \(item.name)"), .main,
            fixed: [.init("item", item.name)])
    }

    static func leaveThere(_ item: MovedItem) -> Screen.Act {
        Screen.Act(
            "put-backs",
            Words("住戶希望留在這裏：\(item.name)", "住户希望留在这里：\(item.name)", "They want it left here: \(item.name)"), .quiet,
            fixed: [.init("item", item.name), .init("stays", "true")])
    }

    static func damage(_ item: MovedItem) -> Screen.Act {
        Screen.Act(
            "damages",
            Words(
                "有損壞，請主管跟進：\(item.name)", "有损坏，请主管跟进：\(item.name)",
                "Something is damaged, for my superior: \(item.name)"),
            .serious, fields: [Screen.Field("words", Words("發生了甚麼", "发生了什么", "What happened"), .longText)],
            fixed: [.init("item", item.name)])
    }

    static func showTest(_ tone: Tone) -> Screen.Act {
        Screen.Act(
            "tests", Words("當面測試", "当面测试", "Show a test"), tone,
            fields: [
                Screen.Field("what", Words("測試了甚麼", "测试了什么", "What was tested"), .text),
                Screen.Field(
                    "passed", Words("正常", "测试正常", "It works"), .flag, isRequired: false,
                    initial: Words(verbatim: "true")),
            ])
    }

    /// Satisfied, with remarks, not satisfied; and apart from it, the charge.
    static var reviews: [Screen.Act] {
        let giver = Screen.Field(
            "giver.role", Words("誰驗收", "谁验收", "Who checks"), Screen.Field.choices(HouseholdRole.self) { $0.words })
        let remarks = Screen.Field("remarks", Words("意見", "意见", "Remarks"), .longText)
        return [
            Screen.Act(
                "acceptance", Words("請住戶驗收：滿意", "请住户验收：满意", "Checked: satisfied"), .main, fields: [giver],
                fixed: [.init("work", "accepted")]),
            Screen.Act(
                "acceptance", Words("滿意，對收費有異議", "满意，对收费有异议", "Satisfied, but the charge is disputed"), .plain,
                fields: [remarks, giver], fixed: [.init("work", "accepted"), .init("cost", "disputed")]),
            Screen.Act(
                "acceptance", Words("有意見", "有意见", "With remarks"), .plain, fields: [remarks, giver],
                fixed: [.init("work", "with-remarks")]),
            Screen.Act(
                "acceptance", Words("不滿意", "不满意", "Not satisfied"), .plain, fields: [remarks, giver],
                fixed: [.init("work", "not-accepted")]),
        ]
    }

    static let newMaterial = Screen.Act(
        "materials", Words("需要換材料", "需要换材料", "A part is needed"), .plain,
        fields: [
            Screen.Field("item", Words("材料", "材料名称", "Part"), .text, isTold: true),
            Screen.Field("quantity", Words("數量", "数量", "How many"), .number(1...1_000), initial: Words(verbatim: "1")),
            Screen.Field(
                "reason", Words("為何不能再用", "为何不能再用", "Why it can't be used again"),
                Screen.Field.choices(MaterialNeed.Reason.self) { $0.words }),
            Screen.Field(
                "explanation", Words("向住戶說明的話", "向住户说明的话", "What to tell the household"), .longText,
                isTold: true),
            Screen.Field(
                "specification", Words("規格（方便住戶自備）", "规格（方便住户自备）", "Specification, so that they can buy the right one"),
                .text, isRequired: false, isTold: true),
        ])

    static let newShutOff = Screen.Act(
        "shut-offs", Words("需要停水停電", "需要停水停电", "Water or power has to go off"), .plain,
        fields: [
            Screen.Field(
                "utility", Words("停甚麼", "停什么", "What goes off"),
                .choice([Utility.water, .power].map { .init($0.rawValue, $0.shutOff) })),
            Screen.Field(
                "extent", Words("影響多遠", "影响多远", "How far it reaches"),
                Screen.Field.choices(ShutOff.Extent.self) { $0.words }),
            Screen.Field(
                "homes", Words("多少戶", "多少户", "How many homes"), .number(1...10_000), initial: Words(verbatim: "1")),
            Screen.Field(
                "reaches-vulnerable", Words("有依賴供水供電的住戶", "有依赖供水供电的住户", "Somebody depends on it"), .flag,
                isRequired: false),
            Screen.Field(
                "minutes", Words("約多少分鐘", "约多少分钟", "For about how many minutes"), .number(1...1_440),
                initial: Words(verbatim: "15")),
            Screen.Field("reason", Words("原因", "原因", "Why"), .text, isTold: true),
        ])

    static func newQuote(_ currency: Currency) -> Screen.Act {
        Screen.Act(
            "quotes", Words("報人工費或上門費", "报人工费或上门费", "Quote labour or call-out"), .plain,
            fields: [
                Screen.Field(
                    "kind", Words("費用種類", "费用种类", "Kind"),
                    .choice([Charge.Kind.labour, .callOut].map { .init($0.rawValue, $0.words) })),
                Screen.Field("what", Words("說明", "费用说明", "What for"), .text, isTold: true),
                Screen.Field("amount", Words("金額", "金额", "Amount"), .money(currency)),
            ])
    }

    static func newMove(_ brief: Visit.Brief) -> Screen.Act {
        Screen.Act(
            "move-answers", Words("需要移動物品（住戶已同意）", "需要移动物品（住户已同意）", "Things to move (they agreed)"), .plain,
            fields: [
                Screen.Field("items", Words("物品（每行一件）", "物品（每行一件）", "Things, one a line"), .lines, isTold: true),
                Screen.Field(
                    "sacred-or-fixed", Words("包括神位或固定裝置", "包括神位或固定装置", "A shrine or something built in is among them"),
                    .flag, isRequired: false),
                .giver(brief, "reply.giver.who"),
            ], fixed: [.init("reply.answer", "yes")])
    }

    static let hold = Screen.Act(
        "holds", Words("今天未能完成，暫緩", "今天未能完成，暂缓", "Can't finish today: put it off"), .quiet,
        fields: Screen.Field.deferral)

    static let stepOut = Screen.Act(
        "steps-out", Words("暫離取件", "暂离去取件", "Step out for a part"), .quiet,
        fields: [Screen.Field("reason", Words("去做甚麼", "去做什么", "What for"), .text, isTold: true)])

    static func withdrawal(_ brief: Visit.Brief) -> Screen.Act {
        Screen.Act(
            "withdrawals", Words("住戶要求停止", "住户要求停止", "The household says stop"), .quiet,
            fields: [.giver(brief), Screen.Field("words", Words("住戶的話", "住户的话", "In their words"), .text)])
    }

    static let parting = Screen.Act(
        "parting", Words("已清理，已道別，離開", "已清理，已道别，离开", "Tidied, said goodbye, leaving"), .main)
}
