/// Everything that is to be said at a visit, word for word, with what it needs to be true.
///
/// Source: the operating procedure's own sentences (P3, P8, L-a … L-h); the rest says in the same manner what the
/// procedure asks for without giving the words.
public enum Line: Equatable, Sendable {
    case doorPurpose(PartOfDay, FormOfAddress, staff: String, fault: Words)
    case paidEnter(PartOfDay, FormOfAddress)
    case shutOff(Utility, minutes: Int, reason: String)
    case material(item: String, reason: String)
    case price(what: String, Money)
    case move(items: [String])
    case accept(FormOfAddress)
    case farewell
    case sorryToKeepYouWaiting
    case askSuperior
    case cannotNow(reason: String, alternative: String)
    case photo(String)
    case gas(GasLine)
    /// To whoever was kept waiting: sorry first, and then what is said anyway. Source: clause L-f.
    indirect case late(Line)

    /// The id under which the line is kept with a consent: what was said can be looked up later.
    public var id: String {
        switch self {
        case .doorPurpose: "door.purpose"
        case .paidEnter: "paid.enter"
        case .shutOff: "paid.shutoff"
        case .material: "paid.material"
        case .price: "paid.price"
        case .move: "gas.move"
        case .accept: "paid.accept"
        case .farewell: "paid.bye"
        case .sorryToKeepYouWaiting: "wait.sorry"
        case .askSuperior: "dispute"
        case .cannotNow: "cannot.now"
        case .photo: "photo.ask"
        case .gas(let line): line.id
        case .late(let line): "\(Line.sorryToKeepYouWaiting.id)+\(line.id)"
        }
    }

    public var words: Words {
        switch self {
        case .doorPurpose(let time, let address, let staff, let fault):
            doorPurpose(greeting: time.greeting(address), staff: staff, fault: fault)
        case .paidEnter(let time, let address): paidEnter(greeting: time.greeting(address))
        case .shutOff(let utility, let minutes, let reason): shutOff(utility, minutes: minutes, reason: reason)
        case .material(let item, let reason):
            Words(
                "這個\(item)不能再使用，因為\(reason)。您可以自備材料，也可由我們暫時提供，費用由您支付，您看這樣好不好？",
                "这个\(item)不能再使用，因为\(reason)。您可以自备材料，也可由我们暂时提供，费用由您支付，您看这样好不好？",
                "This part (\(item)) can't be used any more: \(reason). You may supply one, or we can provide it for now and bill you. Would that suit you?"
            )
        case .price(let what, let price):
            Words(
                "\(what)，費用是 \(price.text)，您同意後我們才進行，您看這樣好不好？",
                "\(what)，费用是 \(price.text)，您同意后我们才进行，您看这样好不好？",
                "\(what) would cost \(price.text). We go ahead only if you agree. Would that be all right with you?")
        case .move(let items): move(items)
        case .accept(let address): accept(address)
        case .photo(let subject):
            Words(
                "請問可以拍一張\(subject)的照片嗎？照片保存 \(Photo.keptDays) 天，之後刪除，只供跟進這次服務。",
                "请问可以拍一张\(subject)的照片吗？照片保存 \(Photo.keptDays) 天，之后删除，只供跟进这次服务。",
                "May I take a photo of this: \(subject)? It is kept for \(Photo.keptDays) days, then deleted, and is used to follow up this service only."
            )
        case .gas(let line): line.words
        case .late(let line): late(line.words)
        case .farewell: Words("如有需要維修服務，歡迎來電！", "如有需要维修服务，欢迎来电！", "If you need any repairs, you're welcome to call us.")
        case .sorryToKeepYouWaiting: Words("對不起，讓您久等了。", "对不起，让您久等了。", "I'm sorry to have kept you waiting.")
        case .askSuperior:
            Words("我理解您的心情，我請主管來為您處理，好嗎？", "我理解您的心情，我请主管来为您处理，好吗？", "I understand. May I ask my supervisor to help?")
        case .cannotNow(let reason, let alternative):
            Words(
                "很抱歉，因為\(reason)暫時做不到；建議\(alternative)，您看好嗎？", "很抱歉，因为\(reason)暂时做不到；建议\(alternative)，您看好吗？",
                "I'm sorry, because of \(reason) we can't do this now. We suggest \(alternative); would that suit you?")
        }
    }

    private func late(_ words: Words) -> Words {
        let sorry = Line.sorryToKeepYouWaiting.words
        return Words(
            "\(sorry.traditionalChinese)\(words.traditionalChinese)",
            "\(sorry.simplifiedChinese)\(words.simplifiedChinese)", "\(sorry.english) \(words.english)")
    }

    private func doorPurpose(greeting: Words, staff: String, fault: Words) -> Words {
        Words(
            "\(greeting.traditionalChinese)，我是工程部員工\(staff)，來處理您報修的\(fault.traditionalChinese)，請問現在方便入屋嗎？",
            "\(greeting.simplifiedChinese)，我是工程部员工\(staff)，来处理您报修的\(fault.simplifiedChinese)，请问现在方便进屋吗？",
            "\(greeting.english). I'm \(staff) from the engineering department, here about what you reported: \(fault.english). May I come in?"
        )
    }

    private func paidEnter(greeting: Words) -> Words {
        Words(
            "\(greeting.traditionalChinese)，我是工程部員工，是來處理報修的故障，請問故障點在哪裏？",
            "\(greeting.simplifiedChinese)，我是工程部员工，是来处理报修的故障，请问故障点在哪里？",
            "\(greeting.english). I'm from the engineering department, here to deal with the fault you reported. Could you show me where it is?"
        )
    }

    private func shutOff(_ utility: Utility, minutes: Int, reason: String) -> Words {
        let what = utility.shutOff
        return Words(
            "\(reason)，需要\(what.traditionalChinese)約 \(minutes) 分鐘，請問可以嗎？",
            "\(reason)，需要\(what.simplifiedChinese)约 \(minutes) 分钟，请问可以吗？",
            "\(reason): the repair needs the \(utility.words.english.lowercased()) off for about \(minutes) minutes. Would that be all right?"
        )
    }

    private func move(_ items: [String]) -> Words {
        let list = items.joined(separator: "、")
        let english = items.joined(separator: ", ")
        return Words(
            "工作時需要移動\(list)，請問可以嗎？完成後會放回原處。", "工作时需要移动\(list)，请问可以吗？完成后会放回原处。",
            "I need to move these: \(english). May I? I'll put everything back afterwards.")
    }

    private func accept(_ address: FormOfAddress) -> Words {
        func comma(_ language: Language, _ mark: String) -> String {
            address.text(in: language).map { "\($0)\(mark)" } ?? ""
        }
        return Words(
            "\(comma(.traditionalChinese, "，"))維修已完成，請您驗收，並請在維修服務單上簽名確認。",
            "\(comma(.simplifiedChinese, "，"))维修已完成，请您验收，并请在维修服务单上签名确认。",
            "\(address.text(in: .english).map { "\($0), the" } ?? "The") work is done. Please check it and sign the service order."
        )
    }
}
