import DoorbellRules
import HTML

/// Every door of one building, floor by floor from the top, and what the colours mean.
struct CoverageGrid {
    let coverage: Coverage
    /// The door that is looked at.
    let chosen: ID?
    let language: Language

    var html: HTML {
        let title = Words(
            "\(coverage.building) 座各戶狀況", "\(coverage.building) 栋各户状况", "Every door of block \(coverage.building)"
        ).text(in: language)
        let units = coverage.units
        let cells = Dictionary(grouping: coverage.cells) { $0.door.floor }
        let heads = units.map { "<th scope=\"col\">\($0)</th>" as HTML }
        let rows = coverage.floors.map { row($0, units, cells[$0] ?? []) }
        return """
            <section class="doors" aria-label="\(title)"><div class="scroll" tabindex="0" role="group" aria-label="\(title)"><table class="grid"><caption class="said">\(title)</caption>\
            <thead><tr><th scope="col">\(Words("樓", "楼", "Floor").text(in: language))</th>\(heads)</tr></thead><tbody>\(rows)</tbody></table></div>\(legend)</section>
            """
    }

    private func row(_ floor: String, _ units: [String], _ cells: [Coverage.Cell]) -> HTML {
        let byUnit = Dictionary(cells.map { ($0.door.unit, $0) }) { first, _ in first }
        let doors = units.map { unit in byUnit[unit].map(cell) ?? "<td></td>" as HTML }
        return "<tr><th scope=\"row\">\(floor)</th>\(doors)</tr>"
    }

    private func cell(_ cell: Coverage.Cell) -> HTML {
        let current: HTML = cell.home == chosen ? " aria-current=\"true\"" : ""
        let mark = cell.mark.map { "<span>\($0.text(in: language))</span>" as HTML }
        return """
            <td><a class="cell \(cell.state.tone)" href="/gas?home=\(cell.home.text)"\(current)><span class="said">\(cell.words.text(in: language))</span><span aria-hidden="true">\(cell.state.icon)\(mark)</span></a></td>
            """
    }

    private var legend: HTML {
        let share = coverage.share
        let done = Words(
            "\(share?.done ?? 0) / \(share?.total ?? 0) 戶已完成", "\(share?.done ?? 0) / \(share?.total ?? 0) 户已完成",
            "\(share?.done ?? 0) of \(share?.total ?? 0) homes done")
        let rows = HomeCheck.State.allCases.map { state in
            """
            <li><span class="cell \(state.tone)" aria-hidden="true">\(state.icon)</span>\(state.words.text(in: language))<b>\(coverage.count(state))</b></li>
            """ as HTML
        }
        return """
            <div class="legend"><p class="share"><b>\(share?.percent ?? 0)%</b><small>\(done.text(in: language))</small></p><ul>\(rows)</ul></div>
            """
    }
}
