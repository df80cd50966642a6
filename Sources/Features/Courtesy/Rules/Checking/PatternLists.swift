/// The lists of a pack: where in a `PatternRow` the words of each stand, folded and in order, the longest first.
public struct PatternLists: Sendable {
    fileprivate var lists: [String: Result<Pattern.Choice, Pattern.Trouble>] = [:]

    /// One of the words of `name`.
    ///
    /// - Parameter place: Where in a pattern the list is named.
    func words(_ name: String, at place: Int) throws(Pattern.Trouble) -> Pattern.Choice {
        guard let list = lists[name] else { throw Pattern.Trouble(kind: .unknownList(name), at: place) }
        switch list {
        case .success(let words): return words
        case .failure(let trouble): throw Pattern.Trouble(kind: trouble.kind, at: place)
        }
    }
}

extension PatternRow {
    /// The lists of `pack`, for its patterns; a pack without lists of its own shares those of its name before it.
    public mutating func lists(of pack: CourtesyPack) -> PatternLists {
        if pack.lists.isEmpty, let shared = known[pack.name] { return shared }
        var found = PatternLists()
        for (name, words) in pack.lists { found.lists[name] = add(words) }
        known[pack.name] = found
        return found
    }

    private mutating func add(_ list: [String]) -> Result<Pattern.Choice, Pattern.Trouble> {
        let first = words.count
        do throws(Pattern.Trouble) {
            for word in list {
                for scalar in word.unicodeScalars { try add(scalar, at: 0) }
                words.endWord()
            }
        } catch {
            words.cut(to: first)
            return .failure(error)
        }
        words.sort(from: first)
        return .success(Pattern.Choice(first..<words.count, of: words))
    }
}
