import DoorbellRules

extension Speech {
    /// What colleagues call each other for is read by colleagues alone.
    static let paging: [String: Speech] = [
        "calls": Speech(house: ["words"]),
        "calls/{id}/replies": .none,
    ]
}
