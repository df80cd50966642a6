extension CourtesyChecker {
    /// The script that a text is written in: letters alone are English, a character that is only Traditional says so.
    func language(of text: String, _ folded: FoldedText) -> Language {
        if !folded.units.contains(where: { $0 >= 0x3400 && $0 != Unit.hidden }) { return .english }
        return folded.changed > 0 ? .traditionalChinese : .simplifiedChinese
    }

    /// At most one sentence in each permitted style. Each has every fact of the original and is itself found fine.
    func offers(
        for finding: CourtesyFinding, _ text: String, _ folded: FoldedText, _ language: Language, _ names: [String]
    ) -> [CourtesyProposal] {
        let facts = Facts.of(text)
        guard facts.count <= CourtesyChecker.fewFacts else { return [] }
        let own = rules.first { $0.rule.id == finding.rule }?.rule.suggest ?? [:]
        let common = proposals[finding.category] ?? [:]
        var offers: [CourtesyProposal] = []
        for style in CourtesyStyle.allCases {
            guard let words = own[style] ?? common[style] else { continue }
            let sentence = words.text(in: language)
            let candidates = [
                within(text, finding.range, folded, sentence, facts, language), plain(sentence, facts, language),
            ]
            if let good = candidates.first(where: { isFine($0, names, facts) }) {
                offers.append(CourtesyProposal(style: style, text: good))
            }
        }
        return offers
    }

    /// Whether it may be offered: nothing is found in it, and none of its sentences hides behind a friendly one.
    private func isFine(_ candidate: String, _ names: [String], _ facts: [String]) -> Bool {
        let (said, folded) = (Facts.of(candidate), fold(candidate, names: names))
        let reading = reading(of: folded)
        return findings(in: folded, reading).isEmpty && !isCurt(folded, reading)
            && facts.allSatisfy { fact in said.contains(fact) || candidate.has(fact) }
    }

    /// The text with the clause in question replaced by `sentence`; all else stays as the sender wrote it.
    private func within(
        _ text: String, _ range: Range<Int>, _ folded: FoldedText, _ sentence: String, _ facts: [String],
        _ language: Language
    ) -> String {
        let scalars = text.scalars
        var (low, high) = (range.lowerBound, range.upperBound)
        func isBar(_ at: Int) -> Bool { Unit.sort(table.shape(of: scalars[at])).map(Unit.isBar) ?? false }
        while low > 0, !isBar(low - 1) { low -= 1 }
        let goesOn = low > 0 && scalars[low - 1] == ","
        while low < range.lowerBound, scalars[low] == " " { low += 1 }
        while high < scalars.count, !isBar(high) { high += 1 }
        while high < scalars.count, isBar(high) || scalars[high] == " " { high += 1 }
        let (before, after) = (String(of: scalars[..<low]), String(of: scalars[high...]))
        let missing = facts.filter { !before.has($0) && !after.has($0) }
        let offer = plain(sentence, missing, language)
        guard language == .english else { return before + offer + after }
        let rest = after.isEmpty ? "" : " \(after.begun(large: true))"
        return before + (goesOn ? offer.begun(large: false) : offer) + rest
    }

    /// `sentence` with `facts` in brackets before its last sign.
    private func plain(_ sentence: String, _ facts: [String], _ language: Language) -> String {
        guard !facts.isEmpty, let last = sentence.last else { return sentence }
        let list = language == .english ? " (\(facts.joined(separator: ", ")))" : "（\(facts.joined(separator: "、"))）"
        return "\(sentence.dropLast())\(list)\(last)"
    }
}

extension String {
    /// Whether `part` stands in it, byte for byte; the phone's Swift has no search of its own.
    fileprivate func has(_ part: String) -> Bool {
        let (all, part) = (Array(utf8), Array(part.utf8))
        guard part.count <= all.count else { return false }
        return (0...all.count - part.count).contains { start in all[start..<start + part.count].elementsEqual(part) }
    }

    /// With a large first letter, as after a full stop in English, or a small one, as after a comma, where only "I" stays
    /// large.
    fileprivate func begun(large: Bool) -> String {
        let scalars = self.scalars
        guard let first = scalars.first, (large ? "a"..."z" : "A"..."Z") ~= first else { return self }
        if first == "I", !scalars.dropFirst().prefix(1).contains(where: { "a"..."z" ~= $0 }) { return self }
        return String(of: [Unicode.Scalar(UInt8(first.value ^ 0x20))] + scalars.dropFirst())
    }

    /// The scalars as a text.
    init(of scalars: ArraySlice<Unicode.Scalar>) {
        self = ""
        unicodeScalars.append(contentsOf: scalars)
    }
}
