import DoorbellRules
import Print

extension SupervisionTables {
    /// Lines on paper about those who were not reached; the spreadsheet has more.
    private static let mostOnPaper = 40

    /// The report on A4: the figures, what stands open, who was not reached, and each figure day by day or month by month.
    func sheet(madeAt now: Instant) -> Sheet {
        Sheet(
            language: language.tag, paper: .a4, title: text(SupervisionPhrases.title), subtitle: text(estate),
            number: report.period.text,
            sections: [
                section(summary, trailing: 1...4), section(standing, trailing: 1...1),
                section(shortPeople, trailing: nil),
            ] + Figure.allCases.flatMap(sections),
            madeAt: now.milliseconds, author: text(estate), keywords: [report.period.text])
    }

    private func sections(of figure: Figure) -> [Section] {
        let rows = zip(report.pieces, report.shares[figure] ?? []).filter { $0.1.total > 0 }.map { piece, share in
            [piece, "\(share.hits)", "\(share.total)", figure.isCount ? "" : share.percent]
        }
        let meaning = Section.paragraph(heading: text(figure.name), text(figure.meaning))
        if rows.isEmpty { return [meaning] }
        let sum = report.total(figure)
        return [
            meaning,
            .table(
                heading: "",
                Table(
                    columns: [
                        .init(text(SupervisionPhrases.piece(report.period))),
                        .init(text(SupervisionPhrases.count), .trailing), .init(text(SupervisionPhrases.of), .trailing),
                        .init(text(SupervisionPhrases.share), .trailing),
                    ], rows: rows,
                    total: ["", "\(sum.hits)", "\(sum.total)", figure.isCount ? "" : sum.percent])),
        ]
    }

    private var shortPeople: Part { Part(title: people.title, rows: Array(people.rows.prefix(Self.mostOnPaper + 1))) }

    private func section(_ part: Part, trailing: ClosedRange<Int>?) -> Section {
        let heads = part.rows.first ?? []
        if part.rows.count < 2 {
            return .paragraph(heading: part.title, text(SupervisionPhrases.none))
        }
        return .table(
            heading: part.title,
            Table(
                columns: heads.enumerated().map { place, head in
                    .init(head.text, trailing?.contains(place) == true ? .trailing : .leading)
                }, rows: part.rows.dropFirst().map { $0.map(\.text) }))
    }
}
