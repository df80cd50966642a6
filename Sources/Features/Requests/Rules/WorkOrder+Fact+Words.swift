extension WorkOrder.Fact {
    /// The fact as a sentence of the order's history.
    ///
    /// - Parameter name: What colleagues call somebody of the staff.
    public func sentence(_ name: (ID) -> String) -> Words {
        switch self {
        case .received(let report, let urgency, _):
            Words(
                "收到報修（\(report.channel.words.traditionalChinese)，\(urgency.words.traditionalChinese)）：「\(report.words)」",
                "收到报修（\(report.channel.words.simplifiedChinese)，\(urgency.words.simplifiedChinese)）：“\(report.words)”",
                "Reported (\(report.channel.words.english.lowercased()), \(urgency.words.english.lowercased())): “\(report.words)”"
            )
        case .assigned(let technician, _, nil):
            Words("指派給\(name(technician))。", "指派给\(name(technician))。", "Assigned to \(name(technician)).")
        case .assigned(let technician, _, let reason?):
            Words(
                "指派給\(name(technician))，理由：\(reason)。", "指派给\(name(technician))，理由：\(reason)。",
                "Assigned to \(name(technician)) although it does not fit, because: \(reason).")
        case .cancelled(let reason): Words("取消工單：\(reason)。", "撤销工单：\(reason)。", "Cancelled: \(reason).")
        case .linked: Words("與另一張工單關聯為同一事件。", "与另一张工单关联为同一事件。", "Linked to another order about the same thing.")
        case .held(let deferral):
            Words(
                "暫緩：\(deferral.reason)。\(deferral.apology)", "暂缓：\(deferral.reason)。\(deferral.apology)",
                "Put off: \(deferral.reason). \(deferral.apology)")
        case .promised:
            Words("再次上門有新的承諾時間。", "再次上门有新的承诺时间。", "The next visit has a promise of its own.")
        case .visitConcluded(let outcome, _, _):
            Words(
                "上門結果：\(outcome.words.traditionalChinese)。", "上门结果：\(outcome.words.simplifiedChinese)。",
                "Outcome of the visit: \(outcome.words.english.lowercased()).")
        case .missingSignatureReviewed(let words):
            Words(
                "主管覆核未能簽名的原因：\(words)。", "主管复核未能签名的原因：\(words)。",
                "A superior reviewed why there is no signature: \(words).")
        case .followedUp(true, _): Words("回訪：一切正常，工單結束。", "回访：一切正常，工单结束。", "Call-back: all well, closed.")
        case .followedUp(false, let words):
            Words("回訪：仍有問題。\(words ?? "")", "回访：仍有问题。\(words ?? "")", "Call-back: not well. \(words ?? "")")
        case .callBackPromised(let words, _, let apology):
            Words(
                "答應回電：「\(words)」\(apology.map { "，並致歉：「\($0)」" } ?? "")。",
                "答应回电话：「\(words)」\(apology.map { "，并致歉：「\($0)」" } ?? "")。",
                "A call back was promised: “\(words)”\(apology.map { ", with the apology “\($0)”" } ?? "").")
        case .calledBack(let words, let apology):
            Words(
                "已回電：「\(words)」\(apology.map { "，並致歉：「\($0)」" } ?? "")。",
                "已回电话：「\(words)」\(apology.map { "，并致歉：「\($0)」" } ?? "")。",
                "Called back: “\(words)”\(apology.map { ", with the apology “\($0)”" } ?? "").")
        case .passedOn(let next, _):
            Words(
                "承諾改由\(name(next))兌現。", "承诺改由\(name(next))兑现。", "What was promised is \(name(next))'s to keep now.")
        case .reopened(let reason): Words("重開工單：\(reason)。", "重开工单：\(reason)。", "Reopened: \(reason).")
        }
    }
}
