import DoorbellRules
import HTTPTypes

/// What somebody says to the gate itself, beside the fields of the door: handlers never see it.
struct CourtesyWish: Sendable {
    /// The reason for which a superior lets a text stand.
    static let reason = "courtesy-reason"
    /// Page only: the rules that stopped it before, whence the form came, and what somebody thinks of a finding.
    static let (before, from, opinion) = ("courtesy-before", "courtesy-from", "courtesy-opinion")
    static let names: Set<String> = [reason, before, from, opinion]

    let reason: String?
    let before: [String]
    /// The page on which the form stood that was stopped; one of ours.
    let from: String?
    /// The rule that somebody finds too strict here.
    let opinion: String?

    /// - Throws: `JSON.Trouble` for a reason that is none.
    init(_ fields: JSON, of call: Call) throws {
        let reader = try JSONReader(fields, isForm: call.isForm)
        reason = try reader.optionalText(Self.reason, limit: 500)
        before = try reader.optionalText(Self.before)?.split(separator: " ").prefix(20).map(String.init) ?? []
        opinion = try reader.optionalText(Self.opinion, limit: 100)
        let from = try reader.optionalText(Self.from) ?? call.comesFrom
        self.from = from.flatMap { $0.hasPrefix("/") && !$0.hasPrefix("//") && !$0.contains("\\") ? $0 : nil }
    }
}

extension Call {
    /// The path and query of the page that the browser was on.
    fileprivate var comesFrom: String? {
        let parts = (headers[.referer] ?? "").split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return parts.count == 4 ? "/\(parts[3])" : nil
    }
}
