import DoorbellRules

extension Speech {
    /// Conduct is told among colleagues; what a household says of a visit is its own.
    static let conduct: [String: Speech] = [
        "r/{estate}/{id}/{mark}/treatments": Speech(quoted: ["words"]),
        "conduct/acknowledgements": .none, "conduct/me/sights": .none, "conduct/quiz": .none,
        "conduct/observations": Speech(house: ["place", "note"]),
        "conduct/observations/{id}/tellings": .none,
        "conduct/observations/{id}/confirmations": Speech(house: ["place", "note"]),
        "conduct/observations/{id}/decisions": Speech(house: ["reason", "coaching"]),
        "conduct/sample/{id}/calls": Speech(house: ["place"], quoted: ["note"]),
        "conduct/me/observations": Speech(house: ["place", "note"]),
        "conduct/me/observations/{id}/readings": .none,
        "conduct/me/observations/{id}/answers": Speech(house: ["words"]),
        "conduct/abuse": Speech(house: ["place"], quoted: ["words"]),
        "conduct/abuse/{id}/steps": Speech(house: ["words"]), "conduct/abuse/{id}/pairs": .none,
        "conduct/abuse/{id}/closings": Speech(house: ["words"]),
    ]
}
