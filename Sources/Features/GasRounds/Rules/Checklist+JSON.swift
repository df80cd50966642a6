extension Checklist {
    /// Reads back what an estate approved: `{"G06": {"mildest": "at-risk", "worst": "immediately-dangerous"}, "limits":
    /// {"carbon-monoxide": 30}}`.
    public init(version: Int, json: JSON) throws(JSON.Trouble) {
        try self.init(version: version, JSONReader(json))
    }

    /// The same from a body; items that it leaves out stay as proposed.
    public init(version: Int, _ reader: JSONReader) throws(JSON.Trouble) {
        var spans: [CheckItem: Span] = [:]
        for item in CheckItem.allCases {
            guard let span = try reader.object(item.rawValue) else { continue }
            let (mildest, worst): (Hazard, Hazard) = (try span.choice("mildest"), try span.choice("worst"))
            try span.finish()
            guard let found = Span(mildest, worst) else { throw reader.trouble(.outOfRange, item.rawValue) }
            spans[item] = found
        }
        var limits: [Reading.Kind: Int] = [:]
        if let set = try reader.object("limits") {
            for kind in Reading.Kind.allCases {
                limits[kind] = try set.optionalNumber(kind.rawValue, in: 0...1_000_000)
            }
            try set.finish()
        }
        try reader.finish()
        self.init(version: version, spans: spans, limits: limits)
    }

    /// Every item with the classes that its failure may have, and the limits that are set.
    public var json: JSON {
        let items = CheckItem.allCases.map { item in
            let span = span(of: item)
            return JSON.Member(
                item.rawValue,
                .object(["mildest": .string(span.mildest.rawValue), "worst": .string(span.worst.rawValue)]))
        }
        let set = Reading.Kind.allCases.compactMap { kind in
            limits[kind].map { JSON.Member(kind.rawValue, .whole($0)) }
        }
        return .object(set.isEmpty ? items : items + [JSON.Member("limits", .object(set))])
    }
}
