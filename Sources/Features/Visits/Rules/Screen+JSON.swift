extension Screen {
    /// The screen as a program draws it, its labels in `language`; the line to say stays in the household's.
    public func json(in language: Language) -> JSON {
        .object([
            "step": .whole(step), "steps": .whole(Screen.steps), "title": .string(title.text(in: language)),
            "line": line?.json, "for-household": .flag(isForHousehold), "lock": .text(lock?.text(in: language)),
            "items": .array(
                items.map {
                    .object([
                        "label": .string($0.label.text(in: language)), "value": .string($0.value.text(in: language)),
                        "remark": .text($0.remark?.text(in: language)),
                    ])
                }),
            "acts": .array(acts.map { $0.json(in: language) }),
        ])
    }
}

extension Screen.Act {
    fileprivate func json(in language: Language) -> JSON {
        .object([
            "act": .string(name), "label": .string(label.text(in: language)), "tone": .string(tone.rawValue),
            "fixed": .object(fixed.map { JSON.Member($0.name, .string($0.value)) }),
            "fields": .array(
                fields.map {
                    .object([
                        "name": .string($0.name), "label": .string($0.label.text(in: language)),
                        "required": .bool($0.isRequired),
                    ])
                }),
        ])
    }
}
