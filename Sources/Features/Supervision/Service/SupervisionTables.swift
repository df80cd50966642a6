import DoorbellRules
import Storage

/// The report as tables, the same for every file that is made of it.
struct SupervisionTables {
    struct Part {
        let title: String
        /// The first row holds the headings.
        let rows: [[Cell]]
    }

    enum Cell: Equatable {
        case text(String)
        case number(Int)

        var text: String {
            switch self {
            case .text(let text): text
            case .number(let number): "\(number)"
            }
        }
    }

    let estate: Words
    let language: Language
    let report: SupervisionReport
    /// Whom we did not reach, at most so many of each figure.
    let unreached: [(figure: Figure, lines: [(line: SupervisionList.Line, stamp: String)])]

    /// Lines of a file about those who were not reached, for each figure.
    private static let mostUnreached = 1_000

    init(
        estate: Words, language: Language, report: SupervisionReport,
        unreached: [(figure: Figure, lines: [(line: SupervisionList.Line, stamp: String)])]
    ) {
        (self.estate, self.language, self.report, self.unreached) = (estate, language, report, unreached)
    }

    init(
        _ caller: Caller, _ language: Language, _ query: Form, at now: Instant, _ connection: any Connection
    ) throws {
        let wish = try SupervisionWish(caller, query, at: now, connection)
        let estate = wish.estate
        self.init(
            estate: estate.name, language: language, report: wish.report,
            unreached: try Figure.allCases.filter { $0.leavesPeopleOut }.map { figure in
                let list = SupervisionList(.figure(figure, .others), wish.report.period, limit: Self.mostUnreached)
                let lines = try list.lines(estate, for: caller, at: now, connection).prefix(Self.mostUnreached)
                return (figure, lines.map { ($0, estate.clock.stamp($0.cursor.at)) })
            })
    }

    var parts: [Part] { [summary, standing, pieces, people, meanings] }

    var summary: Part {
        part(
            SupervisionPhrases.summary,
            [
                SupervisionPhrases.figure, SupervisionPhrases.count, SupervisionPhrases.of, SupervisionPhrases.share,
                SupervisionPhrases.others,
            ],
            Figure.allCases.map { figure in
                let sum = report.total(figure)
                return [
                    .text(text(figure.name)), .number(sum.hits), .number(sum.total),
                    .text(figure.isCount ? "" : sum.percent), figure.isCount ? .text("") : .number(sum.others),
                ]
            })
    }

    var standing: Part {
        let now = report.standing
        var rows: [(Words, Int)] = [
            (SupervisionPhrases.open(.dangerous, days: now.days), now.dangerous),
            (SupervisionPhrases.open(.atRisk, days: now.days), now.atRisk),
            (SupervisionPhrases.overdue, now.overdue),
        ]
        if let unseen = now.unseen { rows.append((SupervisionPhrases.unseen, unseen)) }
        return part(
            SupervisionPhrases.now, [SupervisionPhrases.figure, SupervisionPhrases.count],
            rows.map { [.text(text($0.0)), .number($0.1)] })
    }

    var pieces: Part {
        part(
            SupervisionPhrases.piece(report.period),
            [
                SupervisionPhrases.piece(report.period), SupervisionPhrases.figure, SupervisionPhrases.count,
                SupervisionPhrases.of, SupervisionPhrases.share,
            ],
            report.pieces.enumerated().flatMap { place, piece in
                Figure.allCases.map { figure in
                    let share = report.shares[figure]?[place] ?? Share()
                    return [
                        .text(piece), .text(text(figure.name)), .number(share.hits), .number(share.total),
                        .text(figure.isCount ? "" : share.percent),
                    ]
                }
            })
    }

    var people: Part {
        part(
            SupervisionPhrases.unreached,
            [
                SupervisionPhrases.figure, DoorLabel.name, SupervisionPhrases.household, SupervisionPhrases.when,
                SupervisionPhrases.what,
            ],
            unreached.flatMap { figure, lines in
                lines.map { line, stamp in
                    [
                        .text(text(figure.others)), .text(line.door.map { text($0.words) } ?? ""),
                        .text(line.surname ?? ""), .text(stamp),
                        .text(line.label.isEmpty ? line.words : "\(line.label) \(line.words)"),
                    ]
                }
            })
    }

    var meanings: Part {
        part(
            SupervisionPhrases.meaning, [SupervisionPhrases.figure, SupervisionPhrases.meaning],
            Figure.allCases.map { [.text(text($0.name)), .text(text($0.meaning))] })
    }

    private func part(_ title: Words, _ heads: [Words], _ rows: [[Cell]]) -> Part {
        Part(title: text(title), rows: [heads.map { .text(text($0)) }] + rows)
    }

    func text(_ words: Words) -> String { words.text(in: language) }

    private var fileName: String { "doorbell-report-\(report.period.from.iso)-\(report.period.to.iso)" }

    /// Every part below the other with its title, for a spreadsheet that wants plain text.
    var comma: CommaTable {
        CommaTable(
            name: "\(fileName).csv",
            rows: [[text(estate), report.period.text]]
                + parts.flatMap { [[], [$0.title]] + $0.rows.map { $0.map(\.text) } })
    }

    var workbook: WorkbookFile {
        WorkbookFile(name: "\(fileName).xlsx", sheets: parts.map { .init(title: $0.title, rows: $0.rows) })
    }
}
