extension Speech {
    /// What is said at every door of the house; each feature declares its own.
    static let all: [String: Speech] = {
        let features: [[String: Speech]] = [
            signIn,
            orders,
            visits,
            gas,
            phone,
            enquiries,
            courtesy,
            conduct,
            waiting,
            disputes,
            hardship,
            paging,
        ]
        return features.reduce(into: [:]) { all, doors in
            all.merge(doors) { _, _ in preconditionFailure("a door is declared twice") }
        }
    }()

    /// Reasons, apology and other ways: what every putting-off says.
    static let deferral = ["reason", "apology", "alternatives[]"]
}
