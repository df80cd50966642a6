extension Enquiry.Refusal {
    /// What the refused person reads: what can be done now.
    public var words: Words {
        switch self {
        case .questionMissing:
            Words("請照原話寫下問題。", "请照原话写下问题。", "Please write the question down in the asker's own words.")
        case .askerMissing:
            Words("請寫下怎樣稱呼對方。", "请写下怎么称呼对方。", "Please write how the asker likes to be called.")
        case .readBackMissing:
            Words(
                "請把問題複述一次，請對方確認「是這樣嗎？」。", "请把问题复述一遍，请对方确认「是这样吗？」。",
                "Please read the question back and ask: did I get this right?")
        case .promiseMissing:
            Words(
                "請先答應住戶幾時答覆，並寫下這句話。", "请先答应住户什么时候答复，并写下这句话。",
                "Please promise when there will be an answer, and write that sentence down.")
        case .dueHasPassed: Words("請選一個還未到的時間。", "请选一个还没到的时间。", "Please choose a time that is still to come.")
        case .dueTooFar:
            Words("請答應兩星期以內的時間。", "请答应两星期以内的时间。", "Please promise a time within two weeks.")
        case .sourceMissing:
            Words(
                "未有依據的答覆不能告知住戶；請選一篇資料，或請示主管。", "没有依据的答复不能告知住户；请选一篇资料，或请示主管。",
                "An answer without a source cannot be given; please choose an article or ask a superior.")
        case .sourceUnknown:
            Words("找不到這篇資料，請再查一次。", "找不到这篇资料，请再查一次。", "That article is not there; please look it up once more.")
        case .sourceIsDraft:
            Words(
                "這篇資料仍是草稿，請主管先核准。", "这篇资料还是草稿，请主管先核准。",
                "That article is still a draft; please have a superior approve it.")
        case .sourceIsStale:
            Words(
                "這篇資料已過覆核日期，請負責人先覆核，或請示主管。", "这篇资料已过复核日期，请负责人先复核，或请示主管。",
                "That article is past its review date; please have its owner review it, or ask a superior.")
        case .saysUnknown:
            Words(
                "「不知道」不是答覆；請查資料、請示主管，或答應稍後回覆。", "「不知道」不是答复；请查资料、请示主管，或答应稍后回复。",
                "“I don't know” is no answer; please look it up, ask a superior, or promise a later answer.")
        case .superiorNeeded: WorkOrder.Refusal.superiorNeeded.words
        case .reasonMissing: WorkOrder.Refusal.reasonMissing.words
        case .alternativeMissing:
            Words("請寫下住戶可以怎樣做。", "请写下住户可以怎么做。", "Please write what the household can do instead.")
        case .holdIncomplete(let missing): Deferral.words(missing: missing)
        case .answerMissing: Words("請先寫下答覆。", "请先写下答复。", "Please write the answer first.")
        case .answeredAlready:
            Words("已經有答覆，請告知住戶。", "已经有答复，请告知住户。", "There is an answer already; please tell the household.")
        case .apologyMissing:
            Words(
                "答應的時間已過，請先向住戶致歉，並寫下致歉的話。", "答应的时间已过，请先向住户致歉，并写下致歉的话。",
                "The promised time has passed; please apologise first and write the apology down.")
        case .taskMissing: Words("請寫下要對方做甚麼。", "请写下要对方做什么。", "Please write what they are asked to do.")
        case .promiseFirst:
            Words(
                "答應的時間已過；請先致歉並另約時間，再轉交。", "答应的时间已过；请先致歉并另约时间，再转交。",
                "The promised time has passed; please apologise and agree another time before handing it over.")
        case .throughAssistant:
            Words(
                "請先轉交物業助理，由物業助理通知部門。", "请先转交物业助理，由物业助理通知部门。",
                "Please hand it to the property assistant first; they pass it to the department.")
        case .referenceMissing:
            Words(
                "請寫下對方是誰，以及他們給的編號；沒有編號就未算轉交。", "请写下对方是谁，以及他们给的编号；没有编号就不算转交。",
                "Please write who they are and the reference they gave; without one it is not handed over.")
        case .handOffWaits:
            Words(
                "對方還未接手，請先等接手或退回。", "对方还没接手，请先等接手或退回。",
                "Nobody has accepted it yet; please wait until they do or give it back.")
        case .handOffIsHeld:
            Words(
                "已有人接手，請由接手的人答覆，或先退回。", "已有人接手，请由接手的人答复，或先退回。",
                "Somebody has it in hand; please let them answer, or have it given back first.")
        case .nothingWaits: Words("沒有待接手的轉交。", "没有待接手的转交。", "There is no hand-off waiting here.")
        case .personMissing:
            Words("請寫下接手的人的姓名。", "请写下接手的人的姓名。", "Please write the name of the person who takes it.")
        case .notAccepted:
            Words(
                "還未有具名的人接手；「已發出」不等於「已轉交」。", "还没有具名的人接手；「已发出」不等于「已转交」。",
                "Nobody with a name has accepted it yet; sent is not handed over.")
        case .managerDecides:
            Words("已退回兩次，請由經理決定。", "已退回两次，请由经理决定。", "It was given back twice; the manager decides now.")
        case .managerHasDecided:
            Words(
                "經理已決定由這裏處理，不能再退回。", "经理已决定由这里处理，不能再退回。",
                "The manager has decided that it is dealt with here; it can't be given back.")
        case .notTold: Words("請先把答覆告知住戶。", "请先把答复告知住户。", "Please tell the household the answer first.")
        case .toldAlready:
            Words("已告知住戶，請等他們確認。", "已告知住户，请等他们确认。", "The household has been told; please wait for their word.")
        case .notInYourHands:
            Words(
                "這件事現在不在您手上，由物業處跟進。", "这件事现在不在您手上，由物业处跟进。",
                "This is not in your hands now; the office looks after it.")
        case .closedAlready:
            Words(
                "這項查詢已了結；如要跟進，請新記一項。", "这项咨询已了结；如需跟进，请新记一项。", "This enquiry is closed; to go on, please take a new one."
            )
        }
    }
}
