import DoorbellRules

extension Speech {
    /// What was agreed with a household is read by it; its yes stands in its own words.
    static let hardship: [String: Speech] = [
        "hardship": Speech(
            Words("協助安排", "帮扶安排", "Help that was agreed"), household: ["words"], quoted: ["consent-words"]),
        "hardship/{id}/reviews": .none, "hardship/{id}/endings": .none,
        "orders/{id}/payment-requests": .none,
    ]
}
