import DoorbellRules
import HTML

/// What the examples of the report show: a November of one estate.
enum SupervisionExample {
    static let estate = DemoPlan.all[0].name
    static let caller = Caller(
        staff: ID("s9"), name: "林美珍", estate: ID("e1"), roles: [.manager], language: .traditionalChinese,
        zone: "Asia/Hong_Kong", isToken: false)
    static let period = SupervisionPeriod(from: day(20_261_101), to: day(20_261_123))

    static func day(_ number: Int) -> Day {
        guard let day = Day(number: number) else { preconditionFailure("a day of the example is none") }
        return day
    }

    static let report: SupervisionReport = {
        let pieces = period.pieces
        let shares = Figure.allCases.enumerated().map { order, figure -> (Figure, [Share]) in
            let every = pieces.indices.map { place -> Share in
                if figure == .contested || figure == .dangerous, place % 9 != 4 { return Share() }
                let total = figure.isCount ? place % 3 : (place * 7 + order * 5) % 14 + (order % 4)
                let missed = (place + order) % 5 == 0 ? min(total, 2) : 0
                if figure.isCount { return Share(hits: total, total: total) }
                return Share(hits: figure.isBetterHigh ? total - missed : missed, total: total)
            }
            return (figure, every)
        }
        return SupervisionReport(
            period: period, pieces: pieces, shares: Dictionary(uniqueKeysWithValues: shares),
            standing: Standing(days: 7, dangerous: 1, atRisk: 3, overdue: 2, unseen: 41))
    }()

    static let lines: [(line: SupervisionList.Line, stamp: String)] = [
        line("WO-1042", "廚房水龍頭漏水", "12", "周", isHit: false), line("WO-1037", "浴室去水慢", "3", "陳", isHit: true),
        line("WO-1029", "門鈴不響", "7", nil, isHit: false),
    ].enumerated().map { ($1, "2026-11-2\(3 - $0) 10:3\($0)") }

    private static func line(
        _ number: String, _ fault: String, _ floor: String, _ surname: String?, isHit: Bool
    ) -> SupervisionList.Line {
        .init(
            cursor: .init(at: EnquiryExample.now, subject: number, place: 0), path: "/orders/\(number)",
            label: number, door: DoorLabel(building: "6", floor: floor, unit: "B"), surname: surname, words: fault,
            isHit: isHit)
    }

    static let unreached: [(figure: Figure, lines: [(line: SupervisionList.Line, stamp: String)])] = [
        (.access, lines), (.confirmed, []),
    ]
}

extension Preview {
    /// The supervision report, and what is behind one of its figures.
    static func supervision(in language: Language) -> [Page] {
        typealias Example = SupervisionExample
        let page = SupervisionPage(
            caller: Example.caller, estate: Example.estate, language: language, today: Example.day(20_261_123),
            report: Example.report, unreached: Example.unreached)
        let list = SupervisionListPage(
            caller: Example.caller, estate: Example.estate, language: language,
            list: SupervisionList(.figure(.arrival, .all), Example.period), lines: Example.lines, hasMore: true)
        return [("supervision", page.html), ("supervision-list", list.html)]
    }
}
