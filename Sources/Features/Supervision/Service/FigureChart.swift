import DoorbellRules
import HTML

/// One figure as bars, drawn on the server: how many there were, and within each bar how many of them were so. The table
/// beside it says the same in numbers.
struct FigureChart {
    let figure: Figure
    let pieces: [String]
    let shares: [Share]
    let language: Language

    private static let width = 620
    private static let height = 110

    var svg: HTML {
        let top = max(shares.map(\.total).max() ?? 0, 1)
        let bars = shares.enumerated().map { place, share in bar(place, share, top) }
        let id = figure.rawValue
        return """
            <svg class="chart\(figure.isBetterHigh ? "" : " against")" viewBox="0 0 660 150" role="img" aria-labelledby="t-\(id) d-\(id)"><title id="t-\(id)">\(figure.name.text(in: language))</title><desc id="d-\(id)">\(summary.text(in: language))</desc>\
            <text x="32" y="18" text-anchor="end">\(top)</text><text x="32" y="124" text-anchor="end">0</text><path d="M36 10V120H656"/>\(bars)\
            <text x="36" y="144">\(pieces.first)</text><text x="656" y="144" text-anchor="end">\(pieces.count > 1 ? pieces.last : nil)</text></svg>
            """
    }

    private func bar(_ place: Int, _ share: Share, _ top: Int) -> HTML {
        let step = Self.width / max(shares.count, 1)
        let (x, wide) = (36 + place * Self.width / max(shares.count, 1) + 2, max(min(step - 4, 48), 2))
        let (all, hits) = (share.total * Self.height / top, share.hits * Self.height / top)
        let whole: HTML =
            figure.isCount
            ? .nothing : "<rect class=\"all\" x=\"\(x)\" y=\"\(120 - all)\" width=\"\(wide)\" height=\"\(all)\"/>"
        return "\(whole)<rect class=\"hit\" x=\"\(x)\" y=\"\(120 - hits)\" width=\"\(wide)\" height=\"\(hits)\"/>"
    }

    /// What somebody hears who does not see the bars.
    private var summary: Words {
        let sum = shares.reduce(Share(), +)
        let (first, last) = (pieces.first ?? "", pieces.last ?? "")
        if figure.isCount {
            return Words(
                "\(first) 至 \(last)，共 \(sum.total) 次。", "\(first) 至 \(last)，共 \(sum.total) 次。",
                "\(sum.total) from \(first) to \(last).")
        }
        return Words(
            "\(first) 至 \(last)，\(sum.total) 之中有 \(sum.hits)，佔 \(sum.percent)。深色是「\(figure.name.traditionalChinese)」。",
            "\(first) 至 \(last)，\(sum.total) 当中有 \(sum.hits)，占 \(sum.percent)。深色是“\(figure.name.simplifiedChinese)”。",
            "From \(first) to \(last): \(sum.hits) of \(sum.total), \(sum.percent). The dark part is “\(figure.name.english)”."
        )
    }
}
