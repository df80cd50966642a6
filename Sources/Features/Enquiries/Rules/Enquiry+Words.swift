extension Enquiry.Fact {
    /// The fact as a sentence of the enquiry's history.
    public var sentence: Words {
        switch self {
        case .asked(let question, let given):
            Words(
                "\(question.asker)問：「\(question.words)」。答應：「\(given.words)」。",
                "\(question.asker)问：「\(question.words)」。答应：「\(given.words)」。",
                "\(question.asker) asked: “\(question.words)”. Promised: “\(given.words)”.")
        case .looked(let source):
            Words(
                "查了資料：\(source.title)（第 \(source.version) 版）。", "查了资料：\(source.title)（第 \(source.version) 版）。",
                "Looked up: \(source.title) (edition \(source.version)).")
        case .referred(let words):
            Words("請示主管：「\(words)」。", "请示了主管：「\(words)」。", "A superior was asked: “\(words)”.")
        case .putOff(let deferral):
            Words(
                "改期答覆：\(deferral.reason)；已致歉：「\(deferral.apology)」。",
                "改期答复：\(deferral.reason)；已致歉：「\(deferral.apology)」。",
                "Put off: \(deferral.reason); with the apology “\(deferral.apology)”.")
        case .passedOn(_, let reason):
            Words("換了首接負責人：\(reason)。", "换了首问负责人：\(reason)。", "Another first contact: \(reason).")
        case .handed(let desk, let outside, let words, _):
            Words(
                "轉交\(desk.words.traditionalChinese)\(outside.map { "（\($0.party)，編號 \($0.reference)）" } ?? "")：「\(words)」。",
                "转交\(desk.words.simplifiedChinese)\(outside.map { "（\($0.party)，编号 \($0.reference)）" } ?? "")：「\(words)」。",
                "Handed to: \(desk.words.english.lowercased())\(outside.map { " (\($0.party), ref. \($0.reference))" } ?? ""): “\(words)”."
            )
        case .accepted(let person): Words("\(person)接手。", "由\(person)接手。", "\(person) has it in hand.")
        case .returned(let reason): Words("退回：\(reason)。", "被退回：\(reason)。", "Given back: \(reason).")
        case .answered(let answer):
            Words(
                "答覆：「\(answer.text.traditionalChinese)」（\(answer.basis.words.traditionalChinese)）",
                "答复：「\(answer.text.simplifiedChinese)」（\(answer.basis.words.simplifiedChinese)）",
                "Answer: “\(answer.text.english)” (\(answer.basis.words.english))")
        case .told(let channel, let apology):
            Words(
                "已告知住戶（\(channel.words.traditionalChinese)）\(apology.map { "，並致歉：「\($0)」" } ?? "")。",
                "已告知住户（\(channel.words.simplifiedChinese)）\(apology.map { "，并致歉：「\($0)」" } ?? "")。",
                "The household was told (\(channel.words.english.lowercased()))\(apology.map { ", with the apology “\($0)”" } ?? "")."
            )
        case .settled(let words):
            Words(
                "住戶確認已解答\(words.isEmpty ? "" : "：「\(words)」")。", "住户确认已解答\(words.isEmpty ? "" : "：「\(words)」")。",
                "The household confirms\(words.isEmpty ? "" : ": “\(words)”").")
        case .reopened(let words, _):
            Words("住戶覺得還未解答：「\(words)」。", "住户觉得还没解答：「\(words)」。", "The household is not yet answered: “\(words)”.")
        case .closed(let reason):
            Words("主管了結：\(reason)。", "由主管了结：\(reason)。", "Closed by a superior: \(reason).")
        }
    }
}

extension Enquiry.Answer {
    /// What the asker hears.
    public var text: Words {
        switch basis {
        case .article, .holder, .superior: Words(verbatim: words)
        case .cannotBeKnown: words.isBlank ? basis.words : Words(verbatim: words)
        case .othersPrivacy: Basis.privacyAnswer
        }
    }
}
