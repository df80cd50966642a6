extension Visit {
    /// A superior speaks: what would be said to the household is not offered, and leaving is said in the house's words.
    func leaveWord(to screen: inout Screen, in language: Language) {
        screen.acts = screen.acts.compactMap { act in
            switch act.name {
            case "quotes", "materials", "own-part-refusals", "amendments": return nil
            case "holds", "rebooking":
                let words = Deferral.leftToSuperior.text(in: language)
                return Screen.Act(
                    act.name, act.label, act.tone, fields: act.fields.filter { $0.name == "next" },
                    fixed: [
                        .init("reason", words), .init("apology", Deferral.sorry.text(in: language)),
                        .init("alternatives", words),
                    ])
            default: return act
            }
        }
        if screen.isForHousehold { return }
        screen.items.append(
            Screen.Item(Words("已請上級處理", "已请上级处理", "My superior has it"), Refusal.disputeIsOpen.words))
        screen.acts.append(
            Screen.Act(
                "disputes", Words("補充經過，給主管參考", "补充经过，供主管参考", "Add what happened, for my superior"), .quiet,
                fields: [
                    Screen.Field(
                        "household-words", Words("住戶怎樣說（照原話）", "住户怎样说（照原话）", "What the household says, in their words"),
                        .longText, isRequired: false),
                    Screen.Field("staff-words", Words("您的說明", "您的说明", "What you say"), .longText, isRequired: false),
                ]))
    }
}

extension Screen.Act {
    /// On every screen of the technician: one tap, and nobody has to argue (clause D2).
    static let askSuperior = Screen.Act(
        "disputes", Words("住戶不同意？請上級處理", "住户不同意？请上级处理", "Disagreement? Ask my superior"), .serious)
}
