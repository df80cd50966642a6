import DoorbellRules
import HTTPTypes
import Storage

/// The one place where a text that goes to a household is looked at before it is kept.
///
/// What is blocked is changed, or a superior says why it stays; the reason is kept, the text is not copied.
struct CourtesyGate: Sendable {
    /// The rules whose findings a superior has let stand, with the reason.
    private let overridden: [String]
    private let reason: String

    /// Fields of orders', visits' and disputes' nouns that a household reads or hears.
    private static let fields: [String: [String]] = [
        "holds": ["reason", "apology"], "rebookings": ["reason", "apology"], "cancellations": ["reason"],
        "reopenings": ["reason"], "amendments": ["reason"], "shut-offs": ["reason"], "materials": ["reason"],
        "own-part-refusals": ["reason"], "dispute-settlements": ["words"], "proposals": ["words"],
        "settlements": ["words"], "outside-references": ["words"],
    ]

    /// Reads what `noun` says to the household. It takes its time before anything is written, not within a transaction.
    ///
    /// - Throws: `Problem` with the field, the clause and a sentence to say instead.
    init(_ noun: String, _ call: Call, _ caller: Caller) throws {
        var (reason, overridden): (String, [String]) = ("", [])
        if let fields = CourtesyGate.fields[noun], !call.body.isEmpty {
            let texts = try call.reader()
            reason = try texts.optionalText(CourtesyGate.reasonField, limit: 500) ?? ""
            var said: [(field: String, text: String)] = []
            for field in fields {
                if case .string(let text)? = texts.optional(field) { said.append((field, text)) }
            }
            if fields.contains("apology") {
                for text in (try? texts.texts("alternatives", limit: 10)) ?? [] { said.append(("alternatives", text)) }
            }
            for (field, text) in said {
                for finding in try Manners.check(text).findings where finding.level == .block {
                    guard caller.actor.isSuperior, !reason.isBlank else { throw Problem(finding, in: field) }
                    overridden.append(finding.rule)
                }
            }
        }
        (self.reason, self.overridden) = (reason, overridden)
    }

    private static let reasonField = "courtesy-reason"

    /// Takes the reason, which is the gate's alone, out of a noun's fields.
    func takeReason(from reader: JSONReader) { _ = reader.optional(CourtesyGate.reasonField) }

    /// Keeps that a superior let something stand, and why.
    func record(about subject: ID, by caller: Caller, id: ID, at now: Instant, _ connection: any Connection) throws {
        if overridden.isEmpty { return }
        try AuditEntry(
            action: "courtesy-overridden", subject: subject,
            detail: .object(["rules": .texts(overridden), "reason": .string(reason)])
        ).write(in: caller.estate, by: caller.staff, id: id, at: now, connection)
    }
}

extension Problem {
    /// A text that is not to be sent as it is: why, and what could be said.
    fileprivate init(_ finding: CourtesyFinding, in field: String) {
        let words = finding.category.words
        let offer = finding.proposals.first?.text
        self.init(
            .unprocessableContent, "courtesy",
            Words(
                "\(words.traditionalChinese)\(offer.map { "可改為：\($0)" } ?? "")",
                "\(words.simplifiedChinese)\(offer.map { "可改为：\($0)" } ?? "")",
                "\(words.english)\(offer.map { " You could say: \($0)" } ?? "")"),
            place: field, cause: finding.rule)
    }
}
