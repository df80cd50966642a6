import DoorbellRules

/// The overlay that follows from decided opinions: made anew from all of them whenever one is decided.
enum OpinionOverlay {
    /// Empty where nothing changes a rule.
    static func yaml(of rows: [OpinionRow]) -> String {
        let items = rows.compactMap(item)
        return items.isEmpty ? "" : "overlay: opinions\nrules:\n\(items.joined())"
    }

    private static func item(_ row: OpinionRow) -> String? {
        guard let made = row.made else { return nil }
        switch made.decision {
        case .left, .open: return nil
        case .off: return made.rules.map { "  - id: \(quoted($0.id))\n    off: true\n" }.joined()
        case .milder:
            return made.rules.compactMap { rule in
                rule.level.map { "  - id: \(quoted(rule.id))\n    level: \($0.rawValue)\n" }
            }.joined()
        case .sentence:
            let pattern = quoted(made.pattern ?? "")
            return made.rules.map { "  - id: \(quoted($0.id))\n    unless+: [\(pattern)]\n" }.joined()
        case .pattern:
            return """
                  - id: \(quoted("estate.\(row.id.text)"))
                    category: \(made.category?.rawValue ?? "curt")
                    level: \(made.level?.rawValue ?? "block")
                    find: [\(quoted(made.pattern ?? ""))]
                    good: []
                    bad: [\(quoted(row.opinion.text))]

                """
        }
    }

    /// What JSON quotes, YAML reads.
    private static func quoted(_ text: String) -> String { JSON.string(text).text }
}
