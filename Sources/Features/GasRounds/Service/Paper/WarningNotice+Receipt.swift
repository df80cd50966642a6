import DoorbellRules
import Print

extension WarningNotice {
    /// The receipt as it was given; a box to sign with a pen where nobody has taken the paper yet.
    var receipt: Section {
        .signatures(
            heading: text(Words("簽收", "签收", "Receipt")),
            [Print.Signature(label: label, drawing: drawing, caption: caption)])
    }

    private var label: String {
        guard case .signed(let giver, _)? = check.notice else {
            return text(check.notice?.words ?? Words("住戶簽收", "住户签收", "Signature of the household"))
        }
        return text(giver.role.words)
    }

    private var drawing: Drawing? {
        guard case .signed(_, let strokes)? = check.notice else { return nil }
        return Drawing(strokes: strokes)
    }

    private var caption: [String] {
        let meaning = text(
            Words(
                "簽收只表示已收到並明白本告知書。", "签收只表示已收到并明白本告知书。",
                "A signature says that this notice was received and understood, and nothing else."))
        let words: String? =
            switch check.notice {
            case .signed(let giver, _): giver.name
            case .refused(let words), .leftOnSite(let words): words
            case nil: text(Words("姓名：　　　　　　日期：", "签收人：　　　　　　日期：", "Name:                    Date:"))
            }
        return [words, receivedAt, meaning].compactMap { $0 }.filter { !$0.isEmpty }
    }
}
