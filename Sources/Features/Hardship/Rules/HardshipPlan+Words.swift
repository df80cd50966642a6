extension HardshipPlan.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .superiorNeeded: "hardship.superior-needed"
        case .wordsMissing: "hardship.words-missing"
        case .consentMissing: "hardship.consent-missing"
        case .consentOfAdult: "hardship.consent-of-adult"
        case .instalmentsMissing: "hardship.instalments-missing"
        case .instalmentsDoNotFit: "hardship.instalments-do-not-fit"
        case .endsBeforeLastPart: "hardship.ends-before-last-part"
        case .endMissing: "hardship.end-missing"
        case .reviewMissing: "hardship.review-missing"
        case .askKeeperFirst: "hardship.ask-keeper-first"
        }
    }

    /// What the refused person reads: what can be done now.
    public var words: Words {
        switch self {
        case .superiorNeeded: WorkOrder.Refusal.superiorNeeded.words
        case .wordsMissing:
            Words(
                "請寫下同意了甚麼安排，原因不用寫。", "请写下同意了什么安排，原因不用写。",
                "Please write what was agreed; the reasons are nobody's business.")
        case .consentMissing:
            Words(
                "請先問住戶是否願意，寫下誰同意、聽到的話是甚麼。", "请先问住户是否愿意，写下谁同意、听到的话是什么。",
                "Please ask the household first, and write who agreed and what they heard.")
        case .consentOfAdult:
            Words("請由住戶的成年人答應。", "请由住户的成年人答应。", "Please have an adult of the household say yes.")
        case .instalmentsMissing:
            Words(
                "請寫下總額、期數和首期日期。", "请写下总额、期数和首期日期。",
                "Please write the whole amount, the number of parts and the first day.")
        case .instalmentsDoNotFit:
            Words("分期請在二至十二期之間，每期至少一分。", "分期请在二至十二期之间，每期至少一分。", "Please choose two to twelve parts of at least a cent.")
        case .endsBeforeLastPart:
            Words("結束日期請不早於最後一期。", "结束日期请不早于最后一期。", "Please let it end no earlier than the last part.")
        case .endMissing:
            Words("請選一年以內的結束日期。", "请选一年以内的结束日期。", "Please choose an end within a year.")
        case .reviewMissing:
            Words("請選結束前的檢視日期。", "请选结束前的回顾日期。", "Please choose a review date before the end.")
        case .askKeeperFirst:
            Words(
                "與這一戶談付款前，請先問負責的同事。", "与这一户谈付款前，请先问负责的同事。",
                "Before speaking of payment with this home, please ask the colleague who looks after it.")
        }
    }
}
