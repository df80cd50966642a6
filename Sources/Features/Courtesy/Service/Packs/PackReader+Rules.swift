import DoorbellRules
import Yams

extension PackReader {
    private static let ruleKeys = [
        "id", "clause", "level", "category", "find", "unless", "whole", "unless_commit", "subject", "polite", "suggest",
        "good", "bad",
    ]
    private static let changeKeys = ["id", "level", "off", "find+", "unless+", "good", "bad"]

    mutating func readRule(_ node: Node) {
        let isChange =
            file.isOverlay && ["find+", "unless+"].contains { node[$0] != nil }
            || (file.isOverlay && node["find"] == nil)
        if isChange { return readChange(node) }
        let fields = mapping(node, PackReader.ruleKeys)
        let number = file.pack.rules.count
        let id = required(fields["id"], node, "id").flatMap { text($0) } ?? ""
        if file.pack.rules.contains(where: { $0.id == id }) { tell(fields["id"], "there is a rule \(id) already") }
        let category: CourtesyCategory? = choice(required(fields["category"], node, "category"))
        let level: CourtesyLevel? = choice(required(fields["level"], node, "level"))
        var rule = CourtesyRule(
            id: id, clause: fields["clause"].flatMap { text($0) }, level: level ?? .advise, category: category ?? .curt,
            find: texts(required(fields["find"], node, "find"), "find", number),
            unless: texts(fields["unless"], "unless", number))
        rule.whole = flag(fields["whole"])
        rule.unlessCommit = flag(fields["unless_commit"])
        if let subject = fields["subject"] {
            rule.speakerOnly = text(subject) == "speaker"
            if !rule.speakerOnly { tell(subject, "subject is `speaker` or it is left out") }
        }
        if let polite = fields["polite"] { rule.polite = choice(polite) ?? .keeps }
        if let suggest = fields["suggest"] { rule.suggest = suggestions(suggest) }
        file.pack.rules.append(rule)
        file.places[PackFile.Item(rule: number, field: "id", item: 0)] = place(fields["id"] ?? node)
        file.good += examples(required(fields["good"], node, "good"), number)
        file.bad += examples(required(fields["bad"], node, "bad"), number)
    }

    private mutating func readChange(_ node: Node) {
        let fields = mapping(node, PackReader.changeKeys)
        var change = RuleChange(id: required(fields["id"], node, "id").flatMap { text($0) } ?? "", place: place(node))
        if let level = fields["level"] { change.level = choice(level) }
        change.isOff = flag(fields["off"])
        change.find = texts(fields["find+"], "find+", -2)
        change.unless = texts(fields["unless+"], "unless+", -2)
        change.good = examples(fields["good"], -1)
        change.bad = examples(fields["bad"], -1)
        file.changes.append(change)
    }

    private mutating func examples(_ node: Node?, _ rule: Int) -> [PackFile.Example] {
        sequence(node).compactMap { item in
            text(item).map { PackFile.Example(text: $0, rule: rule, place: place(item)) }
        }
    }

    mutating func suggestions(_ node: Node) -> [CourtesyStyle: Words] {
        var found: [CourtesyStyle: Words] = [:]
        for (key, value) in pairs(node) {
            guard let style = CourtesyStyle(rawValue: key) else {
                tell(value, "there is no style \(key); there are \(PackReader.names(CourtesyStyle.self))")
                continue
            }
            let fields = mapping(value, ["zh-Hant", "zh-Hans", "en"])
            let three = ["zh-Hant", "zh-Hans", "en"].map { name in
                required(fields[name], value, name).flatMap { text($0) } ?? ""
            }
            found[style] = Words(three[0], three[1], three[2])
        }
        return found
    }
}
