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
                        "required": .bool($0.isRequired), "kind": .string($0.kind.name),
                        "choices": $0.kind.choices(in: language), "range": $0.kind.range,
                        "currency": $0.kind.currency, "initial": .text($0.initial?.text(in: language)),
                        "told": .flag($0.isTold),
                    ])
                }),
        ])
    }
}

extension Screen.Field.Kind {
    /// How a program draws it.
    fileprivate var name: String {
        switch self {
        case .text: "text"
        case .longText: "long-text"
        case .number: "number"
        case .money: "money"
        case .choice: "choice"
        case .verdict: "verdict"
        case .flag: "flag"
        case .moment: "moment"
        case .lines: "lines"
        case .signature: "signature"
        case .photo: "photo"
        }
    }

    fileprivate func choices(in language: Language) -> JSON? {
        switch self {
        case .choice(let choices), .verdict(let choices):
            .array(
                choices.map {
                    .object(["value": .string($0.value), "label": .string($0.words.text(in: language))])
                })
        default: nil  // nothing to choose from
        }
    }

    fileprivate var range: JSON? {
        guard case .number(let range) = self else { return nil }
        return .array([.whole(range.lowerBound), .whole(range.upperBound)])
    }

    fileprivate var currency: JSON? {
        guard case .money(let currency) = self else { return nil }
        return .string(currency.sign)
    }
}
