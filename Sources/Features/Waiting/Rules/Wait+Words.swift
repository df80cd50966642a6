extension Wait {
    /// Said to those who waited longer when an emergency goes first: the explaining style of clause L-h.
    public static let explaining = Words(
        "這種情況，公司的規定是這樣的：緊急的事要先處理，之後馬上為您服務，請您稍等。", "这种情况，公司的规定是这样的：紧急的事要先处理，之后马上为您服务，请您稍等。",
        "Here is why you wait a little longer: an emergency comes first, and we look after you right after it.")

    /// What is said first to somebody whose turn it is now.
    public static func line(for opening: Opening) -> Words {
        switch opening {
        case .sorry: Line.sorryToKeepYouWaiting.words
        case .plain, .withoutSorry: Words("您好，請問有甚麼可以幫您？", "您好，请问有什么可以帮您？", "Hello, how may I help you?")
        }
    }
}

extension Wait.Fact {
    /// The fact as a sentence of the history.
    public var sentence: Words {
        switch self {
        case .arrived(let channel, _, _, _):
            Words(
                "開始等候（\(channel.words.traditionalChinese)）。", "开始等候（\(channel.words.simplifiedChinese)）。",
                "Began to wait (\(channel.words.english.lowercased())).")
        case .acknowledged(let sign):
            Words(
                "已示意：\(sign.words.traditionalChinese)", "已示意：\(sign.words.simplifiedChinese)",
                "Seen: \(sign.words.english)")
        case .served(let opening, let emergency):
            Words(
                "接待：\(opening.words.traditionalChinese)\(emergency.map { "緊急，先行處理：\($0)。" } ?? "")",
                "接待：\(opening.words.simplifiedChinese)\(emergency.map { "紧急，先行处理：\($0)。" } ?? "")",
                "Served: \(opening.words.english)\(emergency.map { " An emergency, first: \($0)." } ?? "")")
        case .explained(let reason):
            Words(
                "已解釋為何有人先行：\(reason)。", "已解释为何有人先行：\(reason)。", "Told why somebody else goes first: \(reason).")
        case .left(let given?):
            Words(
                "未及接待已離開；答應回電：「\(given.words)」", "没来得及接待已离开；答应回电话：「\(given.words)」",
                "Left before being served; a call back was promised: “\(given.words)”")
        case .left(nil):
            Words("未及接待已離開，不需要回電。", "没来得及接待已离开，不需要回电话。", "Left before being served, and wished no call back.")
        case .calledBack(let words, let apology):
            WorkOrder.Fact.calledBack(words: words, apology: apology).sentence { _ in "" }
        case .passedOn: Words("承諾改由另一位同事兌現。", "承诺改由另一位同事兑现。", "A colleague keeps the promise now.")
        }
    }
}

extension Wait.Opening {
    /// How it began, for the record.
    public var words: Words {
        switch self {
        case .plain: Words("不用等候。", "没有久等。", "no wait.")
        case .sorry(let minutes):
            Words("等了 \(minutes) 分鐘，先致歉。", "等了 \(minutes) 分钟，先致歉。", "waited \(minutes) min, with the apology first.")
        case .withoutSorry(let minutes, let reason):
            Words(
                "等了 \(minutes) 分鐘，沒有致歉：\(reason)。", "等了 \(minutes) 分钟，没有致歉：\(reason)。",
                "waited \(minutes) min, without the apology: \(reason).")
        }
    }
}

extension Wait.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .overAlready: "wait.over-already"
        case .othersFirst: "wait.others-first"
        case .nobodyWaited: "wait.nobody-waited"
        case .reasonMissing: "wait.reason-missing"
        case .callBackMissing: "wait.call-back-missing"
        case .promiseMissing: "wait.promise-missing"
        case .dueHasPassed: "wait.due-has-passed"
        case .nothingPromised: "wait.nothing-promised"
        case .wordsMissing: "wait.words-missing"
        case .apologyMissing: "wait.apology-missing"
        }
    }

    /// What the refused person reads: what can be done now.
    public var words: Words {
        switch self {
        case .overAlready: Words("這位已不在等候。", "这位已经不在等候。", "They are not waiting any more.")
        case .othersFirst:
            Words(
                "還有先來的住戶在等；請按次序接待，如有緊急請寫下原因。", "还有先来的住户在等；请按次序接待，如有紧急请写下原因。",
                "Somebody who came earlier still waits; please serve in turn, or write down what the emergency is.")
        case .nobodyWaited: LineRequest.Refusal.nobodyWaited.words
        case .reasonMissing: WorkOrder.Refusal.reasonMissing.words
        case .callBackMissing:
            Words(
                "請先提出稍後回電，並寫下時間；對方不需要的話請註明。", "请先提出稍后回电话，并写下时间；对方不需要的话请注明。",
                "Please offer to call back and write down when; tick it where they wish none.")
        case .promiseMissing: Enquiry.Refusal.promiseMissing.words
        case .dueHasPassed: Enquiry.Refusal.dueHasPassed.words
        case .nothingPromised: Words("沒有待回的電話。", "没有待回的电话。", "No call back is waiting here.")
        case .wordsMissing: WorkOrder.Refusal.wordsMissing.words
        case .apologyMissing: Enquiry.Refusal.apologyMissing.words
        }
    }
}
