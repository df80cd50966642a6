import DoorbellRules

/// What a body looks like, as far as programs are told: each field's name, kind and whether it must be there.
public struct Schema: Sendable {
    public indirect enum Kind: Sendable {
        case text(limit: Int)
        case whole
        case flag
        case choice([String])
        case object(Schema)
        case list(Kind)
        /// Any field: what may stand here depends on the act, and the rules say it.
        case anything
    }

    public struct Field: Sendable {
        public let name: String
        public let kind: Kind
        public let isRequired: Bool
    }

    public let fields: [Field]
    /// Whether other fields than these are refused.
    public let isClosed: Bool

    public init(isClosed: Bool = true, _ fields: KeyValuePairs<String, Kind>, required: Set<String> = []) {
        self.fields = fields.map { Field(name: $0.key, kind: $0.value, isRequired: required.contains($0.key)) }
        self.isClosed = isClosed
    }

    private init(fields: [Field], isClosed: Bool) { (self.fields, self.isClosed) = (fields, isClosed) }

    /// The same with one more field that may be left out.
    func adding(_ name: String, _ kind: Kind) -> Schema {
        Schema(fields: fields + [Field(name: name, kind: kind, isRequired: false)], isClosed: isClosed)
    }

    static func choices<C: CaseIterable & RawRepresentable<String>>(_: C.Type) -> Kind {
        .choice(C.allCases.map(\.rawValue))
    }

    /// JSON Schema 2020-12, as OpenAPI 3.1 uses it.
    public var json: JSON {
        let properties = fields.map { JSON.Member($0.name, $0.kind.json) }
        let required = fields.filter(\.isRequired).map(\.name)
        return .object([
            "type": .string("object"), "properties": .object(properties),
            "required": required.isEmpty ? nil : .texts(required), "additionalProperties": .bool(!isClosed),
        ])
    }
}

extension Schema.Kind {
    var json: JSON {
        switch self {
        case .text(let limit):
            .object(["type": .string("string"), "maxLength": .whole(limit)])
        case .whole: .object(["type": .string("integer"), "format": .string("int64")])
        case .flag: .object(["type": .string("boolean")])
        case .choice(let values): .object(["type": .string("string"), "enum": .texts(values)])
        case .object(let schema): schema.json
        case .list(let kind): .object(["type": .string("array"), "items": kind.json])
        case .anything: .object([])
        }
    }
}
