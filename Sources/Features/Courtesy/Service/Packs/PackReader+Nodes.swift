import DoorbellRules
import Yams

/// What stands in a node: a text, a list, names with values. What does not fit is told at its place.
extension PackReader {
    mutating func texts(_ node: Node?, _ field: String, _ rule: Int) -> [String] {
        var found: [String] = []
        for item in sequence(node) {
            file.places[PackFile.Item(rule: rule, field: field, item: found.count)] = place(item)
            if let text = text(item) { found.append(text) }
        }
        return found
    }

    mutating func sequence(_ node: Node?) -> [Node] {
        guard let node else { return [] }
        guard case .sequence(let items) = node else {
            tell(node, "a list belongs here")
            return []
        }
        return Array(items)
    }

    mutating func mapping(_ node: Node, _ known: [String]) -> [String: Node] {
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

    mutating func pairs(_ node: Node) -> [(String, Node)] {
        guard case .mapping(let mapping) = node else {
            tell(node, "names with values belong here")
            return []
        }
        return mapping.compactMap { key, value in text(key).map { ($0, value) } }
    }

    func keyPlace(_ node: Node, _ key: String) -> Node? {
        guard case .mapping(let mapping) = node else { return nil }
        return mapping.first { $0.key.string == key }?.key
    }

    mutating func required(_ value: Node?, _ parent: Node, _ name: String) -> Node? {
        if value == nil { tell(parent, "\(name) is missing") }
        return value
    }

    mutating func text(_ node: Node) -> String? {
        guard case .scalar(let scalar) = node, !scalar.string.isBlank else {
            tell(node, "a text belongs here")
            return nil
        }
        return scalar.string
    }

    mutating func flag(_ node: Node?) -> Bool {
        guard let node else { return false }
        if let flag = node.bool { return flag }
        tell(node, "true or false belongs here")
        return false
    }

    mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ node: Node?) -> Choice? {
        guard let node, let text = text(node) else { return nil }
        if let choice = Choice(rawValue: text) { return choice }
        tell(node, "\(text) is none of \(PackReader.names(Choice.self))")
        return nil
    }

    static func names<Choice: RawRepresentable<String> & CaseIterable>(_: Choice.Type) -> String {
        Choice.allCases.map(\.rawValue).joined(separator: ", ")
    }

    func place(_ node: Node) -> PackFile.Place {
        PackFile.Place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }

    mutating func tell(_ node: Node?, _ message: String) {
        troubles.append(file.trouble(node.map(place), message))
    }
}
