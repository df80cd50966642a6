import DoorbellRules
import HTML
import Storage

/// The report for superiors: what stands open now, every figure in numbers, who was not reached, and then each figure with
/// what it counts, as bars and as a table. Every number leads to what is behind it.
struct SupervisionPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let today: Day
    let report: SupervisionReport
    /// The newest of those to whom we did not get through, by figure.
    let unreached: [(figure: Figure, lines: [(line: SupervisionList.Line, stamp: String)])]

    /// So many of those who were not reached stand on the page itself.
    private static let mostUnreached = 5

    private var period: SupervisionPeriod { report.period }

    var html: HTML {
        let title = SupervisionPhrases.title.text(in: language)
        return Layout(
            title: title, language: language, menu: .init(caller: caller, estate: estate, here: "/supervision"),
            look: "supervision",
            body: """
                <main id="main"><div class="bar"><h1>\(title)</h1>\(files)</div>\(views)\(form)
                \(standing)\(summary)\(people)\(Figure.allCases.map(section))</main>
                """
        ).html
    }

    private var files: HTML {
        let links = ["csv", "xlsx", "pdf"].map { kind in
            "<a class=\"button\" href=\"/supervision/report.\(kind)?\(period.query)&amp;open-days=\(report.standing.days)\">\(kind.uppercased())</a>"
                as HTML
        }
        return "<p class=\"files\">\(links)</p>"
    }

    private var views: HTML {
        let month = SupervisionPeriod.monthBegins(today)
        let views: [(Words, SupervisionPeriod)] = [
            (Words("本月", "本月至今", "This month"), .init(from: month, to: today)),
            (
                Words("上月", "上个月", "Last month"),
                .init(from: month.adding(months: -1), to: month.adding(days: -1))
            ),
            (Words("三個月", "近三个月", "Three months"), .init(from: month.adding(months: -2), to: today)),
            (Words("十二個月", "近十二个月", "Twelve months"), .init(from: month.adding(months: -11), to: today)),
        ]
        let links = views.map { words, one in
            "<a href=\"/supervision?\(one.query)\"\(one == period ? " aria-current=\"true\"" as HTML : .nothing)>\(words.text(in: language))</a>"
                as HTML
        }
        return "<nav class=\"views\" aria-label=\"\(Words("期間", "统计期间", "Period").text(in: language))\">\(links)</nav>"
    }

    private var form: HTML {
        func field(_ label: Words, _ name: String, _ type: String, _ value: String) -> HTML {
            "<label>\(label.text(in: language))<input type=\"\(type)\" name=\"\(name)\" value=\"\(value)\" required></label>"
        }
        return """
            <form class="find" action="/supervision" method="get">\(field(SupervisionPhrases.from, "from", "date", period.from.iso))\(field(SupervisionPhrases.to, "to", "date", period.to.iso))\(field(SupervisionPhrases.openDays, "open-days", "number", "\(report.standing.days)"))<button>\(SupervisionPhrases.show.text(in: language))</button></form>
            """
    }

    private var standing: HTML {
        let now = report.standing
        var facts: [(Words, Int, String)] = [.dangerous, .atRisk].map { figure in
            (
                SupervisionPhrases.open(figure, days: now.days), figure == .dangerous ? now.dangerous : now.atRisk,
                link(.open(figure, days: now.days))
            )
        }
        facts.append((SupervisionPhrases.overdue, now.overdue, link(.overdue)))
        if let unseen = now.unseen { facts.append((SupervisionPhrases.unseen, unseen, "/gas/report")) }
        let cells = facts.map { words, count, path in
            "<div><dt>\(words.text(in: language))</dt><dd><a href=\"\(path)\">\(count)</a></dd></div>" as HTML
        }
        return """
            <section><h2>\(SupervisionPhrases.now.text(in: language))</h2><dl class="numbers">\(cells)</dl></section>
            """
    }

    private var summary: HTML {
        let heads = [
            SupervisionPhrases.figure, SupervisionPhrases.count, SupervisionPhrases.of, SupervisionPhrases.share,
            SupervisionPhrases.others,
        ]
        let rows = Figure.allCases.map { figure -> HTML in
            let sum = report.total(figure)
            let others: HTML =
                figure.isCount
                ? "—"
                : "<a href=\"\(link(.figure(figure, .others)))\">\(sum.others)</a> <small>\(figure.others.text(in: language))</small>"
            return """
                <tr><th scope="row"><a href="#\(figure.rawValue)">\(figure.name.text(in: language))</a></th><td><a href="\(link(.figure(figure, .hits)))">\(sum.hits)</a></td>\
                <td><a href="\(link(.figure(figure, .all)))">\(sum.total)</a> <small>\(figure.total.text(in: language))</small></td><td>\(figure.isCount ? "—" : sum.percent)</td><td>\(others)</td></tr>
                """
        }
        let name = SupervisionPhrases.summary.text(in: language)
        return """
            <section><h2>\(name) <small>\(period.text)</small></h2>\(table(name, heads, rows))</section>
            """
    }

    private var people: HTML {
        let lists = unreached.map { figure, lines -> HTML in
            let sum = report.total(figure)
            let items = lines.map { line, stamp in
                "<li><a href=\"\(line.path)\">\(line.door?.words.text(in: language)) \(line.surname)</a> <small><time>\(stamp)</time> \(line.words)</small></li>"
                    as HTML
            }
            let all: HTML =
                "<p><a href=\"\(link(.figure(figure, .others)))\">\(SupervisionPhrases.everything.text(in: language)) (\(sum.others))</a></p>"
            let none = SupervisionPhrases.none.text(in: language)
            return """
                <div><h3>\(figure.others.text(in: language)) <span>\(sum.others)</span></h3>\(items.isEmpty ? "<p class=\"empty\">\(none)</p>" as HTML : "<ul>\(items)</ul>\(all)")</div>
                """
        }
        return """
            <section><h2>\(SupervisionPhrases.unreached.text(in: language))</h2><div class="people">\(lists)</div></section>
            """
    }

    private func section(_ figure: Figure) -> HTML {
        let (shares, sum) = (report.shares[figure] ?? [], report.total(figure))
        let heads = [SupervisionPhrases.piece(period), SupervisionPhrases.count, SupervisionPhrases.of]
        let rows = zip(report.pieces, shares).filter { $0.1.total > 0 }.map { piece, share -> HTML in
            "<tr><th scope=\"row\">\(piece)</th><td>\(share.hits)</td>\(figure.isCount ? .nothing : "<td>\(share.total)</td><td>\(share.percent)</td>" as HTML)</tr>"
        }
        let name = figure.name.text(in: language)
        let columns = figure.isCount ? Array(heads.prefix(2)) : heads + [SupervisionPhrases.share]
        let body: HTML =
            rows.isEmpty
            ? "<p class=\"empty\">\(SupervisionPhrases.none.text(in: language))</p>"
            : """
            <div class="figure-cols">\(FigureChart(figure: figure, pieces: report.pieces, shares: shares, language: language).svg)\(table(name, columns, rows))</div>
            """
        return """
            <section class="figure" id="\(figure.rawValue)"><h2>\(name) <span>\(figure.isCount ? "\(sum.total)" : sum.percent)</span></h2><p class="meaning">\(figure.meaning.text(in: language))</p>\(body)</section>
            """
    }

    private func table(_ name: String, _ heads: [Words], _ rows: [HTML]) -> HTML {
        """
        <div class="scroll" tabindex="0" role="group" aria-label="\(name)"><table><thead><tr>\(heads.map { "<th scope=\"col\">\($0.text(in: language))</th>" as HTML })</tr></thead><tbody>\(rows)</tbody></table></div>
        """
    }

    private func link(_ counted: SupervisionList.Counted) -> String {
        "/supervision/list?\(SupervisionList.query(counted))&\(period.query)"
    }
}

extension SupervisionPage {
    init(
        _ caller: Caller, _ language: Language, _ query: Form, at now: Instant, _ connection: any Connection
    ) throws {
        let wish = try SupervisionWish(caller, query, at: now, connection)
        let (estate, period) = (wish.estate, wish.report.period)
        let unreached = try Figure.allCases.filter { $0.leavesPeopleOut }.map { figure in
            let list = SupervisionList(.figure(figure, .others), period, limit: Self.mostUnreached)
            let lines = try list.lines(estate, for: caller, at: now, connection).prefix(Self.mostUnreached)
            return (figure, lines.map { ($0, estate.clock.stamp($0.cursor.at)) })
        }
        self.init(
            caller: caller, estate: estate.name, language: language, today: estate.clock.wall(now).day,
            report: wish.report, unreached: unreached)
    }
}

/// A report as an address asks for it.
struct SupervisionWish {
    let estate: Estate
    let report: SupervisionReport

    /// Days after which an open danger is long open, where nobody says otherwise.
    private static let usualDays = 7

    /// - Throws: `JSON.Trouble` with the parameter that does not fit.
    init(_ caller: Caller, _ query: Form, at now: Instant, _ connection: any Connection) throws {
        estate = try Estate.find(caller.estate, connection)
        let period = try SupervisionPeriod(query, today: estate.clock.wall(now).day)
        var days = Self.usualDays
        if let text = query["open-days"], !text.isEmpty {
            guard let number = Int(text), 0...1_000 ~= number else { throw JSON.Trouble(.outOfRange, at: "open-days") }
            days = number
        }
        report = try SupervisionReport(estate, period, days: days, at: now, connection)
    }
}
