extension CourtesyChecker {
    /// A pattern that cannot be read: whose it is, in which of its fields, the how manyeth.
    public struct Fault: Error, Equatable, Sendable {
        public let pack: Int
        /// The rule's place in its pack; `nil` for a list of the pack itself.
        public let rule: Int?
        public let field: String
        public let item: Int
        public let trouble: Pattern.Trouble
    }

    /// Reads every pattern of `packs`.
    public init(_ packs: [CourtesyPack], table: FoldTable, tone: ToneModel? = nil) throws(Fault) {
        var making = Making(table: table)
        for (number, pack) in packs.enumerated() {
            try making.add(pack, number)
        }
        self.table = table
        self.tone = tone
        rules = making.rules
        patterns = PatternIndex(making.patterns)
        hints = PatternIndex(making.hints)
        others = making.others
        selves = making.selves
        tails = making.tails
        proposals = making.proposals
    }

    private struct Making {
        let table: FoldTable
        var rules: [Compiled] = []
        var patterns: [(pattern: Pattern, owner: PatternIndex.Owner)] = []
        var hints: [(pattern: Pattern, owner: PatternIndex.Owner)] = []
        var others: [Pattern] = []
        private var lists: SharedLists
        var selves: [Pattern] = []
        var tails: Set<UInt16> = []
        var proposals: [CourtesyCategory: [CourtesyStyle: Words]] = [:]

        init(table: FoldTable) {
            self.table = table
            lists = SharedLists(table: table)
        }

        mutating func add(_ pack: CourtesyPack, _ number: Int) throws(Fault) {
            let lists = lists.lists(of: pack)
            for pattern in try read(pack.commitment, "commitment", lists, number, nil) {
                patterns.append((pattern, .commitment))
            }
            for pattern in try read(pack.polite, "polite", lists, number, nil) { patterns.append((pattern, .polite)) }
            others += try read(pack.others, "others", lists, number, nil)
            selves += try read(pack.selves, "selves", lists, number, nil)
            for tail in pack.tails { for scalar in tail.unicodeScalars { tails.insert(table.shape(of: scalar)) } }
            for (category, styles) in pack.proposals where proposals[category] == nil { proposals[category] = styles }
            for (place, rule) in pack.rules.enumerated() {
                let unless = try read(rule.unless, "unless", lists, number, place)
                for pattern in try read(rule.find, "find", lists, number, place) {
                    if rule.level == .advise, !rule.stands {
                        hints.append((pattern, .rule(rules.count)))
                    } else {
                        patterns.append((pattern, .rule(rules.count)))
                    }
                }
                rules.append(Compiled(rule: rule, pack: number, unless: unless))
            }
        }

        private func read(
            _ sources: [String], _ field: String, _ lists: PatternLists, _ number: Int, _ rule: Int?
        ) throws(Fault) -> [Pattern] {
            var read: [Pattern] = []
            for (item, source) in sources.enumerated() {
                switch pattern(source, lists) {
                case .success(let pattern): read.append(pattern)
                case .failure(let trouble):
                    throw Fault(pack: number, rule: rule, field: field, item: item, trouble: trouble)
                }
            }
            return read
        }

        private func pattern(_ source: String, _ lists: PatternLists) -> Result<Pattern, Pattern.Trouble> {
            do throws(Pattern.Trouble) {
                return .success(try Pattern(source, lists: lists, table: table))
            } catch {
                return .failure(error)
            }
        }
    }
}
