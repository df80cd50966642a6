extension Screen.Act {
    /// A gas check from the door to the farewell, page by page, at which the last item turns out to be a danger.
    static var everyGasCheck: [[Visit.Fact]] {
        let (words, giver) = (Spoken(.farewell, in: .english), Giver(role: .owner))
        let pages = CheckItem.Place.allCases.map { place in
            CheckItem.allCases.filter { $0.place == place }.map { item in
                Visit.Fact.gas(.inspected(item, .passed, version: Checklist.anyClass.version))
            }
        }
        let danger = Finding.failed(.immediatelyDangerous, words: "…")
        return toTheDoor
            + [
                [
                    .purposeStated(words), .answered(.entry, about: ID("order"), Reply(.yes, by: giver), words: words),
                    .entered, .prepared(Preparation(.worn, greeting: words)),
                ]
            ] + pages + [
                [.gas(.inspected(.tightness, danger, version: Checklist.anyClass.version))],
                [.answered(.gasOff, about: ID("order"), Reply(.yes, by: giver), words: words)],
                [.gas(.madeSafe(at: "…"))], [.gas(.told(.supervisor, reference: "…"))],
                [.gas(.told(.gasCompany, reference: "…"))], [.gas(.noticeHanded(.leftOnSite(words: "…")))],
                [.signed(Signature(strokes: [], giver: giver, contentHash: ""))],
            ]
    }

    /// A smell of gas at the door, and what is told to whom.
    static var everySmell: [[Visit.Fact]] {
        toTheDoor + [
            [.smell(.noticed)], [.smell(.told(.supervisor, reference: "…"))],
            [.smell(.told(.gasCompany, reference: "…"))],
        ]
    }

    private static let toTheDoor: [[Visit.Fact]] = [[.setOff], [.arrived], [.rang(.bell)]]
}

extension Checklist {
    /// Every class for every item: what an estate has approved since is still readable.
    static let anyClass = Checklist(
        version: 1,
        spans: Dictionary(
            uniqueKeysWithValues: CheckItem.allCases.compactMap { item in
                Span(.advice, .immediatelyDangerous).map { (item, $0) }
            }))
}
