extension ConductRule {
    /// The rule in the procedure's words; a clause of service by what it is about.
    public var words: Words {
        switch self {
        case .c1:
            Words(
                "三人以上對話，要用互相都懂的語言。", "三人以上对话，要用互相都懂的语言。",
                "When three or more talk together, use a language that all of them understand.")
        case .c2:
            Words("不得模仿他人的語言、聲調和談話。", "不得模仿他人的语言、声调和谈话。", "Do not imitate anybody's language, tone or way of talking.")
        case .c3:
            Words(
                "不得聚堆閑聊、大聲講笑、喧嘩。", "不得聚堆闲聊、大声说笑、喧哗。",
                "Do not gather to chat, laugh and joke loudly, or make a noise.")
        case .c4: Words("不高聲呼喊另一個人。", "不高声呼喊另一个人。", "Do not shout for another person.")
        case .c5:
            Words(
                "不得以任何藉口頂撞、諷刺、挖苦客人。", "不得以任何借口顶撞、讽刺、挖苦客人。",
                "Do not, on any pretext, contradict, ridicule or mock a customer.")
        case .c6: Words("不講過分的玩笑。", "不开过分的玩笑。", "Do not make jokes that go too far.")
        case .c7: Words("不講有損公司形象的語言。", "不说有损公司形象的话。", "Do not say what harms the company's good name.")
        case .la: Words("微笑、主動問好、稱呼得當", "微笑、主动问好、称呼得当", "A smile, a greeting first, the right name")
        case .lb: Words("「請」字當頭，「謝」字不離口", "“请”字当头，“谢”字不离口", "Please first, and thank you throughout")
        case .lc: Words("用心傾聽，不打斷", "用心倾听，不打断", "Listening, and not interrupting")
        case .ld: Words("不以「不知道」作回答，也不亂猜", "不以“不知道”作回答，也不乱猜", "No “I don't know”, and no guessing")
        case .le: Words("樂意幫忙，答應的事做到", "乐意帮忙，答应的事做到", "Willing to help, and keeping a promise")
        case .lf: Words("讓人久等時先打招呼、致歉", "让人久等时先打招呼、致歉", "A word and an apology to whoever waits")
        case .lg: Words("一時做不到：說明、致歉、給建議", "一时做不到：说明、致歉、给建议", "Not now: the reason, an apology, another way")
        case .lh: Words("原則明確，說話婉轉", "原则明确，说话婉转", "Clear in the matter, gentle in the words")
        default: service
        }
    }

    private var service: Words {
        switch self {
        case .p1: Words("接報後即到現場", "接报后即到现场", "Going to the scene at once")
        case .p2: Words("按門鈴、講明來意、同意後才入戶", "按门铃、讲明来意、同意后才入户", "Ring, say why, wait for the yes")
        case .p3: Words("入戶穿鞋套、微笑、說明來意", "入户穿鞋套、微笑、说明来意", "Shoe covers, a smile, the line on entering")
        case .p4: Words("工作時控制噪音", "工作时控制噪音", "Keeping the noise down while working")
        case .p5: Words("停水停電先解釋、先同意", "停水停电先解释、先同意", "Explaining before water or power goes off")
        case .p6: Words("換材料先解釋、先問業主", "换材料先解释、先问业主", "Explaining a part, and asking the owner first")
        case .p7: Words("請用戶驗收並簽名", "请用户验收并签名", "Asking for the check and the signature")
        case .p8: Words("清理現場、道別", "清理现场、道别", "Cleaning up, and the farewell")
        case .f1: Words("每兩個月的煤氣檢查", "每两个月的燃气检查", "The gas check of every two months")
        case .f2: Words("提前一天約好", "提前一天约好", "Agreeing it the day before")
        case .f3: Words("煤氣檢查：同意後才入戶", "燃气检查：同意后才入户", "Gas check: in only after the yes")
        case .f4: Words("煤氣檢查：問候與來意", "燃气检查：问候与来意", "Gas check: the greeting, and why")
        case .f5: Words("移動物品先同意、要細心", "移动物品先同意、要细心", "Asking before a thing is moved, and care")
        case .f6: Words("物品放回原處、請簽名", "物品放回原处、请签名", "Putting things back, and the signature")
        case .f7: Words("煤氣檢查：講明結果、道別", "燃气检查：讲明结果、道别", "Gas check: the result, and the farewell")
        default: Words(verbatim: rawValue)
        }
    }
}
