/// How bad a failed item is, the mildest first. The worst one decides what is said and what has to be done.
///
/// Source: field practice of unsafe situations (IGEM/G/11 names the upper two); clause F7.
public enum Hazard: String, CaseIterable, Comparable, Sendable {
    case advice
    case atRisk = "at-risk"
    case immediatelyDangerous = "immediately-dangerous"

    public static func < (a: Hazard, b: Hazard) -> Bool { a.weight < b.weight }

    private var weight: Int {
        switch self {
        case .advice: 0
        case .atRisk: 1
        case .immediatelyDangerous: 2
        }
    }

    public var words: Words {
        switch self {
        case .advice: Words("建議改善", "建议改善", "Advice")
        case .atRisk: Words("有風險", "有风险", "At risk")
        case .immediatelyDangerous: Words("即時危險", "立即危险", "Immediately dangerous")
        }
    }
}
