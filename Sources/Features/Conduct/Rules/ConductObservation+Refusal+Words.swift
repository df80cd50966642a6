extension ConductObservation.Refusal {
    /// What the refused person reads: what can be done now.
    public var words: Words {
        switch self {
        case .noteMissing:
            Words(
                "請寫下看到、聽到的事，一兩句就可以。", "请写下看到、听到的事，一两句就可以。",
                "Please write what was seen or heard; a sentence or two will do.")
        case .placeMissing: Words("請寫下在哪裏。", "请写下在哪里。", "Please write where it was.")
        case .inFuture: Words("請選已經過去的時間。", "请选已经过去的时间。", "Please choose a time that has passed.")
        case .tooLongAgo:
            Words(
                "三十天以前的事，當事人難以回想；請只記錄三十天內的事。", "三十天以前的事，当事人难以回想；请只记录三十天内的事。",
                "What is more than thirty days ago nobody can answer fairly; please note what happened within thirty days."
            )
        case .checkerReadsText:
            Words(
                "文字檢查只看得懂文字，請選 C5、C6 或 C7。", "文字检查只看得懂文字，请选 C5、C6 或 C7。",
                "The checker reads texts only; please choose C5, C6 or C7.")
        case .superiorNeeded: WorkOrder.Refusal.superiorNeeded.words
        case .witnessIsConcerned:
            Words(
                "這是關於自己的事，請用「自己提出」。", "这是关于自己的事，请用“本人提出”。",
                "This is about the person themselves; please use “their own report”.")
        case .nameMissing:
            Words("第二位見證人請具名。", "第二位见证人请具名。", "Please give the second witness's name.")
        case .sameWitness:
            Words(
                "這位已經說過；請由另一位親眼看到的人說明。", "这位已经说过；请由另一位亲眼看到的人说明。",
                "That person has spoken already; please add somebody else who saw it.")
        case .notOwn:
            Words("這一步由當事人自己來做。", "这一步由当事人自己来做。", "This step belongs to the person it is about.")
        case .ownMatter:
            Words(
                "自己的事由上級處理，請交給上級。", "自己的事由上级处理，请交给上级。",
                "One's own matter is for somebody above; please leave it to them.")
        case .higherNeeded:
            Words("這件事由更高一級處理，請交給上級。", "这件事由更高一级处理，请交给上级。", "This is for somebody higher; please pass it to them.")
        case .reporterCannotDecide:
            Words(
                "記錄或看到這件事的人不作決定，請交給另一位主管。", "记录或看到这件事的人不作决定，请交给另一位主管。",
                "Whoever saw or wrote it down does not decide; please leave it to another superior.")
        case .notToldYet:
            Words("請先告知當事人。", "请先告知当事人。", "Please tell the person it is about first.")
        case .toldAlready: Words("當事人已經知道。", "当事人已经知道。", "They know already.")
        case .replyFirst:
            Words(
                "當事人還未回應；七天內隨時可以回應，請等一等。", "当事人还没回应；七天内随时可以回应，请等一等。",
                "They have not answered yet and have seven days; please wait for their say.")
        case .answerMissing: Words("請寫下您的說法。", "请写下您的说法。", "Please write your side of it.")
        case .reasonMissing: WorkOrder.Refusal.reasonMissing.words
        case .coachingMissing:
            Words("請寫下約好怎樣改進。", "请写下约好怎么改进。", "Please write what was agreed to do about it.")
        case .secondSourceNeeded:
            Words(
                "不具名的記錄不能單獨成立；請加上一位具名的見證人，或選「不成立」、「一起改進」。",
                "不具名的记录不能单独成立；请加上一位具名的见证人，或选“不属实”、“一起改进”。",
                "An anonymous account can't stand alone; please add a witness with a name, or choose one of the other two."
            )
        case .decidedAlready: Words("已經有決定。", "已经有了决定。", "This has been decided already.")
        }
    }
}
