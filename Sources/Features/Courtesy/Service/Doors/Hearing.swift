import DoorbellRules

/// What was found in the words of one call, text by text.
struct Hearing: Sendable {
    /// One text that a household would read or hear.
    struct Said: Sendable {
        let field: String
        /// Which text of a list, from 0 on.
        let item: Int
        let text: String
        let verdict: CourtesyVerdict
    }

    let door: String
    private(set) var said: [Said]
    let kept = KeptMark()
    /// Why a superior lets it stand, where one does.
    var reason: String?
    /// The rules that had stopped it before it was changed.
    var before: [String] = []
    /// The page on which the form stood, where it was stopped before.
    var from: String?

    var findings: [CourtesyFinding] { said.flatMap(\.verdict.findings) }
    var blocks: [CourtesyFinding] { findings.filter { $0.level == .block } }

    /// What `speech` says goes to a household, found in `fields`, as `checker` judges it.
    ///
    /// - Parameter isForm: A page sends a list as lines.
    init(of fields: JSON, isForm: Bool, at door: String, _ speech: Speech, _ checker: CourtesyChecker) {
        self.door = door
        func said(proposing: Bool) -> [Said] {
            speech.household.flatMap { field in
                fields.texts(at: field.name, asLines: isForm && field.isList).enumerated().map { item, text in
                    Said(
                        field: field.name, item: item, text: text, verdict: checker.check(text, proposing: proposing))
                }
            }
        }
        // What to say instead takes longer to find, and only somebody who is stopped reads it.
        self.said = said(proposing: false)
        if !blocks.isEmpty { self.said = said(proposing: true) }
    }

    /// - Parameter said: What was found before, for an example of a page.
    init(door: String, said: [Said]) { (self.door, self.said) = (door, said) }

    /// For programs, which have no page to see it on: each finding that did not stop the text, as a list of RFC 8941.
    var remarks: String? {
        let remarks = said.flatMap { one in
            one.verdict.findings.map {
                "\($0.rule);level=\($0.level.rawValue);field=\"\(one.field)\";start=\($0.range.lowerBound);end=\($0.range.upperBound)"
            }
        }
        return remarks.isEmpty ? nil : remarks.joined(separator: ", ")
    }
}

extension JSON {
    /// No door takes a longer text, or more of them: its handler refuses those.
    private static let (longest, most) = (10_000, 100)

    /// The texts under a dotted name; of a list each.
    fileprivate func texts(at name: String, asLines: Bool) -> [String] {
        var here: JSON? = self
        for part in name.split(separator: ".") { here = here?[String(part)] }
        let texts: [String]
        switch here {
        case .string(let text):
            texts = asLines ? text.split(whereSeparator: \.isNewline).map(String.init) : [text]
        case .array(let items):
            texts = items.compactMap { if case .string(let text) = $0 { text } else { nil } }
        default: texts = []
        }
        return texts.prefix(JSON.most).filter { !$0.isBlank && $0.utf8.count <= JSON.longest * 4 }
    }
}
