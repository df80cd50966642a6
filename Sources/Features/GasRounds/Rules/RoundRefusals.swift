extension HomeCheck.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .roundIsClosed: "round.closed"
        case .dayHasPassed: "round.day-has-passed"
        case .notConfirmedBefore: "round.not-confirmed-before"
        case .onRouteAlready: "round.on-route-already"
        case .hasOutcome: "round.has-outcome"
        case .noOutcome: "round.no-outcome"
        case .tooFewAttempts: "round.too-few-attempts"
        case .attemptsAtOneTime: "round.attempts-at-one-time"
        case .noRefusalOnRecord: "round.no-refusal-on-record"
        case .reasonMissing: "round.reason-missing"
        case .onlyAVisitDecides: "round.only-a-visit-decides"
        }
    }

    public var gate: Gate? {
        switch self {
        case .notConfirmedBefore: .dayBefore
        case .tooFewAttempts, .attemptsAtOneTime, .noRefusalOnRecord, .onlyAVisitDecides: .roundClose
        case .roundIsClosed, .dayHasPassed, .onRouteAlready, .hasOutcome, .noOutcome, .reasonMissing: nil
        }
    }

    /// What the refused person reads: what can be done now.
    public var words: Words {
        switch self {
        case .roundIsClosed:
            Words("這一期已經結束，請在新一期處理。", "这一期已经结束，请在新一期处理。", "This round is closed; please take it up in the next one.")
        case .dayHasPassed:
            Words("這一天已經過去，請選以後的日子。", "这一天已经过去，请选以后的日子。", "That day has passed; please choose a later one.")
        case .notConfirmedBefore:
            Words(
                "上門前一天要與住戶約好；請先聯絡住戶，確認後排在之後的日子。", "上门前一天要与住户约好；请先联系住户，确认后排在之后的日子。",
                "The household has to confirm on an earlier day; please contact them first and choose a day after that."
            )
        case .onRouteAlready:
            Words(
                "這一戶已在路線上，請等上門結束。", "这一户已在路线上，请等上门结束。",
                "This home is on a route already; please wait for that visit to end.")
        case .hasOutcome: Words("這一戶在本期已有結果。", "这一户在本期已有结果。", "This home has its outcome in this round already.")
        case .noOutcome:
            Words("這一戶還沒有結果，可以直接跟進。", "这一户还没有结果，可以直接跟进。", "This home has no outcome yet; you can go on with it.")
        case .tooFewAttempts(let missing):
            Words(
                "請再上門 \(missing) 次（不同時段），並留下到訪不遇通知單。", "请再上门 \(missing) 次（不同时段），并留下到访不遇通知单。",
                "Please try \(missing) more times, at different times of day, and leave the card.")
        case .attemptsAtOneTime:
            Words(
                "幾次上門都在同一時段，請換一個時段再試，例如晚上。", "几次上门都在同一时段，请换一个时段再试，例如晚上。",
                "All tries were at the same time of day; please try another one, for example the evening.")
        case .noRefusalOnRecord:
            Words(
                "還沒有住戶婉拒的記錄，請先聯絡住戶並照實記下。", "还没有住户婉拒的记录，请先联系住户并如实记下。",
                "No refusal is on record; please contact the household and note what they say.")
        case .reasonMissing: Words("請寫下原因或依據。", "请写下原因或依据。", "Please write the reason, or where it is known from.")
        case .onlyAVisitDecides:
            Words(
                "合格與否要由上門檢查決定，不能在這裏填寫。", "合格与否要由上门检查决定，不能在这里填写。",
                "Only a check at the home decides this; it can't be filled in here.")
        }
    }
}

extension GasRound.Refusal {
    public var code: String {
        switch self {
        case .homesWithoutOutcome: "round.homes-without-outcome"
        case .closedAlready: "round.closed-already"
        case .openAlready: "round.open-already"
        case .endsBeforeItBegins: "round.ends-before-it-begins"
        case .superiorNeeded: "round.superior-needed"
        }
    }

    public var gate: Gate? { if case .homesWithoutOutcome = self { .roundClose } else { nil } }

    public var words: Words {
        switch self {
        case .homesWithoutOutcome(let count):
            Words(
                "還有 \(count) 戶沒有結果，不能結束本期；請逐戶跟進。", "还有 \(count) 户没有结果，不能结束本期；请逐户跟进。",
                "\(count) homes have no outcome yet, so the round stays open; please follow each of them up.")
        case .closedAlready: Words("這一期已經結束。", "这一期已经结束了。", "This round is closed already.")
        case .openAlready:
            Words("上一期還未結束，請先完成。", "上一期还没结束，请先完成。", "The last round is still open; please finish it first.")
        case .endsBeforeItBegins: Words("巡檢週期要最少一個月。", "安检周期至少一个月。", "A round takes at least a month.")
        case .superiorNeeded:
            WorkOrder.Refusal.superiorNeeded.words
        }
    }
}
