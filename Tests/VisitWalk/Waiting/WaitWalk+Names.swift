import DoorbellRules

extension WaitWalk {
    static let code = "wait"

    static let wanted = [
        "acknowledged", "served/plain", "served/sorry", "served/without-sorry", "served/emergency", "explained",
        "left/promised", "left", "called-back", "passed-on",
    ]

    static let refusals = [
        "over-already", "others-first", "nobody-waited", "reason-missing", "call-back-missing", "promise-missing",
        "due-has-passed", "nothing-promised", "words-missing", "apology-missing",
    ]

    static func names(_ event: Wait.Event) -> [String] {
        switch event.fact {
        case .arrived: return ["arrived"]
        case .acknowledged: return ["acknowledged"]
        case .served(let opening, let emergency):
            let kind =
                switch opening {
                case .plain: "plain"
                case .sorry: "sorry"
                case .withoutSorry: "without-sorry"
                }
            return ["served/\(kind)"] + (emergency == nil ? [] : ["served/emergency"])
        case .explained: return ["explained"]
        case .left(let given): return [given == nil ? "left" : "left/promised"]
        case .calledBack: return ["called-back"]
        case .passedOn: return ["passed-on"]
        }
    }
}
