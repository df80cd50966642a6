/// The lists of packs one after the other: a pack without lists of its own shares those of its name before it.
public struct SharedLists {
    private let table: FoldTable
    private var known: [String: PatternLists] = [:]

    public init(table: FoldTable) { self.table = table }

    public mutating func lists(of pack: CourtesyPack) -> PatternLists {
        if pack.lists.isEmpty, let shared = known[pack.name] { return shared }
        let lists = PatternLists(pack.lists, table: table)
        known[pack.name] = lists
        return lists
    }
}

/// The lists of a pack, folded and put in order once: hundreds of patterns name them.
public struct PatternLists: Sendable {
    private let lists: [String: Result<WordRow, Pattern.Trouble>]

    public init(_ lists: [String: [String]], table: FoldTable) {
        var read: [String: Result<WordRow, Pattern.Trouble>] = [:]
        for (name, words) in lists { read[name] = PatternLists.folded(words, table) }
        self.lists = read
    }

    /// The words of `name`, the longest first.
    ///
    /// - Parameter place: Where in a pattern the list is named.
    func words(_ name: String, at place: Int) throws(Pattern.Trouble) -> WordRow {
        guard let list = lists[name] else { throw Pattern.Trouble(kind: .unknownList(name), at: place) }
        switch list {
        case .success(let words): return words
        case .failure(let trouble): throw Pattern.Trouble(kind: trouble.kind, at: place)
        }
    }

    private static func folded(_ words: [String], _ table: FoldTable) -> Result<WordRow, Pattern.Trouble> {
        var found = WordRow()
        for word in words {
            do throws(Pattern.Trouble) {
                for scalar in word.unicodeScalars { try Pattern.add(scalar, to: &found, table, at: 0) }
            } catch {
                return .failure(error)
            }
            found.endWord()
        }
        found.sort(from: 0)
        return .success(found)
    }
}
