/// What is said about gas, each sentence bound to the fact that makes it true.
///
/// Source: clauses F2, F4, F6 and F7, word for word where the procedure has the words.
public enum GasLine: Equatable, Sendable {
    /// The day before: a question, not an announcement.
    case eve(FormOfAddress, slot: Words)
    case purpose(PartOfDay, FormOfAddress, staff: String)
    case enter(FormOfAddress)
    case turnOff(finding: String)
    /// Clause F6; that things are back is said only where some were moved.
    case sign(hasMoved: Bool)
    /// 「可安全使用煤氣」: there is no way to make it without the proof (gate G10).
    case safe(PassedCheck)
    case advice([String])
    case limited([String])
    case atRisk([String])
    case dangerous([String])
    /// After the gas company has cleared the home.
    case usableAgain(reference: String)

    public var id: String {
        switch self {
        case .eve: "gas.eve"
        case .purpose: "gas.purpose"
        case .enter: "gas.enter"
        case .turnOff: "gas.turn-off"
        case .sign(hasMoved: true): "gas.sign"
        case .sign(hasMoved: false): "gas.sign-unmoved"
        case .safe: "gas.safe"
        case .advice: "gas.advice"
        case .limited: "gas.limited"
        case .atRisk: "gas.at-risk"
        case .dangerous: "gas.dangerous"
        case .usableAgain: "gas.usable-again"
        }
    }

    public var words: Words {
        switch self {
        case .eve(let address, let slot): eve(GasLine.hello(address), slot)
        case .purpose(let time, let address, let staff): purpose(time.greeting(address), staff)
        case .enter(let address):
            Words(
                "\(GasLine.hello(address).traditionalChinese)，我是工程部員工，是來幫您檢查和測試煤氣。",
                "\(GasLine.hello(address).simplifiedChinese)，我是工程部员工，是来帮您检查和测试燃气。",
                "\(GasLine.hello(address).english). I'm from the engineering department; I'm here to check and test your gas."
            )
        case .turnOff(let finding):
            Words(
                "檢查發現\(finding)。為了您的安全，請問可以讓我關上這個閥門，並貼上禁用標籤嗎？",
                "检查发现\(finding)。为了您的安全，请问可以让我关上这个阀门，并贴上禁用标签吗？",
                "The check found this: \(finding). For your safety, may I close this valve and put a do-not-use label on it?"
            )
        case .sign(hasMoved: false):
            Words(
                "檢查已完成，請您看過結果，並在維修服務單上簽名確認。", "检查已完成，请您看过结果，并在维修服务单上签名确认。",
                "The check is done. Please look at the result and sign the service order.")
        case .sign(hasMoved: true):
            Words(
                "物品已放回原處，請您在維修服務單上簽名確認。", "物品已放回原处，请您在维修服务单上签名确认。",
                "Everything is back in place. Please sign the service order.")
        case .safe:
            Words("您好，煤氣檢查已完成，可安全使用煤氣。", "您好，燃气检查已完成，可安全使用燃气。", "The gas check is complete; your gas is safe to use.")
        case .advice(let findings):
            Words(
                "煤氣檢查已完成，未發現危險。建議改善：\(list(findings, "；"))。多謝您的配合。",
                "燃气检查已完成，未发现危险。建议改善：\(list(findings, "；"))。感谢您的配合。",
                "The gas check is complete and found no danger. We advise: \(list(findings, "; ")). Thank you for your help."
            )
        case .limited(let findings):
            Words(
                "可以檢查的部分都正常；未能檢查的有：\(list(findings, "；"))。我們會與您另約時間補查，多謝您的配合。",
                "可以检查的部分都正常；未能检查的有：\(list(findings, "；"))。我们会与您另约时间补查，感谢您的配合。",
                "The parts we could check are in order; we could not check: \(list(findings, "; ")). We'll arrange another time with you. Thank you for your help."
            )
        case .atRisk(let findings):
            Words(
                "檢查發現有風險：\(list(findings, "；"))。請在整改前不要使用有關用具，我們已留下告知書，並會再來複查。",
                "检查发现有风险：\(list(findings, "；"))。请在整改前不要使用相关燃具，我们已留下告知书，并会再来复查。",
                "The check found a risk: \(list(findings, "; ")). Please don't use that appliance until it is put right; we've left you the notice and will come to check again."
            )
        case .dangerous(let findings):
            Words(
                "檢查發現即時危險：\(list(findings, "；"))。為了安全請暫時不要使用煤氣，我已通知主管和煤氣公司，他們會盡快與您聯絡。",
                "检查发现立即危险：\(list(findings, "；"))。为了安全请暂时不要使用燃气，我已通知主管和燃气公司，他们会尽快与您联系。",
                "The check found an immediate danger: \(list(findings, "; ")). For safety please don't use the gas for now. I've told my supervisor and the gas company, who will contact you as soon as they can."
            )
        case .usableAgain(let reference):
            Words(
                "您好，煤氣公司已確認（\(reference)），可以恢復使用煤氣。", "您好，燃气公司已确认（\(reference)），可以恢复使用燃气。",
                "The gas company has cleared your home (\(reference)); you may use gas again.")
        }
    }

    private func eve(_ hello: Words, _ slot: Words) -> Words {
        Words(
            "\(hello.traditionalChinese)，明天\(slot.traditionalChinese)想上門為您免費檢查煤氣，請問方便嗎？",
            "\(hello.simplifiedChinese)，明天\(slot.simplifiedChinese)想上门为您免费检查燃气，请问方便吗？",
            "\(hello.english). We'd like to make your free gas check tomorrow, \(slot.english). Is that convenient?")
    }

    private func purpose(_ greeting: Words, _ staff: String) -> Words {
        Words(
            "\(greeting.traditionalChinese)，我是工程部員工\(staff)，按約定來為您免費檢查和測試煤氣，請問現在方便入屋嗎？",
            "\(greeting.simplifiedChinese)，我是工程部员工\(staff)，按约定来为您免费检查和测试燃气，请问现在方便进屋吗？",
            "\(greeting.english). I'm \(staff) from the engineering department, here for your free gas check. May I come in?"
        )
    }

    /// 「周先生您好」, and 「您好」 where the form of address is not known: nobody guesses.
    static func hello(_ address: FormOfAddress) -> Words {
        let (hant, hans) = (address.text(in: .traditionalChinese) ?? "", address.text(in: .simplifiedChinese) ?? "")
        let english = address.text(in: .english).map { ", \($0)" } ?? ""
        return Words("\(hant)您好", "\(hans)您好", "Hello\(english)")
    }

    private func list(_ texts: [String], _ mark: String) -> String {
        texts.dropFirst().reduce(texts.first ?? "") { "\($0)\(mark)\($1)" }
    }
}
