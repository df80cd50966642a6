extension [Fitness.Obstacle] {
    /// Whether nothing speaks against a technician, or a reason says why it has to be them (clause P1).
    func areExplained(by reason: String?) -> Bool { isEmpty || !(reason ?? "").isBlank }

    /// What a dispatcher reads whose choice does not fit.
    var words: Words {
        Words(
            "這位師傅\(list(.traditionalChinese, "，"))；請選另一位，或寫下仍要指派的原因。",
            "这位师傅\(list(.simplifiedChinese, "，"))；请选另一位，或写下仍要指派的原因。",
            "This technician \(list(.english, " and ")); please choose another, or write why it has to be this one.")
    }

    private func list(_ language: Language, _ mark: String) -> String {
        map { $0.words.text(in: language) }.joined(separator: mark)
    }
}
