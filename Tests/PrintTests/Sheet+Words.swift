import Print

extension Sheet {
    /// Every text that a reader should find on the paper.
    var words: [String] {
        ([title, subtitle, number] + footer + (code.map { [$0.caption] } ?? []) + sections.flatMap(\.words))
            .filter { !$0.isEmpty }
    }
}

extension Section {
    fileprivate var words: [String] {
        switch self {
        case .facts(let heading, let facts): [heading] + facts.flatMap { [$0.label, $0.value, $0.note] }
        case .table(let heading, let table):
            [heading] + table.columns.map(\.title) + table.rows.flatMap(\.self) + table.total
        case .paragraph(let heading, let text), .notice(let heading, let text),
            .warning(let heading, let text):
            [heading, text]
        case .checks(let heading, let checks): [heading] + checks.flatMap { [$0.text, $0.note, $0.answer] }
        case .signatures(let heading, let signatures): [heading] + signatures.flatMap { [$0.label] + $0.caption }
        }
    }
}
