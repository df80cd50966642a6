extension HardshipPlan {
    public var json: JSON {
        var members: [JSON.Member] = [
            .init("help", .string(help.rawValue)), .init("words", .string(words)),
            .init("giver", .string(consent.giver)), .init("role", .string(consent.role.rawValue)),
            .init("channel", .string(consent.channel.rawValue)), .init("consent-words", .string(consent.words)),
            .init("keeper", .string(keeper.text)), .init("review-on", .whole(reviewOn.number)),
            .init("ends-on", .whole(endsOn.number)),
        ]
        if let instalments {
            members.append(.init("total", .whole(instalments.total)))
            members.append(.init("count", .whole(instalments.count)))
            members.append(.init("first-on", .whole(instalments.firstOn.number)))
        }
        return .object(members)
    }

    /// As it was kept.
    public init(_ json: JSON) throws(JSON.Trouble) {
        let reader = try JSONReader(json)
        self = try HardshipPlan(asked: reader, keeper: nil)
        try reader.finish()
    }

    /// As somebody asks for it; parts that do not fit are told apart from fields that are missing.
    ///
    /// - Parameter keeper: Who looks after it where the body names nobody.
    public init(asked reader: JSONReader, keeper fallback: ID?) throws(JSON.Trouble) {
        func day(_ name: String) throws(JSON.Trouble) -> Day {
            guard let day = Day(number: try reader.number(name, in: 0...99_991_231)) else {
                throw reader.trouble(.wrongType, name)
            }
            return day
        }
        help = try reader.choice("help")
        words = try reader.optionalText("words", limit: 500) ?? ""
        consent = Consent(
            giver: try reader.optionalText("giver", limit: 100) ?? "", role: try reader.choice("role"),
            channel: try reader.choice("channel"), words: try reader.optionalText("consent-words", limit: 500) ?? "")
        let named = try reader.optionalID("keeper")
        guard let keeper = named ?? fallback else { throw reader.trouble(.missing, "keeper") }
        self.keeper = keeper
        (reviewOn, endsOn) = (try day("review-on"), try day("ends-on"))
        let total = try reader.optionalNumber("total", in: 0...100_000_000)
        let count = try reader.optionalNumber("count", in: 0...1_000)
        let first = try reader.optionalNumber("first-on", in: 0...99_991_231)
        guard let total, let count, let first else {
            instalments = nil
            return
        }
        guard let firstOn = Day(number: first) else { throw reader.trouble(.wrongType, "first-on") }
        do throws(Refusal) {
            instalments = try Instalments(total: total, count: count, firstOn: firstOn)
        } catch {
            throw reader.trouble(.outOfRange, "count")
        }
    }
}
