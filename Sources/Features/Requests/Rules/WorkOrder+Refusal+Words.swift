extension WorkOrder.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .danger: "order.danger"
        case .contactMissing: "order.contact-missing"
        case .faultMissing: "order.fault-missing"
        case .obstacles: "order.technician-does-not-fit"
        case .over: "order.over"
        case .visitGoesOn: "order.visit-goes-on"
        case .disputeIsOpen: "order.dispute-open"
        case .gasNotCleared: "order.gas-not-cleared"
        case .notDone: "order.not-done"
        case .reasonMissing: "order.reason-missing"
        case .holdIncomplete: "order.hold-incomplete"
        case .superiorNeeded: "order.superior-needed"
        case .reviewMissing: "order.review-missing"
        case .nothingToReview: "order.nothing-to-review"
        case .linkToItself: "order.link-to-itself"
        case .wordsMissing: "order.words-missing"
        case .dueHasPassed: "order.due-has-passed"
        case .apologyMissing: "order.apology-missing"
        }
    }

    public var gate: Gate? {
        switch self {
        case .danger, .contactMissing, .faultMissing, .obstacles: .triage
        case .holdIncomplete: .hold
        case .reviewMissing: .acceptance
        case .gasNotCleared: .madeSafe
        case .over, .visitGoesOn, .disputeIsOpen, .notDone, .reasonMissing, .superiorNeeded, .nothingToReview,
            .linkToItself, .wordsMissing, .dueHasPassed, .apologyMissing:
            nil
        }
    }

    /// What the refused person reads: what can be done now.
    public var words: Words {
        switch self {
        case .danger:
            Words(
                "有危險情況，請先按緊急程序告訴來電者，不用開工單。", "有危险情况，请先按紧急程序告诉来电者，不用开工单。",
                "This is an emergency: please read the emergency script to the caller now instead of filling in an order."
            )
        case .contactMissing:
            Words(
                "請留下可回覆的電話，或記下「沒有聯絡方法」。", "请留下可回复的电话，或记下「没有联系方式」。",
                "Please note a number to call back, or tick that there is none.")
        case .faultMissing: Words("請用幾個字寫下故障。", "请用几个字写下故障。", "Please name the fault in a few words.")
        case .obstacles(let obstacles): obstacles.words
        case .over:
            Words(
                "這張工單已經結束；如要跟進，請重開或新增工單。", "这张工单已经结束；如需跟进，请重开或新增工单。",
                "This order is over; to go on, please reopen it or make a new one.")
        case .visitGoesOn:
            Words("師傅正在處理，請先與師傅聯絡。", "师傅正在处理，请先与师傅联系。", "A technician is at work on it; please talk to them first.")
        case .disputeIsOpen: Visit.Refusal.disputeIsOpen.words
        case .gasNotCleared:
            Words(
                "煤氣公司還未確認這一戶可恢復用氣；請先記錄煤氣公司的確認編號，再結束工單。", "燃气公司还没有确认这一户可恢复用气；请先记录燃气公司的确认编号，再结束工单。",
                "The gas company has not cleared this home yet; please record its reference first, then close the order."
            )
        case .notDone:
            Words("這張工單還未完成，請等完成後再跟進。", "这张工单还未完成，请等完成后再跟进。", "This order is not done yet; please wait until it is.")
        case .reasonMissing:
            Words(
                "請寫下原因，讓住戶和同事都明白。", "请写下原因，让住户和同事都明白。",
                "Please write the reason, so that the household and colleagues understand.")
        case .holdIncomplete(let missing): Deferral.words(missing: missing)
        case .superiorNeeded:
            Words("這一步要由主管決定，請轉交主管。", "这一步要由主管决定，请转交主管。", "A superior decides this; please pass it on.")
        case .reviewMissing:
            Words(
                "服務單未有簽名，請主管先覆核原因，再結束工單。", "服务单没有签名，请主管先复核原因，再结束工单。",
                "The order has no signature; please have a superior review the reason before it is closed.")
        case .nothingToReview: Words("這張工單沒有待覆核的簽名。", "这张工单没有待复核的签名。", "There is no missing signature to review here.")
        case .wordsMissing:
            Words("請寫下對住戶說的話。", "请写下对住户说的话。", "Please write what the household was told.")
        case .dueHasPassed: Enquiry.Refusal.dueHasPassed.words
        case .apologyMissing: Enquiry.Refusal.apologyMissing.words
        case .linkToItself:
            Words("不能關聯到自己，請選另一張工單。", "不能关联到自己，请选另一张工单。", "An order can't be linked to itself; please choose another.")
        }
    }
}
