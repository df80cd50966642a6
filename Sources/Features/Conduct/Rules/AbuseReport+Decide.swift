extension AbuseReport {
    public enum Refusal: Error, Equatable, Sendable {
        case wordsMissing
        case inFuture
        case superiorNeeded
        case ownReport
        case orderMissing
        case twoPeopleAlready
        case stepMissing
        case closedAlready
    }

    /// Anybody of the staff may make one, about today or about long ago.
    public static func make(_ account: Account, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        if account.words.isBlank { throw .wordsMissing }
        if account.happenedAt > now { throw .inFuture }
        return Event(.made(account), at: now, by: actor.id)
    }

    /// What `command` would lead to, or why it may not happen now.
    public func decide(_ command: Command, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        if isClosed { throw .closedAlready }
        if !actor.isSuperior { throw .superiorNeeded }
        switch command {
        case .step(let words):
            // Protection is not something that one has to give oneself.
            if actor.id == reporter { throw .ownReport }
            if words.isBlank { throw .stepMissing }
            return Event(.step(words: words), at: now, by: actor.id)
        case .twoPeople:
            if account.order == nil { throw .orderMissing }
            if needsTwoPeople { throw .twoPeopleAlready }
            return Event(.twoPeople, at: now, by: actor.id)
        case .close(let words):
            if actor.id == reporter { throw .ownReport }
            if words.isBlank || steps.isEmpty { throw .stepMissing }
            return Event(.closed(words: words), at: now, by: actor.id)
        }
    }

    /// The report that begins with `event`; `nil` for an event that begins none.
    public init?(_ event: Event) {
        guard case .made(let account) = event.fact else { return nil }
        (self.account, reporter, madeAt) = (account, event.by, event.at)
    }

    /// This report after `event`.
    public func evolved(by event: Event) -> AbuseReport {
        var next = self
        switch event.fact {
        case .made: break
        case .step(let words): next.steps.append(words)
        case .twoPeople: next.needsTwoPeople = true
        case .closed: next.isClosed = true
        }
        return next
    }
}

extension AbuseReport.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .wordsMissing: "abuse.words-missing"
        case .inFuture: "abuse.in-future"
        case .superiorNeeded: "abuse.superior-needed"
        case .ownReport: "abuse.own-report"
        case .orderMissing: "abuse.order-missing"
        case .twoPeopleAlready: "abuse.two-people-already"
        case .stepMissing: "abuse.step-missing"
        case .closedAlready: "abuse.closed-already"
        }
    }

    /// What the refused person reads: what can be done now.
    public var words: Words {
        switch self {
        case .wordsMissing: Words("請寫下發生了甚麼事。", "请写下发生了什么事。", "Please write what happened.")
        case .inFuture: ConductObservation.Refusal.inFuture.words
        case .superiorNeeded: WorkOrder.Refusal.superiorNeeded.words
        case .ownReport:
            Words("由另一位上級跟進。", "由另一位上级来跟进。", "Another superior looks after this.")
        case .orderMissing:
            Words(
                "這份記錄沒有工單，請寫下下一步。", "这份记录没有工单，请写下下一步。",
                "This report names no order; please write the next step instead.")
        case .twoPeopleAlready: Words("已安排兩人同行。", "已安排两人同行。", "Two people go already.")
        case .stepMissing: Words("請先寫下已做了甚麼。", "请先写下做了什么。", "Please write what was done first.")
        case .closedAlready: Words("這件事已處理好。", "这件事已经处理好。", "This has been dealt with.")
        }
    }
}
