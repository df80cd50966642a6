import DoorbellRules

/// The fields of one form as somebody fills them in: mostly with sense, always as text, as a page sends them.
struct Filler {
    /// Acts that hardly any screen offers.
    static let otherActs = [
        "fittings", "quotes", "signature", "leaving", "closings", "restorations", "entry", "no-such-act", "hand-overs",
        "returns", "gas-tellings", "photos", "contests", "amendments", "moves", "extensions", "reductions",
    ]

    let now: Instant
    private var leaves: [(path: [String], value: JSON)] = []

    init(now: Instant) { self.now = now }

    mutating func set(_ name: String, _ value: JSON) {
        leaves.append((name.split(separator: ".").map { String($0) }, value))
    }

    mutating func fill(_ field: JSON, _ dice: inout Dice) {
        guard let name = field["name"]?.words else { return }
        if field["required"] == .bool(false), dice.chance(50) { return }
        if dice.chance(2) { return set(name, .string("")) }
        let text: String
        switch field["kind"]?.words {
        case "number":
            let range = field["range"]?.items.compactMap { if case .number(let whole) = $0 { Int(whole) } else { nil } }
            let (low, high) = (range?.first ?? 0, min(range?.last ?? 9, (range?.first ?? 0) + 90))
            text = "\(Int.random(in: low...max(low, high), using: &dice))"
        case "money": text = "\(Int.random(in: 0...2_000, using: &dice) * 100)"
        case "moment": text = "\(now.adding(minutes: 1_440).milliseconds)"
        case "flag": text = dice.chance(50) ? "true" : "false"
        case "choice", "verdict": text = dice.pick(field["choices"]?.items ?? [])?["value"]?.words ?? ""
        case "signature": text = dice.chance(90) ? "[[150,380,190,120,420,110],[200,210,380,205]]" : "[]"
        case "photo": text = String(repeating: dice.chance(90) ? "a" : "G", count: 64)
        default: text = dice.pick(["漏水", "it leaks", "「引號」\"\\\n", "沙發\n茶几", "水龙头 😀"]) ?? ""
        }
        set(name, .string(text))
    }

    /// Fields with dots in their names stand within each other.
    var json: JSON { Filler.object(leaves) }

    private static func object(_ leaves: [(path: [String], value: JSON)]) -> JSON {
        var names: [String] = []
        for leaf in leaves { if let name = leaf.path.first, !names.contains(name) { names.append(name) } }
        return .object(
            names.map { name in
                let inner = leaves.filter { $0.path.first == name }
                if let leaf = inner.first(where: { $0.path.count == 1 }) { return .init(name, leaf.value) }
                return .init(name, object(inner.map { (Array($0.path.dropFirst()), $0.value) }))
            })
    }
}
