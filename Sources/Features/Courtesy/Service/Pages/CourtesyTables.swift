import DoorbellRules
import HTML

/// The numbers: by month, and for one month by where it is said and by rule.
struct CourtesyTables {
    let totals: CourtesyTotals
    let language: Language

    var html: HTML {
        if totals.months.isEmpty {
            let none = Words("還沒有數字。", "还没有数字。", "There are no numbers yet.").text(in: language)
            return "<p class=\"empty\">\(none)</p>"
        }
        let months = totals.months.map { one in
            (
                "<a href=\"/courtesy?month=\(one.month)\"\(one.month == totals.month ? " aria-current=\"true\"" as HTML : .nothing)>\(name(one.month))</a>"
                    as HTML, one.counts
            )
        }
        let doors = totals.doors.map {
            ("\(Speech.all[$0.door]?.name.text(in: language) ?? $0.door)" as HTML, $0.counts)
        }
        let rules = totals.rules.map { ("<code>\($0.rule)</code>" as HTML, $0.counts) }
        let all = CourtesyTally.Outcome.allCases
        return """
            \(table(CourtesyPhrases.month, months, all))\
            \(doors.isEmpty ? .nothing : "<h2>\(name(totals.month))</h2>\(table(CourtesyPhrases.door, doors, all))" as HTML)\
            \(rules.isEmpty ? .nothing : table(CourtesyPhrases.rule, rules, all.filter { $0 != .looked }))
            """
    }

    private func table(
        _ head: Words, _ rows: [(HTML, CourtesyTotals.Counts)], _ columns: [CourtesyTally.Outcome]
    ) -> HTML {
        let name = head.text(in: language)
        let heads = columns.map { "<th scope=\"col\">\($0.words.text(in: language))</th>" as HTML }
        let lines = rows.map { row, counts in
            let cells = columns.map { "<td>\(counts[$0] ?? 0)</td>" as HTML }
            return "<tr><th scope=\"row\">\(row)</th>\(cells)</tr>" as HTML
        }
        return """
            <div class="scroll" tabindex="0" role="group" aria-label="\(name)"><table class="counts"><thead><tr><th scope="col">\(name)</th>\(heads)</tr></thead><tbody>\(lines)</tbody></table></div>
            """
    }

    /// `2026-11`.
    private func name(_ month: Int) -> String {
        "\(month / 100)-\(month % 100 < 10 ? "0" : "")\(month % 100)"
    }
}
