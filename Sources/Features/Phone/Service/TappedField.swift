import DoorbellRules

/// One field of what was tapped on a phone, named and worded as it stood on the screen there.
struct TappedField: Sendable {
    let label: Words
    let value: Words

    /// The one of `offered` whose button brings along what came: yes and no are one act and two buttons, each page of a
    /// gas check is one act as well.
    static func act(of operation: PhoneOperation, among offered: [Screen.Act]) -> Screen.Act? {
        let came = operation.fields.leaves(under: "")
        func likeness(_ act: Screen.Act) -> Int {
            let asked = act.fields.count { field in came.contains { $0.name == field.name } }
            return act.fixed.reduce(asked) { likeness, fixed in
                guard let text = came.first(where: { $0.name == fixed.name })?.text else { return likeness - 1 }
                return likeness
                    + (text == fixed.value ? 2 : fixed.name == "subject" || fixed.value.contains("…") ? 0 : -2)
            }
        }
        return offered.reversed().max { likeness($0) < likeness($1) }
    }

    /// Every field that came along; a signature's strokes are no reading.
    ///
    /// - Parameter act: How it stands on its screen; fields it does not know keep the name under which they came.
    static func all(of operation: PhoneOperation, as act: Screen.Act?) -> [TappedField] {
        operation.fields.leaves(under: "").compactMap { name, text in
            let field = act?.fields.first { $0.name == name }
            if field == nil, act?.fixed.contains(where: { $0.name == name && $0.value == text }) == true { return nil }
            return TappedField(label: field?.label ?? Words(verbatim: name), value: words(text, field?.kind))
        }
    }

    private static func words(_ text: String, _ kind: Screen.Field.Kind?) -> Words {
        switch kind {
        case .choice(let choices), .verdict(let choices):
            (choices.first { $0.value == text } ?? choices.first { text.hasPrefix("\($0.value)/") })?.words
                ?? Words(verbatim: text)  // "owner/ID" is the owner
        case .money(let currency):
            Words(verbatim: Int(text).map { Money(minor: $0, currency).text } ?? text)
        default: Words(verbatim: text)  // everything else reads as it was typed
        }
    }
}

extension JSON {
    /// Every text and number within, under its dotted name.
    fileprivate func leaves(under name: String) -> [(name: String, text: String)] {
        switch self {
        case .object(let members):
            members.flatMap { $0.value.leaves(under: name.isEmpty ? $0.name : "\(name).\($0.name)") }
        case .string(let text): name.hasSuffix("strokes") ? [] : [(name, text)]
        case .array, .bool, .number: name.hasSuffix("strokes") ? [] : [(name, text)]
        case .null: []
        }
    }
}
