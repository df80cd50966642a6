/// One answer of the household to one question, kept for ever: what was asked in which words, who answered, when, and
/// whether it still holds.
public struct Consent: Equatable, Sendable {
    public let permission: Permission
    /// What it is about: a shut-off, a charge, a list of things to move; the visit itself for an entry.
    public let subject: ID
    public let words: Spoken
    public let reply: Reply
    public let at: Instant
    /// A yes ends when the technician leaves, when it is taken back, or when the question is asked anew.
    public var endedAt: Instant?
    public var isContested = false

    public init(_ permission: Permission, about subject: ID, words: Spoken, reply: Reply, at: Instant) {
        self.permission = permission
        self.subject = subject
        self.words = words
        self.reply = reply
        self.at = at
    }

    /// A yes that was not taken back. A refusal by another person of the home ends it: refusal wins.
    public var isLive: Bool { reply.answer == .yes && endedAt == nil }
}
