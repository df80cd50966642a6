import DoorbellRules

/// The rule files put together. Every example is tried, and a book that has one wrong example does not open.
public struct CourtesyBook: Sendable {
    public let packs: [CourtesyPack]
    public let checker: CourtesyChecker
    /// How many examples its rules have.
    public let examples: Int
    /// Every example with whether it is rude: the tone model learns from them too.
    public let sentences: [(text: String, isForbidden: Bool)]

    /// - Parameters:
    ///   - files: Names and texts of rule files; overlays stand after the packs that they change.
    ///   - tone: The tone model; examples are tried without it.
    public init(_ files: [(name: String, yaml: String)], table: FoldTable, tone: ToneModel? = nil) throws(PackTroubles)
    {
        try self.init(reading: CourtesyBook.read(files), table: table, tone: tone)
    }

    /// A book of files that have been read before: an estate's overlay does not read the house's rules anew.
    ///
    /// - Parameter isTried: Whether somebody has tried the examples of these very files before.
    init(
        reading files: [PackFile], table: FoldTable, tone: ToneModel? = nil, isTried: Bool = false
    ) throws(PackTroubles) {
        var read = files
        var troubles: [PackTrouble] = []
        CourtesyBook.tellTwice(read, &troubles)
        CourtesyBook.apply(&read, &troubles)
        if !troubles.isEmpty { throw PackTroubles(all: troubles) }
        let packs = read.map(\.pack)
        guard let checker = try? CourtesyChecker(packs, table: table, tone: tone) else {
            // The checker stops at the first pattern that cannot be read; whoever mends the file wants to know all.
            throw PackTroubles(all: CourtesyBook.unreadable(read, table))
        }
        troubles = isTried ? [] : CourtesyBook.failing(read, checker)
        if !troubles.isEmpty { throw PackTroubles(all: troubles) }
        self.packs = packs
        self.checker = checker
        sentences =
            read.flatMap { $0.bad.map { ($0.text, true) } } + read.flatMap { $0.good.map { ($0.text, false) } }
        examples = sentences.count
    }

    /// Every file as it was written; what cannot be read is told all at once.
    static func read(_ files: [(name: String, yaml: String)]) throws(PackTroubles) -> [PackFile] {
        var read: [PackFile] = []
        var troubles: [PackTrouble] = []
        for file in files {
            do throws(PackTroubles) {
                read.append(try PackReader.read(file.yaml, name: file.name))
            } catch {
                troubles += error.all
            }
        }
        if !troubles.isEmpty { throw PackTroubles(all: troubles) }
        return read
    }

    /// Every rule of the house that has the id of a rule in a file before.
    private static func tellTwice(_ files: [PackFile], _ troubles: inout [PackTrouble]) {
        var homes: [String: String] = [:]
        for file in files where !file.isOverlay {
            for (number, rule) in file.pack.rules.enumerated() {
                if let home = homes[rule.id] {
                    let place = file.places[PackFile.Item(rule: number, field: "id", item: 0)]
                    troubles.append(file.trouble(place, "there is a rule \(rule.id) in \(home) already"))
                }
                homes[rule.id] = file.name
            }
        }
    }

    /// Carries the overlays' changes into the rules that they name.
    private static func apply(_ files: inout [PackFile], _ troubles: inout [PackTrouble]) {
        for number in files.indices {
            if files[number].isOverlay {
                for rule in files[number].pack.rules.indices { files[number].pack.rules[rule].stands = true }
            }
            for change in files[number].changes {
                let home = files.indices.first { files[$0].pack.rules.contains { $0.id == change.id } }
                guard let home, let rule = files[home].pack.rules.firstIndex(where: { $0.id == change.id }) else {
                    troubles.append(files[number].trouble(change.place, "there is no rule \(change.id) to change"))
                    continue
                }
                if let level = change.level { files[home].pack.rules[rule].level = level }
                files[home].pack.rules[rule].find += change.find
                if change.level != nil || !change.find.isEmpty { files[home].pack.rules[rule].stands = true }
                files[home].pack.rules[rule].unless += change.unless
                if change.isOff {
                    files[home].pack.rules[rule].find = []
                    files[home].bad.removeAll { $0.rule == rule }
                }
                for example in change.good {
                    files[home].good.append(PackFile.Example(text: example.text, rule: rule, place: example.place))
                }
                for example in change.bad {
                    files[home].bad.append(PackFile.Example(text: example.text, rule: rule, place: example.place))
                }
            }
        }
    }

    /// Every sentence that is offered instead of another, in each language.
    public var offered: [String] {
        packs.flatMap { pack in
            pack.proposals.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap { _, styles in
                CourtesyStyle.allCases.compactMap { styles[$0] }
            }
        }.flatMap { words in Language.allCases.map(words.text) }
    }

    /// Every pattern that cannot be read, each at its place.
    private static func unreadable(_ files: [PackFile], _ table: FoldTable) -> [PackTrouble] {
        var troubles: [PackTrouble] = []
        var row = PatternRow(table: table)
        for file in files {
            let pack = file.pack
            let lists = row.lists(of: pack)
            func read(_ sources: [String], _ field: String, _ rule: Int) {
                for (item, source) in sources.enumerated() {
                    do throws(Pattern.Trouble) {
                        _ = try row.read(source, lists)
                    } catch {
                        let place = file.places[PackFile.Item(rule: rule, field: field, item: item)]
                        let at = place.map { PackFile.Place(line: $0.line, column: $0.column + 1 + error.at) }
                        troubles.append(file.trouble(at, "\(error.message), in \(source)"))
                    }
                }
            }
            read(pack.commitment, "commitment", -1)
            read(pack.polite, "polite", -1)
            read(pack.others, "others", -1)
            read(pack.selves, "selves", -1)
            for (number, rule) in pack.rules.enumerated() {
                read(rule.find, "find", number)
                read(rule.unless, "unless", number)
            }
        }
        return troubles
    }

    /// Every example that is not judged as its file says.
    private static func failing(_ files: [PackFile], _ checker: CourtesyChecker) -> [PackTrouble] {
        var first = 0
        var troubles: [PackTrouble] = []
        for file in files {
            for example in file.bad where !checker.firing(in: example.text).contains(first + example.rule) {
                troubles.append(
                    file.trouble(
                        example.place,
                        "\(file.pack.rules[example.rule].id) does not find its `bad` example: \(example.text)"))
            }
            for example in file.good {
                guard let rule = checker.firing(in: example.text).first else { continue }
                let by = checker.ruleIDs[rule]
                troubles.append(
                    file.trouble(
                        example.place,
                        "\(by) finds a `good` example of \(file.pack.rules[example.rule].id): \(example.text)"))
            }
            first += file.pack.rules.count
        }
        return troubles
    }
}

extension Pattern.Trouble {
    var message: String {
        switch kind {
        case .unclosed: "this is not closed"
        case .unknownList(let name): "there is no list <\(name)> in this pack"
        case .emptyChoice: "a choice of nothing"
        case .nothingToFind: "there is no word in this pattern that must be there"
        case .nested: "choices do not stand within choices, nor gaps"
        case .strayMark: "this mark does not belong here; gaps are `..` and `...`"
        }
    }
}
