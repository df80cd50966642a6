import DoorbellRules

extension Speech {
    /// Positions stand in each party's own words; what is proposed and settled is told to the household.
    static let disputes: [String: Speech] = [
        "r/{estate}/{id}/{mark}/disputes": Speech(quoted: ["words"]),
        "r/{estate}/{id}/{mark}/dispute-answers": Speech(quoted: ["words"]),
        "disputes": Speech(quoted: ["household-words", "staff-words"]),
        "disputes/{id}/positions": Speech(quoted: ["words"]),
        "disputes/{id}/evidence": .none, "disputes/{id}/takings": .none, "disputes/{id}/tellings": .none,
        "disputes/{id}/contacts": Speech(
            Words("爭議：與住戶商談", "争议：与住户沟通", "Disputes: talking with the household"), household: ["words"]),
        "disputes/{id}/proposals": Speech(
            Words("爭議：建議", "争议：提出的方案", "Disputes: what is proposed"), household: ["words"]),
        "disputes/{id}/settlements": Speech(
            Words("爭議：結果", "争议：处理结果", "Disputes: the outcome"), household: ["words"]),
        "disputes/{id}/outside-references": Speech(
            Words("爭議：外間機構", "争议：外部机构", "Disputes: taken further"), household: ["words"], house: ["body"]),
        "disputes/{id}/answers": Speech(quoted: ["words"]),
        "disputes/{id}/closings": Speech(house: ["reason"]),
    ]
}
