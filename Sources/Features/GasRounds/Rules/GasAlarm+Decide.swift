extension GasAlarm {
    public enum Refusal: Error, Equatable, Sendable {
        case placeMissing
        case referenceMissing
        case doorMissing
        case notTold(Informed)
        case superiorNeeded
        case clearedAlready
    }

    /// A caller's word is enough to begin one: nobody checks whether it smells before people are out.
    public static func report(
        home: ID?, place: String, words: String, by actor: Actor, at now: Instant
    ) throws(Refusal) -> Event {
        if place.isBlank { throw .placeMissing }
        return Event(.reported(home: home, place: place, words: words), at: now, by: actor.id)
    }

    /// What `command` would lead to, or why it may not happen now.
    public func decide(_ command: Command, by actor: Actor, at now: Instant) throws(Refusal) -> Event {
        Event(try fact(for: command, actor), at: now, by: actor.id)
    }

    private func fact(for command: Command, _ actor: Actor) throws(Refusal) -> Fact {
        if isCleared { throw .clearedAlready }
        switch command {
        case .tell(let who, let reference):
            if reference.isBlank { throw .referenceMissing }
            return .told(who, reference: reference)
        case .warn(let door):
            if door.isBlank { throw .doorMissing }
            return .warned(door: door)
        case .evacuate: return .evacuated
        case .clear(let reference):
            if !actor.isSuperior { throw .superiorNeeded }
            for who in Informed.allCases where told[who] == nil { throw .notTold(who) }
            if reference.isBlank { throw .referenceMissing }
            return .cleared(reference: reference)
        }
    }
}

extension GasAlarm.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .placeMissing: "alarm.place-missing"
        case .referenceMissing: "alarm.reference-missing"
        case .doorMissing: "alarm.door-missing"
        case .notTold: "alarm.not-told"
        case .superiorNeeded: "alarm.superior-needed"
        case .clearedAlready: "alarm.cleared-already"
        }
    }

    /// The gate of the procedure that holds; `nil` for what is only out of order.
    public var gate: Gate? {
        switch self {
        case .referenceMissing, .notTold, .superiorNeeded: .madeSafe
        case .placeMissing, .doorMissing, .clearedAlready: nil
        }
    }

    /// What the refused person reads: what can be done now.
    public var words: Words {
        switch self {
        case .placeMissing: Words("請寫下是哪一戶或哪個地方。", "请写下是哪一户或哪个地方。", "Please write which home or place it is.")
        case .referenceMissing:
            Words(
                "請寫下對方的姓名、編號或答覆；沒有編號不能解除。", "请写下对方的姓名、编号或答复；没有编号不能解除。",
                "Please write their name, reference or answer; without one nothing is cleared.")
        case .doorMissing: Words("請寫下拍了哪一戶的門。", "请写下敲了哪一户的门。", "Please write which door was knocked on.")
        case .notTold(let who):
            Words(
                "解除之前，請先通知\(who.words.traditionalChinese)，並記下答覆或編號。",
                "解除之前，请先通知\(who.words.simplifiedChinese)，并记下答复或编号。",
                "Before it is cleared, please inform them and note the answer or reference: \(who.words.english.lowercased())."
            )
        case .superiorNeeded: WorkOrder.Refusal.superiorNeeded.words
        case .clearedAlready:
            Words("這次煤氣味已由煤氣公司確認解除。", "这次燃气味已由燃气公司确认解除。", "The gas company has cleared this alarm already.")
        }
    }
}
