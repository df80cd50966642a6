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
        let rest = rest(of: text, around: finding.range)
        let isRestFine = [rest.before, rest.after].map { fold($0, names: names) }.allSatisfy { part in
            findings(in: part, reading(of: part)).isEmpty
        }
        var offers: [CourtesyProposal] = []
        for style in CourtesyStyle.allCases {
            guard let words = own[style] ?? common[style] else { continue }
            let sentence = words.text(in: language)
            let whole = plain(sentence, facts, language)
            // What else is to be said otherwise is not carried on behind a friendly sentence.
            let candidates = isRestFine ? [within(rest, sentence, facts, language), whole] : [whole]
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

    /// What stays as the sender wrote it: the text without the clause in question, which `goesOn` behind a comma or does not.
    private typealias Rest = (before: String, after: String, goesOn: Bool)

    private func rest(of text: String, around range: Range<Int>) -> Rest {
        let scalars = text.scalars
        var (low, high) = (range.lowerBound, range.upperBound)
        func isBar(_ at: Int) -> Bool { Unit.sort(table.shape(of: scalars[at])).map(Unit.isBar) ?? false }
        while low > 0, !isBar(low - 1) { low -= 1 }
        let goesOn = low > 0 && scalars[low - 1] == ","
        while low < range.lowerBound, scalars[low] == " " { low += 1 }
        while high < scalars.count, !isBar(high) { high += 1 }
        while high < scalars.count, isBar(high) || scalars[high] == " " { high += 1 }
        return (String(of: scalars[..<low]), String(of: scalars[high...]), goesOn)
    }

    /// `sentence` within what stays of the text.
    private func within(_ rest: Rest, _ sentence: String, _ facts: [String], _ language: Language) -> String {
        let missing = facts.filter { !rest.before.has($0) && !rest.after.has($0) }
        let offer = plain(sentence, missing, language)
        guard language == .english else { return rest.before + offer + rest.after }
        let after = rest.after.isEmpty ? "" : " \(rest.after.begun(large: true))"
        return rest.before + (rest.goesOn ? offer.begun(large: false) : offer) + after
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
