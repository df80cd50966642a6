import DoorbellRules

extension Speech {
    /// Where words are looked at, nothing is said to anybody.
    static let courtesy: [String: Speech] = [
        "courtesy": Speech(quoted: ["text", "names[]"]),
        "courtesy/words": Speech(quoted: ["text"]),
        "courtesy/opinions": Speech(quoted: ["text"]),
        "courtesy/opinions/{id}/decisions": .none,
        "lines": Speech(
            Words("照章要說的話", "按流程要说的话", "The procedure's lines"), household: ["reason", "alternative", "what"],
            quoted: ["fault"]),
        "courtesy/overlays": Speech(house: ["yaml"]),
    ]
}
