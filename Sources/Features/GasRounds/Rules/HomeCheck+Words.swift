extension HomeCheck.Outcome {
    public var words: Words {
        switch self {
        case .passed: Words("已完成，合格", "已完成，合格", "Checked, passed")
        case .defects: Words("不合格，跟進中", "不合格，跟进中", "Defects, being followed up")
        case .refused: Words("住戶婉拒", "住户婉拒", "The household declined")
        case .noAccess: Words("多次到訪不遇", "多次到访不遇", "No access after several tries")
        case .noGas: Words("沒有使用煤氣", "没有使用燃气", "No gas in this home")
        case .vacant: Words("空置", "空置房", "Vacant")
        case .byGasCompany: Words("煤氣公司已檢查", "燃气公司已检查", "Checked by the gas company")
        }
    }
}

extension HomeCheck.Fact {
    /// The fact as a sentence of the home's history.
    public var sentence: Words {
        switch self {
        case .entered: Words("列入本期巡檢。", "列入本期安检。", "Taken into this round.")
        case .contacted(let contact, _):
            Words(
                "\(contact.channel.words.traditionalChinese)：\(contact.result.words.traditionalChinese)。",
                "\(contact.channel.words.simplifiedChinese)：\(contact.result.words.simplifiedChinese)。",
                "\(contact.channel.words.english): \(contact.result.words.english).")
        case .scheduled(let day, _): Words("排入 \(day.iso) 的路線。", "排入 \(day.iso) 的路线。", "On the route of \(day.iso).")
        case .takenOff(let reason):
            Words("從路線移除：\(reason)。", "从路线上移除：\(reason)。", "Taken off the route: \(reason).")
        case .concluded(let outcome, let result, _, _):
            Words(
                "上門結果：\((result?.words ?? outcome.words).traditionalChinese)。",
                "上门结果：\((result?.words ?? outcome.words).simplifiedChinese)。",
                "Outcome of the visit: \((result?.words ?? outcome.words).english.lowercased()).")
        case .settled(let outcome, let words):
            Words(
                "本期結果：\(outcome.words.traditionalChinese)（\(words)）。",
                "本期结果：\(outcome.words.simplifiedChinese)（\(words)）。",
                "Outcome of the round: \(outcome.words.english.lowercased()) (\(words)).")
        case .takenUpAgain(let words): Words("重新跟進：\(words)。", "重新跟进：\(words)。", "Taken up again: \(words).")
        }
    }
}
