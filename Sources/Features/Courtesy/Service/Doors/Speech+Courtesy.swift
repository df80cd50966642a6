extension Speech {
    /// Where words are looked at, nothing is said to anybody.
    static let courtesy: [String: Speech] = [
        "courtesy": Speech(quoted: ["text", "names[]"]),
        "courtesy/words": Speech(quoted: ["text"]),
        "courtesy/opinions": Speech(quoted: ["text"]),
        "courtesy/opinions/{id}/decisions": .none,
        "courtesy/overlays": Speech(house: ["yaml"]),
    ]
}
