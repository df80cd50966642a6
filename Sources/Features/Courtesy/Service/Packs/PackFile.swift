import DoorbellRules

/// A rule file as it was read: the pack, and where in the file each rule, field and example stands.
public struct PackFile: Sendable {
    /// A sentence that a rule must find (`bad`), or must leave alone (`good`).
    public struct Example: Sendable {
        public let text: String
        public let rule: Int
        public let place: Place
    }

    public struct Place: Hashable, Sendable {
        public let line: Int
        public let column: Int
    }

    /// A field's item: the rule (or -1 for the pack's own lists), the field, the item.
    struct Item: Hashable, Sendable {
        let rule: Int
        let field: String
        let item: Int
    }

    public let name: String
    public var pack: CourtesyPack
    /// An overlay changes rules of the packs before it and may add its own.
    public var isOverlay = false
    public var changes: [RuleChange] = []
    public var good: [Example] = []
    public var bad: [Example] = []
    var places: [Item: Place] = [:]

    init(name: String) {
        self.name = name
        pack = CourtesyPack(name: name)
    }

    func trouble(_ place: Place?, _ message: String) -> PackTrouble {
        PackTrouble(file: name, line: place?.line ?? 1, column: place?.column ?? 1, message: message)
    }
}
