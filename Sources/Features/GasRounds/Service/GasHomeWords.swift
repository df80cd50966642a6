import DoorbellRules

/// What the household's page says, in the procedure's manner: asking, explaining, never pressing.
enum GasHomeWords {
    static let anyTime = Words("上午、下午或晚上", "上午、下午或晚上", "in the morning, afternoon or evening")

    /// The question of the day before, for all three windows.
    static func question(_ address: FormOfAddress) -> Words {
        GasLine.eve(address, slot: anyTime).words
    }

    static let why = [
        Words("完全免費，每兩個月一次。", "完全免费，每两个月一次。", "It is free, once every two months."),
        Words(
            "檢查煤氣錶、喉管、軟喉、爐具和熱水爐，用儀器測試有沒有洩漏。", "检查燃气表、管道、软管、灶具和热水器，用仪器测试有没有泄漏。",
            "We look at the meter, pipes, hose, cooker and water heater, and test for leaks with an instrument."),
        Words("約需 20 分鐘；家中要有成年人。", "约需 20 分钟；家中要有成年人。", "It takes about 20 minutes; an adult should be at home."),
        Words(
            "只檢查，不收費；如需維修，會先向您說明。", "只检查，不收费；如需维修，会先向您说明。",
            "We only check, and charge nothing; if a repair is needed, we explain it first."),
    ]

    static let promises = [
        Words(
            "師傅會按門鈴、說明來意，等您說「可以」才入屋", "师傅会按门铃、说明来意，等您说「可以」才进屋",
            "The technician will ring, say why, and wait for your yes"),
        Words("今天答應了，到時也可以說不方便", "今天答应了，到时也可以说不方便", "Yesterday's yes is not a key: you may still say no at the door"),
        Words("要移動物品，先問您，之後放回原處", "要移动物品，先问您，之后放回原处", "Before anything is moved we ask you, and we put it back"),
        Words("上門前隨時可以改時間或取消", "上门前随时可以改时间或取消", "You can change or cancel at any time before"),
    ]

    static let beforeNo = Words(
        "沒問題，由您決定。檢查是為了及早發現洩漏和老化的軟喉；以後想檢查，隨時在這一頁告訴我們就可以。",
        "没问题，由您决定。检查是为了及早发现泄漏和老化的软管；以后想检查，随时在这一页告诉我们就可以。",
        "That is quite all right; it is your choice. The check finds leaks and worn hoses early. Should you want it later, tell us on this page whenever you like."
    )

    static let declined = Words(
        "好的，我們這次不上門，多謝您告訴我們。檢查是為了及早發現洩漏；如果想檢查，隨時可以在下面選時間。",
        "好的，我们这次不上门，感谢您告诉我们。检查是为了及早发现泄漏；如果想检查，随时可以在下面选时间。",
        "Of course, we won't come this time; thank you for telling us. The check finds leaks early; whenever you would like one, please choose a time below."
    )

    static let call = Words(
        "好的，我們會盡快致電給您。您也可以直接在下面選時間。", "好的，我们会尽快给您打电话。您也可以直接在下面选时间。",
        "Certainly, we'll call you as soon as we can. You can also choose a time below.")

    static let underWay = Words(
        "師傅已到您門口，或正在為您檢查；如有需要，請直接告訴師傅。", "师傅已到您门口，或正在为您检查；如有需要，请直接告诉师傅。",
        "The technician is at your door or checking now; please tell them directly if you need anything.")

    static let over = Words(
        "這一期檢查已經結束，下一期我們會再問您。", "这一期检查已经结束，下一期我们会再问您。",
        "This round is over; we'll ask you again in the next one.")

    static let smell = Words(
        "這裏有煤氣味的報告：請先離開，等煤氣公司確認", "这里有燃气味的报告：请先离开，等燃气公司确认",
        "Gas was smelled here: please go outside until the gas company has cleared it")

    /// What to do now, after what was found.
    static func steps(after found: GasHome.Found) -> [Words] {
        let recheck = found.recheck.map {
            Words(
                "我們約在 \($0.words.traditionalChinese)前再來複查，會先與您約時間。",
                "我们约在\($0.words.simplifiedChinese)前再来复查，会先与您约时间。",
                "We'd like to look again by \($0.words.english), at a time that suits you.")
        }
        if found.clearance != nil { return [recheck].compactMap { $0 } }
        return (advice(found.result) + [recheck]).compactMap { $0 }
    }

    private static func advice(_ result: GasResult) -> [Words] {
        switch result {
        case .passed: []
        case .advice:
            [
                Words(
                    "可以請我們或您相熟的註冊師傅改善。", "可以请我们或您熟悉的持证师傅改善。",
                    "You may ask us, or a registered fitter you know, to improve it.")
            ]
        case .limited:
            [
                Words(
                    "請在下面選一個時間，讓我們補查餘下部分。", "请在下面选一个时间，让我们补查其余部分。",
                    "Please choose a time below, so that we can check the rest.")
            ]
        case .atRisk:
            [
                Words(
                    "請先不要使用告知書上的用具。", "请先不要使用告知书上的燃具。", "Please don't use the appliance named in the notice for now."),
                Words(
                    "請註冊氣體裝置技工或煤氣公司改正。", "请持证人员或燃气公司整改。",
                    "Please have it put right by a registered gas installer or the gas company."),
            ]
        case .immediatelyDangerous:
            [
                Words(
                    "請不要使用煤氣，也不要打開已關的閥門或撕去標籤。", "请不要使用燃气，也不要打开已关的阀门或撕去标签。",
                    "Please use no gas, and leave the closed valve and its label as they are."),
                Words(
                    "如聞到煤氣味，請馬上離開，到室外再致電。", "如闻到燃气味，请马上离开，到室外再打电话。",
                    "If you smell gas, leave at once and call from outside."),
                Words(
                    "煤氣公司確認之後，我們會告訴您可以恢復使用。", "燃气公司确认之后，我们会告诉您可以恢复使用。",
                    "Once the gas company has cleared it, we'll tell you that it may be used again."),
            ]
        }
    }
}
