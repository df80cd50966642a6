extension Checklist {
    /// Reads back what an estate approved: `{"G06": {"mildest": "at-risk", "worst": "immediately-dangerous"}}`.
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
        try reader.finish()
        self.init(version: version, spans: spans)
    }

    /// Every item with the classes that its failure may have.
    public var json: JSON {
        .object(
            CheckItem.allCases.map { item in
                let span = span(of: item)
                return JSON.Member(
                    item.rawValue,
                    .object(["mildest": .string(span.mildest.rawValue), "worst": .string(span.worst.rawValue)]))
            })
    }
}
