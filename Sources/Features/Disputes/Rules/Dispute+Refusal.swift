extension Dispute {
    public enum Refusal: Error, Equatable, Sendable {
        case superiorNeeded
        case notTaken
        case takenAlready
        case anotherSpeaks
        case ownWordsOnly
        case wordsMissing
        case positionMissing(Party)
        case evidenceUnknown
        case attachedAlready
        case nextContactMissing
        case nextContactPassed
        case nextContactTooFar
        case referenceMissing
        case decidedAlready
        case outcomeMissing
        case notTold
        case toldAlready
        case stillOutside
        case closedAlready
        /// A visit's disagreement ends with its dispute, when the household was told, and in no other way.
        case settledElsewhere
    }
}

extension Dispute.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .superiorNeeded: "dispute.superior-needed"
        case .notTaken: "dispute.not-taken"
        case .takenAlready: "dispute.taken-already"
        case .anotherSpeaks: "dispute.superior-speaks"
        case .ownWordsOnly: "dispute.own-words-only"
        case .wordsMissing: "dispute.words-missing"
        case .positionMissing: "dispute.position-missing"
        case .evidenceUnknown: "dispute.evidence-unknown"
        case .attachedAlready: "dispute.attached-already"
        case .nextContactMissing: "dispute.next-contact-missing"
        case .nextContactPassed: "dispute.next-contact-passed"
        case .nextContactTooFar: "dispute.next-contact-too-far"
        case .referenceMissing: "dispute.reference-missing"
        case .decidedAlready: "dispute.decided-already"
        case .outcomeMissing: "dispute.outcome-missing"
        case .notTold: "dispute.not-told"
        case .toldAlready: "dispute.told-already"
        case .stillOutside: "dispute.still-outside"
        case .closedAlready: "dispute.closed-already"
        case .settledElsewhere: "dispute.settled-elsewhere"
        }
    }

    /// What the refused person reads: what can be done now.
    public var words: Words {
        switch self {
        case .superiorNeeded: WorkOrder.Refusal.superiorNeeded.words
        case .notTaken:
            Words(
                "這一戶有爭議待處理，請由主管先接手，再與住戶溝通。", "这一户有争议待处理，请由主管先接手，再与住户沟通。",
                "There is a dispute with this home; a superior takes it first and then speaks with the household.")
        case .takenAlready:
            Words("您已接手，請記下與住戶的聯絡。", "您已经接手，请记下与住户的联系。", "You have it already; please note your contacts.")
        case .anotherSpeaks:
            Words(
                "這一戶的爭議由一位主管跟進，請交由這位主管與住戶溝通。", "这一户的争议由一位主管跟进，请交由这位主管与住户沟通。",
                "A superior is speaking with this home about a dispute; please leave the word to them.")
        case .ownWordsOnly:
            Words("請寫下您自己的說法。", "请写下您自己的说法。", "Please write your own side of it.")
        case .wordsMissing:
            Words("請寫下幾句話，讓大家都明白。", "请写下几句话，让大家都明白。", "Please write a few words, so that everybody understands.")
        case .positionMissing(.household):
            Words("請先聽住戶怎樣說，照原話寫下。", "请先听住户怎么说，照原话写下。", "Please hear the household first, in their own words.")
        case .positionMissing(.staff):
            Words("請先聽同事怎樣說，照原話寫下。", "请先听同事怎么说，照原话写下。", "Please hear our colleague first, in their own words.")
        case .evidenceUnknown:
            Words("找不到這項記錄，請從清單選擇。", "找不到这项记录，请从清单选择。", "That is not on record here; please choose from the list.")
        case .attachedAlready: Words("這項記錄已在這裏。", "这项记录已经在这里。", "That is here already.")
        case .nextContactMissing:
            Words("請選下次聯絡住戶的時間。", "请选下次联系住户的时间。", "Please choose when the household hears from you next.")
        case .nextContactPassed: Enquiry.Refusal.dueHasPassed.words
        case .nextContactTooFar:
            Words("請選兩星期以內的時間。", "请选两星期以内的时间。", "Please choose a time within two weeks.")
        case .referenceMissing:
            Words(
                "請寫下由哪個機構處理，以及對方給的編號。", "请写下由哪个机构处理，以及对方给的编号。",
                "Please write which body has it and the reference they gave.")
        case .decidedAlready:
            Words("已有結果，請先告知住戶。", "已经有结果，请先告知住户。", "There is an outcome already; please tell the household.")
        case .outcomeMissing: Words("請先寫下結果。", "请先写下结果。", "Please write the outcome first.")
        case .notTold:
            Words("請先把結果告知住戶，才可了結。", "请先把结果告知住户，才可了结。", "Please tell the household first; then it can be closed.")
        case .toldAlready:
            Words("已告知住戶，請等他們回應。", "已告知住户，请等他们回应。", "The household has been told; please wait for their word.")
        case .stillOutside:
            Words(
                "外間機構仍在處理，請等有結果，再與住戶談妥。", "外部机构仍在处理，请等有结果，再与住户谈妥。",
                "It is still with the body outside; please wait for its decision and settle it with the household.")
        case .closedAlready:
            Words(
                "這項爭議已了結；如要跟進，請新記一項。", "这项争议已了结；如需跟进，请新记一项。",
                "This dispute is closed; to go on, please take a new one.")
        case .settledElsewhere:
            Words(
                "請在爭議的頁面談妥並告知住戶，這裏會隨之更新。", "请在争议的页面谈妥并告知住户，这里会随之更新。",
                "Please settle it on the dispute's own page and tell the household; this follows by itself.")
        }
    }
}
