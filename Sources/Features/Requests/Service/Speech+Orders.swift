import DoorbellRules

extension Speech {
    /// What is said on orders, and on the household's own page of one.
    static let orders: [String: Speech] = [
        "orders": Speech(quoted: ["words", "fault"]),
        "orders/{id}/assignments": Speech(house: ["override"]),
        "orders/{id}/cancellations": Speech(
            Words("工單：取消的原因", "工单：取消的原因", "Orders: why one is cancelled"), household: ["reason"]),
        "orders/{id}/holds": Speech(Words("工單：暫緩", "工单：暂缓处理", "Orders: putting one off"), household: deferral),
        "orders/{id}/missing-signature-reviews": Speech(house: ["words"]),
        "orders/{id}/follow-ups": Speech(quoted: ["words"]),
        "orders/{id}/reopenings": Speech(
            Words("工單：重新開啟的原因", "工单：重新打开的原因", "Orders: why one is opened again"), household: ["reason"]),
        "orders/{id}/call-backs": Speech(
            Words("工單：回覆住戶", "工单：回复住户", "Orders: calling back"), household: ["words", "apology"]),
        "orders/{id}/call-back-promises": Speech(
            Words("工單：承諾回覆", "工单：承诺回电", "Orders: a call that is promised"), household: ["words", "apology"]),
        "orders/{id}/links": .none,
        "orders/{id}/callback-views": .none,
        "people/{id}/phone-views": .none,
        "r/{estate}/{id}/{mark}/answers": .none,
    ]
}
