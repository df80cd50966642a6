import DoorbellRules

/// One tap as a phone kept it while it had no network: what, when by its own clock, and its place among the others.
///
/// It is frozen when the phone lets it go: the same id with any other content is refused.
struct PhoneOperation: Sendable {
    /// More at once are a mistake, not a queue.
    static let most = 200

    let id: ID
    let device: ID
    /// Counts the operations of one phone at one visit, from 1 and without gaps.
    let sequence: Int
    /// By the phone's clock.
    let at: Instant
    /// Milliseconds to add to reach the server's time, as the phone last measured it.
    let offset: Int64
    let act: String
    let fields: JSON
    /// Whether the fields are texts, as a page sends them.
    let isForm: Bool
    let newID: ID
    /// The whole as it came.
    let body: JSON

    init(_ body: JSON, at place: String = "") throws(JSON.Trouble) {
        self.body = body
        let reader = try JSONReader(body, at: place)
        id = try reader.id("id")
        device = try reader.id("device")
        sequence = try reader.number("sequence", in: 1...1_000_000)
        at = try reader.instant("at")
        let century = 3_155_760_000_000
        offset = Int64(try reader.number("offset", in: -century...century))
        act = try reader.text("act", limit: 64)
        fields = try reader.required("fields")
        guard case .object = fields else { throw reader.trouble(.wrongType, "fields") }
        isForm = try reader.flag("form")
        newID = try reader.id("new-id")
        _ = try reader.optionalText("hash", limit: 64)  // of the paper as the phone had it; the server makes its own
        try reader.finish()
    }

    /// Everything that a phone sent at once; all of it can be read, or nothing is taken.
    static func list(_ reader: JSONReader) throws(JSON.Trouble) -> [PhoneOperation] {
        _ = try reader.required("operations")
        let bodies = try reader.list("operations", limit: most)
        try reader.finish()
        if bodies.isEmpty { throw reader.trouble(.empty, "operations") }
        var operations: [PhoneOperation] = []
        for (place, body) in bodies.enumerated() {
            operations.append(try PhoneOperation(body, at: "operations[\(place)]"))
        }
        return operations
    }

    /// What was sent, by whom and about which visit: two of these are the same operation or are not.
    func hash(visit: ID, staff: ID) -> String { Keys.digest("\(visit.text)\n\(staff.text)\n\(body.text)") }
}

extension PhoneOperation {
    /// When it happened by the server's clock.
    struct Moment: Sendable {
        let at: Instant
        /// The phone's clock was more than two minutes wrong, or what it said had to be moved by more than five.
        let isCorrected: Bool
    }

    /// What the phone said, never later than `now` and never before `last`.
    func moment(after last: Instant, now: Instant) -> Moment {
        let said = at.milliseconds + offset
        let real = max(min(said, now.milliseconds), last.milliseconds)
        return Moment(
            at: Instant(milliseconds: real), isCorrected: abs(offset) > 120_000 || abs(real - said) > 300_000)
    }
}
