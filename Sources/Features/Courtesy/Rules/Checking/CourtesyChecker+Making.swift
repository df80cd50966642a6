extension CourtesyChecker {
    /// Reads every pattern of `packs`.
    ///
    /// - Throws: What is wrong with the first pattern that cannot be read.
    public init(_ packs: [CourtesyPack], table: FoldTable, tone: ToneModel? = nil) throws(Pattern.Trouble) {
        var making = Making(table: table)
        for pack in packs { try making.add(pack) }
        self.table = table
        self.tone = tone
        rules = making.rules
        row = making.row
        patterns = PatternIndex(making.patterns, of: making.row)
        hints = PatternIndex(making.hints, of: making.row)
        others = making.others
        selves = making.selves
        tails = making.tails
        proposals = making.proposals
    }

    private struct Making {
        var row: PatternRow
        var rules: [Compiled] = []
        var patterns: [(pattern: Pattern, owner: PatternIndex.Owner)] = []
        var hints: [(pattern: Pattern, owner: PatternIndex.Owner)] = []
        var others: [Pattern] = []
        var selves: [Pattern] = []
        var tails: Set<UInt16> = []
        var proposals: [CourtesyCategory: [CourtesyStyle: Words]] = [:]

        init(table: FoldTable) {
            row = PatternRow(table: table)
        }

        mutating func add(_ pack: CourtesyPack) throws(Pattern.Trouble) {
            let lists = row.lists(of: pack)
            for pattern in try read(pack.commitment, lists) { patterns.append((pattern, .commitment)) }
            for pattern in try read(pack.polite, lists) { patterns.append((pattern, .polite)) }
            others += try read(pack.others, lists)
            selves += try read(pack.selves, lists)
            for tail in pack.tails { for scalar in tail.unicodeScalars { tails.insert(row.table.shape(of: scalar)) } }
            for (category, styles) in pack.proposals where proposals[category] == nil { proposals[category] = styles }
            for rule in pack.rules {
                let unless = try read(rule.unless, lists)
                for pattern in try read(rule.find, lists) {
                    if rule.level == .advise, !rule.stands {
                        hints.append((pattern, .rule(rules.count)))
                    } else {
                        patterns.append((pattern, .rule(rules.count)))
                    }
                }
                rules.append(Compiled(rule: rule, unless: unless))
            }
        }

        private mutating func read(_ sources: [String], _ lists: PatternLists) throws(Pattern.Trouble) -> [Pattern] {
            var patterns: [Pattern] = []
            for source in sources { patterns.append(try row.read(source, lists)) }
            return patterns
        }
    }
}
