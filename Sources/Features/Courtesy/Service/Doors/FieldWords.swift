import DoorbellRules

/// What the fields are called in which a household is told something.
enum FieldWords {
    static func name(of field: String) -> Words { all[field] ?? other }

    private static let other = Words("給住戶的話", "给住户的话", "What the household is told")

    private static let all: [String: Words] = [
        "reason": Words("原因（住戶會讀到）", "原因（住户会读到）", "The reason that the household reads"),
        "apology": EnquiryPhrases.apology, "promise": EnquiryPhrases.promiseWords,
        "alternatives": Words("其他辦法（一行一個）", "其他办法（一行一个）", "Other ways for the household, one a line"),
        "alternative": Words("建議住戶的做法", "建议住户的做法", "What the household could do"),
        "answer": EnquiryPhrases.answer, "title": EnquiryPhrases.title,
        "cause": Words("故障的原因", "故障的起因", "What broke it"), "place": Words("故障位置", "故障的位置", "Where it broke"),
        "item": Words("要更換的材料", "要更换的材料", "The part to replace"),
        "explanation": Words("向住戶的說明", "向住户的说明", "The explanation to the household"),
        "what": Words("項目的說明", "项目说明", "What it is for"),
    ]
}
