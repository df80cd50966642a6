import DoorbellRules

extension JSON {
    /// The items of a list; none of anything else.
    var items: [JSON] { if case .array(let items) = self { items } else { [] } }

    /// A text, or a number as text; `nil` for anything else.
    var plain: String? {
        switch self {
        case .string(let text): text
        case .number(let number): "\(number)"
        default: nil
        }
    }

    /// The value of `name` in an object that has to have it.
    func reach(_ name: String) throws -> JSON {
        guard let value = self[name] else { throw Missing(name: name, in: text) }
        return value
    }

    /// The hash on the button under which the household signs.
    var contentHashToSign: String {
        get throws {
            let acts = try reach("screen").reach("acts").items
            guard let sign = acts.first(where: { $0["act"]?.plain == "signature" }),
                let hash = try sign.reach("fixed").reach("content-hash").plain
            else { throw Missing(name: "signature", in: text) }
            return hash
        }
    }
}
