extension CourtesyPack {
    init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            name: try reader.text("pack"), commitment: try reader.sayings("commitment"),
            polite: try reader.sayings("polite"), others: try reader.sayings("others"),
            selves: try reader.sayings("selves"), tails: try reader.sayings("tails"))
        for list in try reader.objects("lists") {
            lists[try list.text("name")] = try list.sayings("words")
            try list.finish()
        }
        for proposal in try reader.objects("proposals") {
            proposals[try proposal.choice("category")] = try proposal.styles("styles")
            try proposal.finish()
        }
        for rule in try reader.objects("rules", limit: .max) { rules.append(try CourtesyRule(rule)) }
        try reader.finish()
    }

    var json: JSON {
        .object([
            "pack": .string(name),
            "lists": .array(
                lists.keys.sorted().map { .object(["name": .string($0), "words": .texts(lists[$0] ?? [])]) }),
            "commitment": .texts(commitment), "polite": .texts(polite), "others": .texts(others),
            "selves": .texts(selves), "tails": .texts(tails),
            "proposals": .array(
                CourtesyCategory.allCases.compactMap { category in
                    proposals[category].map {
                        .object(["category": .string(category.rawValue), "styles": .styles($0)])
                    }
                }), "rules": .array(rules.map { $0.json }),
        ])
    }
}

extension CourtesyRule {
    fileprivate init(_ reader: JSONReader) throws(JSON.Trouble) {
        self.init(
            id: try reader.text("id"), clause: try reader.optionalText("clause"), level: try reader.choice("level"),
            category: try reader.choice("category"), find: try reader.sayings("find"),
            unless: try reader.sayings("unless"), whole: try reader.flag("whole"),
            unlessCommit: try reader.flag("unless-commit"), speakerOnly: try reader.flag("speaker-only"),
            polite: try reader.optionalChoice("polite") ?? .keeps, stands: try reader.flag("stands"),
            suggest: try reader.styles("suggest"))
        try reader.finish()
    }

    fileprivate var json: JSON {
        .object([
            "id": .string(id), "clause": clause == category.clause ? nil : .string(clause),
            "level": .string(level.rawValue), "category": .string(category.rawValue), "find": .texts(find),
            "unless": unless.isEmpty ? nil : .texts(unless), "whole": .flag(whole),
            "unless-commit": .flag(unlessCommit), "speaker-only": .flag(speakerOnly),
            "polite": polite == .keeps ? nil : .string(polite.rawValue), "stands": stands ? .flag(true) : nil,
            "suggest": suggest.isEmpty ? nil : .styles(suggest),
        ])
    }
}

extension JSON {
    fileprivate static func styles(_ styles: [CourtesyStyle: Words]) -> JSON {
        .array(
            CourtesyStyle.allCases.compactMap { style in
                styles[style].map {
                    .texts([style.rawValue, $0.traditionalChinese, $0.simplifiedChinese, $0.english])
                }
            })
    }

    /// A list of texts as they stand; `nil` for anything else.
    fileprivate var sayings: [String]? {
        guard case .array(let items) = self else { return nil }
        var texts: [String] = []
        texts.reserveCapacity(items.count)
        for item in items {
            guard case .string(let text) = item else { return nil }
            texts.append(text)
        }
        return texts
    }
}

extension JSONReader {
    /// Texts as a rule has them: of any length, with any character. A missing list is empty.
    func sayings(_ name: String) throws(JSON.Trouble) -> [String] {
        guard let value = optional(name) else { return [] }
        guard let texts = value.sayings else { throw trouble(.wrongType, name) }
        return texts
    }

    fileprivate func styles(_ name: String) throws(JSON.Trouble) -> [CourtesyStyle: Words] {
        var styles: [CourtesyStyle: Words] = [:]
        for item in try list(name) {
            guard let four = item.sayings, four.count == 4, let style = CourtesyStyle(rawValue: four[0]) else {
                throw trouble(.wrongType, name)
            }
            styles[style] = Words(four[1], four[2], four[3])
        }
        return styles
    }
}
