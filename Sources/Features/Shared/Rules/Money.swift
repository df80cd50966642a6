/// An amount in the minor unit of one currency: HK$68.00 is 6,800 cents. Never a fraction, never a sum of two currencies.
public struct Money: Equatable, Sendable {
    public let minor: Int
    public let currency: Currency

    public init(minor: Int, _ currency: Currency) {
        self.minor = minor
        self.currency = currency
    }

    /// `HK$1,268.50`, the same in every language of the estate.
    public var text: String {
        let amount = minor < 0 ? -minor : minor
        let cents = amount % 100
        return "\(minor < 0 ? "−" : "")\(currency.sign)\(Money.grouped(amount / 100)).\(cents < 10 ? "0" : "")\(cents)"
    }

    private static func grouped(_ whole: Int) -> String {
        if whole < 1_000 { return "\(whole)" }
        let rest = whole % 1_000
        let zeros = rest < 10 ? "00" : rest < 100 ? "0" : ""
        return "\(grouped(whole / 1_000)),\(zeros)\(rest)"
    }
}

/// A currency in which an estate charges.
public enum Currency: String, CaseIterable, Sendable {
    case hongKongDollar = "HKD"
    case renminbi = "CNY"
    case newTaiwanDollar = "TWD"

    public var sign: String {
        switch self {
        case .hongKongDollar: "HK$"
        case .renminbi: "¥"
        case .newTaiwanDollar: "NT$"
        }
    }
}
