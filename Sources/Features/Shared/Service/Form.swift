import DoorbellRules

/// Fields as a page sends them: `a=1&b.c=2`. A name with dots makes objects within.
public struct Form: Equatable, Sendable {
    public let fields: [(name: String, value: String)]

    /// - Throws: `JSON.Trouble` for text that is no form: broken escapes, or no UTF-8.
    public init(encoded bytes: [UInt8]) throws(JSON.Trouble) {
        var fields: [(name: String, value: String)] = []
        for pair in bytes.split(separator: UInt8(ascii: "&")) where !pair.isEmpty {
            let halves = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Form.decoded(halves[0])
            fields.append((name, halves.count == 2 ? try Form.decoded(halves[1]) : ""))
            if fields.count > 500 { throw JSON.Trouble(.tooLong, at: name) }
        }
        self.fields = fields
    }

    public static func == (a: Form, b: Form) -> Bool {
        a.fields.elementsEqual(b.fields) { $0.name == $1.name && $0.value == $1.value }
    }

    public subscript(name: String) -> String? { fields.first { $0.name == name }?.value }

    /// The fields as an object, `giver.who` within `giver`; of a name sent twice the last counts.
    ///
    /// A field says in its name how it is to be read: `next@local` is a moment on the estate's clock, `amount@money` an
    /// amount with two places, `until@day` a day.
    public func json(on clock: EstateClock) throws(JSON.Trouble) -> JSON {
        var root = Branch()
        for field in fields {
            let halves = field.name.split(separator: "@", maxSplits: 1)
            guard let name = halves.first else { continue }
            let value =
                halves.count == 1 ? field.value : try Form.read(field.value, as: halves[1], at: String(name), clock)
            root.set(name.split(separator: ".").map(String.init)[...], to: value)
        }
        return root.json
    }

    private static func read(
        _ value: String, as kind: Substring, at name: String, _ clock: EstateClock
    ) throws(JSON.Trouble) -> String {
        if value.isEmpty { return value }
        switch kind {
        case "local":
            guard let instant = clock.instant(field: value) else { throw JSON.Trouble(.wrongType, at: name) }
            return "\(instant.milliseconds)"
        case "money":
            guard let minor = Form.minorUnits(value) else { throw JSON.Trouble(.wrongType, at: name) }
            return "\(minor)"
        case "day":
            guard let day = Day(iso: value) else { throw JSON.Trouble(.wrongType, at: name) }
            return "\(day.number)"
        default: throw JSON.Trouble(.unknownField, at: name)
        }
    }

    /// `68`, `68.5` and `1,268.50` in cents; `nil` for what is no amount.
    static func minorUnits(_ text: String) -> Int? {
        let parts = text.filter { $0 != "," && $0 != " " }.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = Int(parts[0]), 0...1_000_000 ~= whole else { return nil }
        if parts.count == 1 { return whole * 100 }
        guard parts[1].count <= 2, let cents = Int("\(parts[1])00".prefix(2)), cents >= 0 else { return nil }
        return whole * 100 + cents
    }

    private struct Branch {
        var names: [String] = []
        var leaves: [String: String] = [:]
        var branches: [String: Branch] = [:]

        mutating func set(_ path: ArraySlice<String>, to value: String) {
            guard let name = path.first else { return }
            if !names.contains(name) { names.append(name) }
            if path.count == 1 {
                leaves[name] = value
            } else if path.count <= 8 {
                branches[name, default: Branch()].set(path.dropFirst(), to: value)
            }
        }

        var json: JSON {
            .object(
                names.compactMap { name in
                    let value = branches[name]?.json ?? leaves[name].map { JSON.string($0) }
                    return value.map { JSON.Member(name, $0) }
                })
        }
    }

    /// `%E5%91%A8+1` as text.
    private static func decoded(_ bytes: ArraySlice<UInt8>) throws(JSON.Trouble) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var place = bytes.startIndex
        while place < bytes.endIndex {
            switch bytes[place] {
            case UInt8(ascii: "+"): decoded.append(32)
            case UInt8(ascii: "%"):
                guard place + 2 < bytes.endIndex, let high = hex(bytes[place + 1]), let low = hex(bytes[place + 2])
                else {
                    throw JSON.Trouble(.notJSON, at: "form")
                }
                decoded.append(high << 4 | low)
                place += 2
            default: decoded.append(bytes[place])
            }
            place += 1
        }
        guard let text = String(validating: decoded, as: UTF8.self) else { throw JSON.Trouble(.notJSON, at: "form") }
        return text
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - 48
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - 87
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - 55
        default: nil
        }
    }
}
