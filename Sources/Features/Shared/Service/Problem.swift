import DoorbellRules
import HTTPTypes
import Storage

/// Something that did not work, said twice: to the person what can be done now, to the log what happened.
public struct Problem: Error, Sendable {
    public let status: HTTPResponse.Status
    public let code: String
    public let words: Words
    /// Where in the body or the address it lies.
    public var place: String?
    /// The gate of the procedure that held.
    public var gate: Gate?
    /// Only for the log.
    public var cause = ""
    /// Seconds after which trying again makes sense.
    public var retryAfter: Int?
    /// What goes along for the page: the emergency script.
    public var script: [Words] = []
    /// What was found in words to a household that are not to be sent as they are.
    var hearing: Hearing?

    public init(_ status: HTTPResponse.Status, _ code: String, _ words: Words, place: String? = nil, cause: String = "")
    {
        self.status = status
        self.code = code
        self.words = words
        self.place = place
        self.cause = cause
    }
}

extension Problem {
    static let signInNeeded = Problem(
        .unauthorized, "sign-in-needed", Words("請先登入。", "请先登录。", "Please sign in first."))
    /// The same for what is not there and for what is not yours: nobody learns which.
    static let notFound = Problem(
        .notFound, "not-found",
        Words(
            "找不到這一頁或這一項，請檢查編號，或回到清單再找。", "找不到这一页或这一项，请检查编号，或回到清单再找。",
            "That is not here; please check the number or go back to the list."))
    static let wrongVerb = Problem(
        .methodNotAllowed, "wrong-verb",
        Words(
            "這個地址不能這樣使用；程式請看 Allow 標頭，其他人請由清單再進入。", "这个地址不能这样使用；程序请看 Allow 标头，其他人请从清单再进入。",
            "This address is not used in that way; programs see the Allow header, everybody else please comes in from the list."
        ))
    static let notAllowed = Problem(
        .forbidden, "not-allowed",
        Words(
            "這一步不屬於您的職務，請轉交負責的同事。", "这一步不属于您的职责，请转交负责的同事。",
            "This isn't part of your duties here; please pass it to the colleague who has it."))
    static let wrongOrigin = Problem(
        .forbidden, "wrong-origin",
        Words(
            "這個請求來自別的網站，沒有執行；請在本系統的頁面再試。", "这个请求来自别的网站，没有执行；请在本系统的页面再试。",
            "This came from another site and was not done; please use this system's own page."))
    static let bodyTooLarge = Problem(
        .contentTooLarge, "too-large",
        Words("內容太大，請縮小後再試。", "内容太大，请缩小后再试。", "This is too large; please make it smaller and try again."))
    static let severalEstates = Problem(
        .badRequest, "several-estates",
        Words(
            "這裏有幾個屋苑，請加上 --estate；`doorbell estate list` 會列出編號。", "这里有几个小区，请加上 --estate；`doorbell estate list` 会列出编号。",
            "There are several estates here; please say which with --estate (`doorbell estate list` shows the ids)."))
    static let outdated = Problem(
        .preconditionFailed, "outdated",
        Words(
            "別的同事剛剛更新了，請看過最新內容再做。", "别的同事刚刚更新了，请看过最新内容再做。",
            "A colleague has just changed this; please look at the newest version and try again."))
    static let keyUsedTwice = Problem(
        .unprocessableContent, "idempotency-key-reused",
        Words(
            "這個重送編號已用於另一個內容，請換一個新的編號。", "这个重发编号已用于另一个内容，请换一个新的编号。",
            "This idempotency key was used with another body; please take a new one."))

    /// What any error is to the person who meets it. The last case is ours to mend, and they are told so.
    init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let trouble as JSON.Trouble:
            self.init(.badRequest, trouble.kind.rawValue, trouble.kind.words, place: trouble.place)
        case let refusal as Visit.Refusal: self = refusal.problem
        case let refusal as WorkOrder.Refusal: self = refusal.problem
        case let refusal as HomeCheck.Refusal: self.init(refusing: refusal.code, refusal.words, refusal.gate)
        case let refusal as GasRound.Refusal: self.init(refusing: refusal.code, refusal.words, refusal.gate)
        case let refusal as GasAlarm.Refusal: self.init(refusing: refusal.code, refusal.words, refusal.gate)
        case let refusal as Enquiry.Refusal: self.init(refusing: refusal.code, refusal.words, refusal.gate)
        case let refusal as Wait.Refusal: self.init(refusing: refusal.code, refusal.words, nil)
        case let refusal as Dispute.Refusal: self.init(refusing: refusal.code, refusal.words, nil)
        case let refusal as Bill.Refusal: self.init(refusing: refusal.code, refusal.words, nil)
        case let refusal as HardshipPlan.Refusal: self.init(refusing: refusal.code, refusal.words, nil)
        case let refusal as Article.Refusal: self.init(refusing: refusal.code, refusal.words, refusal.gate)
        case let refusal as ConductObservation.Refusal: self.init(refusing: refusal.code, refusal.words, nil)
        case let refusal as ConductQuiz.Refusal: self.init(refusing: refusal.code, refusal.words, nil)
        case let refusal as ColleagueCall.Refusal: self.init(refusing: refusal.code, refusal.words, nil)
        case let refusal as AbuseReport.Refusal: self.init(refusing: refusal.code, refusal.words, nil)
        case let refusal as Opinion.Refusal: self.init(refusing: refusal.code, refusal.words, nil)
        case let error as StorageError: self = error.problem
        default:
            self.init(
                .internalServerError, "our-mistake",
                Words(
                    "系統出錯了，您的資料沒有改動；我們已記錄，請稍後再試。", "系统出错了，您的资料没有改动；我们已记录，请稍后再试。",
                    "Something went wrong on our side and nothing was changed; it is on record, please try again shortly."
                ),
                cause: "\(error)")
        }
    }
}

extension Problem {
    /// A rule's refusal: somebody else's time or an earlier step would make it right.
    fileprivate init(refusing code: String, _ words: Words, _ gate: Gate?) {
        self.init(.conflict, code, words)
        self.gate = gate
    }
}

extension Visit.Refusal {
    /// The one place where a refusal of the visit rules becomes HTTP.
    var problem: Problem {
        Problem(refusing: code, words, gate)
    }
}

extension WorkOrder.Refusal {
    var problem: Problem {
        var problem = Problem(refusing: code, words, gate)
        if case .danger(let danger) = self { problem.script = danger.script }
        return problem
    }
}

extension StorageError {
    /// The one place where a refusal of the database becomes HTTP.
    var problem: Problem {
        switch self {
        case .alreadyThere(let what):
            Problem(
                .conflict, "already-there",
                Words(
                    "已經有同樣的一項，請檢查是否重複。", "已经有同样的一项，请检查是否重复。",
                    "There is one like this already; please check for a duplicate."), cause: what)
        case .refusedByDatabase(let rule):
            Problem(
                .badRequest, "does-not-fit",
                Words(
                    "有一項資料對不上，請檢查後再試。", "有一项资料对不上，请检查后再试。",
                    "Something does not fit together; please check it and try again."), cause: rule)
        case .outrun(let what), .unavailable(let what), .outcomeUnknown(let what): .later(what)
        case .wrongStatement, .damaged, .folderInUse, .notSafe, .newerSchema, .changedMigration, .notEmpty:
            Problem(
                .internalServerError, "storage",
                Words("系統儲存出錯，請通知系統管理員。", "系统存储出错，请通知系统管理员。", "Storage has a fault; please tell the administrator."),
                cause: "\(self)")
        }
    }
}

extension Problem {
    fileprivate static func later(_ cause: String) -> Problem {
        var problem = Problem(
            .serviceUnavailable, "try-again",
            Words(
                "系統繁忙，未能儲存，請稍後再試。", "系统繁忙，未能存储，请稍后再试。",
                "The system is busy and this was not saved; please try again in a moment."),
            cause: cause)
        problem.retryAfter = 5
        return problem
    }
}
