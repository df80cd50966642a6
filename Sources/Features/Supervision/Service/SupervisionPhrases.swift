import DoorbellRules

/// What the pages of the report and its files say alike.
enum SupervisionPhrases {
    static let title = Words("督導報告", "督导报告", "Supervision report")
    static let summary = Words("各項指標", "各项指标", "The figures")
    static let now = Words("目前未了結", "目前还没了结", "As it stands now")
    static let unreached = Words("未能接觸到的住戶", "没能联系上的住户", "People not reached")
    static let figure = Words("指標", "统计项目", "Figure")
    static let count = Words("次數", "次数", "How many")
    static let of = Words("總數", "总次数", "Of")
    static let share = Words("比率", "比率", "Share")
    static let others = Words("其餘", "其余", "The others")
    static let from = Words("由", "起始日期", "From")
    static let to = Words("至", "截止日期", "To")
    static let openDays = Words("未處理超過幾天", "超过几天没处理", "Open for more than (days)")
    static let show = Words("顯示", "查看", "Show")
    static let meaning = Words("計算方法", "统计方法", "What it counts")
    static let when = Words("時間", "发生时间", "When")
    static let what = Words("工單、查詢或單位", "工单、咨询或房号", "Order, enquiry or home")
    static let onlyYours = Words(
        "這裏只列出您可以查看的記錄。", "这里只列出您可以查看的记录。", "Only what you may see is listed here.")
    static let household = Words("住戶", "住户称呼", "Household")
    static let everything = Words("全部", "全部记录", "All")
    static let none = Words("這段時間沒有記錄。", "这段时间没有记录。", "There is nothing in this period.")
    static let overdue = Words("過了承諾時間仍未有師傅到場", "过了承诺时间还没有师傅到场", "Past the promised time, and nobody has come")
    static let unseen = Words("本期煤氣檢查未做的單位", "本期燃气安检还没做的住户", "Homes without a check in this gas round")

    static func open(_ figure: Figure, days: Int) -> Words {
        figure == .dangerous
            ? Words("即時危險，超過 \(days) 天未處理", "紧急危险，超过 \(days) 天没处理", "Immediate dangers open for more than \(days) days")
            : Words("有風險，超過 \(days) 天未整改", "有风险，超过 \(days) 天没整改", "At-risk items open for more than \(days) days")
    }

    /// The heading over what is behind a figure.
    static func what(_ subject: Figure.Subject?) -> Words {
        switch subject {
        case .promise: Words("工單、查詢或等候的人", "工单、咨询或等候的人", "Order, enquiry or person waiting")
        case .observation: Words("守則", "哪一条守则", "Rule")
        case .order, .enquiry, .homeCheck, nil: what
        }
    }

    /// The heading over the times of pieces: a day, or a month.
    static func piece(_ period: SupervisionPeriod) -> Words {
        period.isDaily ? Words("日期", "日期（天）", "Day") : Words("月份", "月份（月）", "Month")
    }
}
