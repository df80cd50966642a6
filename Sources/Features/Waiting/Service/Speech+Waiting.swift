import DoorbellRules

extension Speech {
    /// What is said to people who wait. The sorry-line and the explaining line are the house's own.
    static let waiting: [String: Speech] = [
        "waiting": .none,
        "waiting/{id}/acknowledgements": .none,
        "waiting/{id}/servings": Speech(
            Words("等候：先接待的原因", "等候：先接待的原因", "Waiting: why somebody goes first"), household: ["emergency"],
            house: ["reason"]),
        "waiting/{id}/departures": Speech(
            Words("等候：回覆的承諾", "等候：回电的承诺", "Waiting: the call that is promised"), household: ["promise"]),
        "waiting/{id}/call-backs": Speech(
            Words("等候：致電回覆", "等候：回电内容", "Waiting: calling back"), household: ["words", "apology"]),
    ]
}
