extension Dispute.Fact {
    /// The fact as a sentence of the dispute's history. What the parties say stands in quotation marks, as they said it.
    public var sentence: Words {
        switch self {
        case .raised(_, _, let topic, _, let household, let staff):
            Words(
                "提出爭議（\(topic.words.traditionalChinese)）\(said(household, staff, "：「", "」"))。",
                "提出争议（\(topic.words.simplifiedChinese)）\(said(household, staff, "：「", "」"))。",
                "A dispute was raised (\(topic.words.english.lowercased()))\(said(household, staff, ": “", "”")).")
        case .positioned(let party, let words):
            Words(
                "\(party.words.traditionalChinese)：「\(words)」", "\(party.words.simplifiedChinese)：「\(words)」",
                "\(party.words.english): “\(words)”")
        case .attached(let one):
            Words(
                "附上記錄：\(one.kind.words.traditionalChinese)。", "附上记录：\(one.kind.words.simplifiedChinese)。",
                "Pointed to: \(one.kind.words.english.lowercased()).")
        case .taken(_, let topic):
            Words(
                "主管接手（\(topic.words.traditionalChinese)）。", "由主管接手（\(topic.words.simplifiedChinese)）。",
                "A superior took it (\(topic.words.english.lowercased())).")
        case .contacted(let channel, let words, _):
            Words(
                "與住戶聯絡（\(channel.words.traditionalChinese)）：「\(words)」",
                "与住户联系（\(channel.words.simplifiedChinese)）：「\(words)」",
                "Spoke with the household (\(channel.words.english.lowercased())): “\(words)”")
        case .proposed(let words, _): Words("建議：「\(words)」", "提出方案：「\(words)」", "Proposed: “\(words)”")
        case .settled(let words, _): Words("談妥：「\(words)」", "已经谈妥：「\(words)」", "Settled: “\(words)”")
        case .wentFurther(let body, let reference, let words, _):
            Words(
                "轉由\(body)處理（編號 \(reference)）：「\(words)」", "转由\(body)处理（编号 \(reference)）：「\(words)」",
                "Taken to \(body) (ref. \(reference)): “\(words)”")
        case .told(let channel):
            Words(
                "已把結果告知住戶（\(channel.words.traditionalChinese)）。", "已把结果告知住户（\(channel.words.simplifiedChinese)）。",
                "The household was told the outcome (\(channel.words.english.lowercased())).")
        case .agreed(let words):
            Words(
                "住戶同意這個結果\(quoted(words, "：「", "」"))。", "住户同意这个结果\(quoted(words, "：「", "」"))。",
                "The household agrees to the outcome\(quoted(words, ": “", "”")).")
        case .reopened(let words, _):
            Words("住戶仍有不同意見：「\(words)」", "住户仍有不同意见：「\(words)」", "The household still disagrees: “\(words)”")
        case .closed(let reason):
            Words("主管了結：「\(reason)」", "由主管了结：「\(reason)」", "Closed by the superior: “\(reason)”")
        }
    }

    private func quoted(_ words: String, _ open: String, _ close: String) -> String {
        words.isBlank ? "" : "\(open)\(words)\(close)"
    }

    private func said(_ household: String, _ staff: String, _ open: String, _ close: String) -> String {
        "\(quoted(household, open, close))\(quoted(staff, open, close))"
    }
}
