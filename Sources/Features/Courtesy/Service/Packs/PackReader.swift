import DoorbellRules
import Yams

/// Reads rule files. What it does not know is an error with its line and column; it goes on, so that all are told at once.
struct PackReader {
    private var file: PackFile
    private var troubles: [PackTrouble] = []

    private static let packKeys = [
        "pack", "overlay", "lists", "commitment", "polite", "others", "selves", "tails", "proposals", "rules",
    ]
    private static let ruleKeys = [
        "id", "clause", "level", "category", "find", "unless", "whole", "unless_commit", "subject", "polite", "suggest",
        "good", "bad",
    ]
    private static let changeKeys = ["id", "level", "find+", "unless+", "good", "bad"]
    /// A rule file is written by people; a larger one is something else.
    static let limit = 4_000_000

    static func read(_ yaml: String, name: String) throws(PackTroubles) -> PackFile {
        var reader = PackReader(file: PackFile(name: name))
        reader.read(yaml)
        if !reader.troubles.isEmpty { throw PackTroubles(all: reader.troubles) }
        return reader.file
    }

    private init(file: PackFile) { self.file = file }

    private mutating func read(_ yaml: String) {
        guard yaml.utf8.count <= PackReader.limit else { return tell(nil, "the file is larger than 4 MB") }
        if let trouble = TooDeep.trouble(in: yaml, name: file.name) { return troubles.append(trouble) }
        do {
            guard let root = try Yams.compose(yaml: yaml) else { return tell(nil, "the file is empty") }
            readPack(root)
        } catch let error as YamlError {
            troubles.append(PackTrouble(file: file.name, error))
        } catch {
            tell(nil, "this is no YAML: \(error)")
        }
    }

    private mutating func readPack(_ root: Node) {
        let fields = mapping(root, PackReader.packKeys)
        if let overlay = fields["overlay"] {
            file.isOverlay = true
            file.pack.name = text(overlay) ?? ""
        } else if let name = fields["pack"] {
            file.pack.name = text(name) ?? ""
        } else {
            tell(root, "a file begins with `pack: NAME`, or with `overlay: NAME` where it changes others")
        }
        if let lists = fields["lists"] {
            for (key, value) in pairs(lists) { file.pack.lists[key] = texts(value, "lists", -1) }
        }
        file.pack.commitment = texts(fields["commitment"], "commitment", -1)
        file.pack.polite = texts(fields["polite"], "polite", -1)
        file.pack.others = texts(fields["others"], "others", -1)
        file.pack.selves = texts(fields["selves"], "selves", -1)
        file.pack.tails = texts(fields["tails"], "tails", -1)
        if let proposals = fields["proposals"] {
            for (key, value) in pairs(proposals) {
                guard let category = CourtesyCategory(rawValue: key) else {
                    tell(value, "there is no category \(key); there are \(PackReader.names(CourtesyCategory.self))")
                    continue
                }
                file.pack.proposals[category] = suggestions(value)
            }
        }
        for rule in sequence(fields["rules"]) { readRule(rule) }
    }

    private mutating func readRule(_ node: Node) {
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

    private mutating func suggestions(_ node: Node) -> [CourtesyStyle: Words] {
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

    private mutating func texts(_ node: Node?, _ field: String, _ rule: Int) -> [String] {
        var found: [String] = []
        for item in sequence(node) {
            file.places[PackFile.Item(rule: rule, field: field, item: found.count)] = place(item)
            if let text = text(item) { found.append(text) }
        }
        return found
    }

    private mutating func sequence(_ node: Node?) -> [Node] {
        guard let node else { return [] }
        guard case .sequence(let items) = node else {
            tell(node, "a list belongs here")
            return []
        }
        return Array(items)
    }

    private mutating func mapping(_ node: Node, _ known: [String]) -> [String: Node] {
        var fields: [String: Node] = [:]
        for (key, value) in pairs(node) {
            if !known.contains(key) {
                tell(
                    keyPlace(node, key) ?? value,
                    "nobody knows the key \(key) here; there are \(known.joined(separator: ", "))")
            }
            fields[key] = value
        }
        return fields
    }

    private mutating func pairs(_ node: Node) -> [(String, Node)] {
        guard case .mapping(let mapping) = node else {
            tell(node, "names with values belong here")
            return []
        }
        return mapping.compactMap { key, value in text(key).map { ($0, value) } }
    }

    private func keyPlace(_ node: Node, _ key: String) -> Node? {
        guard case .mapping(let mapping) = node else { return nil }
        return mapping.first { $0.key.string == key }?.key
    }

    private mutating func required(_ value: Node?, _ parent: Node, _ name: String) -> Node? {
        if value == nil { tell(parent, "\(name) is missing") }
        return value
    }

    private mutating func text(_ node: Node) -> String? {
        guard case .scalar(let scalar) = node, !scalar.string.isBlank else {
            tell(node, "a text belongs here")
            return nil
        }
        return scalar.string
    }

    private mutating func flag(_ node: Node?) -> Bool {
        guard let node else { return false }
        if let flag = node.bool { return flag }
        tell(node, "true or false belongs here")
        return false
    }

    private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: Node?) -> Choice? {
        guard let node, let text = text(node) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        tell(node, "\(text) is none of \(PackReader.names(Choice.self))")
        return nil
    }

    private static func names<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> String {
        Choice.allCases.map(\.rawValue).joined(separator: ", ")
    }

    private func place(_ node: Node) -> PackFile.Place {
        PackFile.Place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    private mutating func tell(_ node: Node?, _ message: String) {
        troubles.append(file.trouble(node.map(place), message))
    }
}

extension PackTrouble {
    init(file: String, _ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            self.init(file: file, line: mark.line, column: mark.column, message: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            self.init(
                file: file, line: context.mark.line, column: context.mark.column,
                message: "these names stand here twice: \(duplicates)")
        case .reader(let problem, let offset, _, _):
            self.init(file: file, line: 1, column: 1, message: "\(problem) (at byte \(offset ?? 0))")
        default: self.init(file: file, line: 1, column: 1, message: "this is no YAML: \(error)")
        }
    }
}
