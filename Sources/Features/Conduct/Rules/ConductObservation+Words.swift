extension ConductObservation.Fact {
    /// The fact as a sentence of the history. It names no witness: the list of accounts does, to those who may know.
    public var sentence: Words {
        switch self {
        case .made(let rule, _, let account, _):
            Words(
                "記下（\(account.source.words.traditionalChinese)，\(rule.rawValue)）：「\(account.note)」",
                "记下（\(account.source.words.simplifiedChinese)，\(rule.rawValue)）：「\(account.note)」",
                "Noted (\(account.source.words.english), \(rule.rawValue)): “\(account.note)”")
        case .told: Words("當事人已知道，可以回應。", "当事人已知道，可以回应。", "They know of it and have their say.")
        case .answered(let words): Words("當事人說：「\(words)」", "当事人表示：「\(words)」", "Their say: “\(words)”")
        case .confirmed(let account):
            Words(
                "另一位具名見證：「\(account.note)」；再請當事人回應。", "另一位具名见证：「\(account.note)」；再请当事人回应。",
                "A second, named account: “\(account.note)”; their say is open again.")
        case .decided(let verdict, let reason, let coaching):
            Words(
                "決定：\(verdict.words.traditionalChinese)。理由：\(reason)\(coaching.isEmpty ? "" : "。約好：\(coaching)")",
                "决定：\(verdict.words.simplifiedChinese)。理由：\(reason)\(coaching.isEmpty ? "" : "。约好：\(coaching)")",
                "Decided: \(verdict.words.english). Reason: \(reason)\(coaching.isEmpty ? "" : ". Agreed: \(coaching)")"
            )
        }
    }
}
