import Print

extension Sheet {
    /// A service order in Traditional Chinese, as an estate's office would hand it to a household.
    static let traditional = Sheet(
        language: "zh-Hant-HK", paper: .a5, title: "上門維修服務單", subtitle: "翠湖花園 · 物業服務處",
        number: "單號 SO-2026-0801-017",
        code: Code(text: "https://doorbell.example/r/7Q4K-M2XP-93TD?e=jade-lake", caption: "掃碼查看報告"),
        sections: [
            .facts(
                heading: "服務",
                [
                    Fact("住戶", "周大文先生", width: .half), Fact("單位", "3 座 12 樓 B 室", width: .half),
                    Fact("維修", "廚房水龍頭,更換閥芯", note: "已清理現場,試水 5 分鐘無滴漏"),
                    Fact("上門", "2026 年 8 月 1 日 10:05", note: "早到 5 分鐘,按鈴一次", width: .half),
                    Fact("技師", "陳志強", note: "工牌 0231", width: .half),
                ]),
            .table(
                heading: "材料與收費",
                Table(
                    columns: [
                        .init("項目"), .init("數量", .trailing), .init("單價", .trailing), .init("金額", .trailing),
                    ],
                    rows: [
                        ["陶瓷閥芯(舊件磨損不能再用,您於 10:12 同意更換)", "1", "HK$68.00", "HK$68.00"],
                        ["上門費", "1", "免費", "HK$0.00"],
                    ],
                    total: ["應付", "", "", "HK$68.00"])),
            .checks(
                heading: "離開前",
                [
                    Check("現場已清理,用品放回原處", answer: "完成", isTicked: true),
                    Check("已向住戶示範使用", note: "住戶趕時間,改以短片說明", answer: "未做", isTicked: false),
                ]),
            .signatures(
                heading: "驗收",
                [
                    Signature(label: "住戶", drawing: .example, caption: ["周大文先生", "2026-08-01 10:46"]),
                    Signature(label: "技師", drawing: nil, caption: ["陳志強"]),
                ]),
        ],
        footer: ["翠湖花園物業服務處 · 2345 6789 · 每日 08:00–22:00", "對服務有任何意見,歡迎隨時告訴我們。"],
        madeAt: 1_785_552_360_000, author: "翠湖花園物業服務處", keywords: ["SO-2026-0801-017", "維修"])

    /// A notice of a gas check on A4 in Simplified Chinese.
    static let simplified = Sheet(
        language: "zh-Hans-CN", paper: .a4, title: "燃气安全检查记录", subtitle: "翠湖花园 · 物业服务处",
        number: "编号 GC-2026-08-0442",
        code: Code(text: "https://doorbell.example/g/0442", caption: "扫码查看记录"),
        sections: [
            .facts(
                heading: "检查",
                [
                    Fact("住户", "欧阳晓骏女士", width: .half), Fact("单元", "5 栋 2 单元 801", width: .half),
                    Fact("日期", "2026 年 8 月 1 日", width: .half), Fact("检查员", "刘建国", width: .half),
                    Fact("结果", "合格", note: "下次免费检查:2026 年 10 月 1 日之前", isStrong: true),
                ]),
            .checks(
                heading: "检查项目",
                [
                    Check("软管与接头", note: "皂液检漏,无气泡", answer: "正常", isTicked: true),
                    Check("灶具熄火保护装置", answer: "正常", isTicked: true),
                    Check("热水器排烟道", note: "未安装热水器", answer: "不适用", isTicked: false),
                    Check("燃气表读数 1,284.6 m³", answer: "已记录", isTicked: true),
                ]),
            .notice(heading: "给您的提醒", "软管将于 2027 年 3 月到期,届时我们会再与您约定时间,更换与否由您决定。"),
            .paragraph(
                heading: "说明",
                """
                检查员进门前已按门铃并说明来意,征得您的同意后才进入厨房。检查期间没有关闭燃气。\
                如对结果有疑问,欢迎致电物业服务处,我们会安排复查,不收取任何费用。
                """),
            .signatures(heading: "确认", [Signature(label: "住户签名", drawing: .example, caption: ["欧阳晓骏女士"])]),
        ],
        footer: ["翠湖花园物业服务处 · 2345 6789"], madeAt: 1_785_552_360_000, author: "翠湖花园物业服务处",
        keywords: ["GC-2026-08-0442"])

    /// A receipt on A5 in English.
    static let english = Sheet(
        language: "en", paper: .a5, title: "Payment receipt", subtitle: "Jade Lake Garden · Estate Office",
        number: "No. R-2026-0801-009",
        code: Code(text: "https://doorbell.example/p/R-2026-0801-009", caption: "Scan for this receipt"),
        sections: [
            .facts(
                heading: "Received",
                [
                    Fact("From", "Mr Chow Tai Man 周大文", width: .half),
                    Fact("Home", "Block 3, 12/F, Flat B", width: .half),
                    Fact("Amount", "HK$68.00", note: "FPS, 1 August 2026, 10:49", isStrong: true),
                ]),
            .table(
                heading: "For",
                Table(
                    columns: [.init("Item"), .init("Qty", .trailing), .init("Amount", .trailing)],
                    rows: [
                        ["Ceramic tap cartridge, fitted in the kitchen with your consent at 10:12", "1", "HK$68.00"],
                        ["Call-out", "1", "Free"],
                    ],
                    total: ["Total", "", "HK$68.00"])),
            .notice(heading: "", "The new cartridge is covered for twelve months. Please keep this receipt."),
            .paragraph(
                heading: "Thank you",
                """
                Thank you for having us. If anything about the work is not as you wish, please tell the office: \
                we come back, and coming back is free.
                """),
        ],
        footer: ["Jade Lake Garden Estate Office · 2345 6789 · daily 08:00–22:00"],
        madeAt: 1_785_552_360_000, author: "Jade Lake Garden Estate Office", keywords: ["R-2026-0801-009"])
}

extension Drawing {
    /// Something like 周 and a flourish, as a finger draws it.
    static let example = Drawing(
        strokes: [
            [(40, 20), (38, 60), (34, 95), (20, 120)],
            [(40, 20), (80, 17), (120, 20), (122, 60), (118, 112), (108, 104)],
            [(80, 32), (81, 60)], [(58, 46), (104, 43)], [(52, 64), (108, 60)],
            [(62, 80), (64, 100), (98, 98), (100, 78), (62, 80)],
            [(160, 50), (230, 40), (200, 45), (196, 80), (160, 118)],
            [(198, 70), (220, 95), (262, 112), (300, 60), (330, 110)],
        ].map { $0.map { Point(x: $0.0, y: $0.1) } },
        width: 360, height: 140)
}
