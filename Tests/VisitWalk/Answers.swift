import DoorbellRules

/// What the household has answered to one question, kept apart from the visit's own consents.
struct Answers {
    private var last: [String: Reply.Answer] = [:]
    private var latest: (who: String, answer: Reply.Answer)?

    /// The last word of the latest person was yes, and nobody else has said no and not yes since.
    var isYes: Bool {
        guard let latest, latest.answer == .yes else { return false }
        return !last.contains { $0.key != latest.who && $0.value == .no }
    }

    /// Whether anybody was asked since the bell rang, and the last of them did not say yes.
    var endedWithoutYes: Bool { latest.map { $0.answer != .yes } ?? false }
    var isEmpty: Bool { latest == nil }

    mutating func note(_ reply: Reply) {
        let giver = reply.giver
        let who = giver.person.map { "#\($0.text)" } ?? "\(giver.role.rawValue)/\(giver.name ?? "")"
        if last[who] != .no || reply.answer != .notNow { last[who] = reply.answer }
        latest = (who, reply.answer)
    }

    /// A yes that has run out: what was refused stays refused.
    mutating func expire() { latest = nil }
}
