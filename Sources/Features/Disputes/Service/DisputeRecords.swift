import DoorbellRules

/// What is on record about an order, each under a name that people read.
struct DisputeRecords: Sendable {
    private(set) var choices: [Screen.Field.Choice] = []
    /// The lines of the price that may become lower.
    private(set) var lines: [Screen.Field.Choice] = []

    init() {}

    init(_ order: CaseFile) {
        let (clock, currency) = (order.estate.clock, order.estate.policy.currency)
        for file in order.visits {
            let visit = file.visit
            for one in visit.evidence(as: file.id) {
                let words: Words
                switch one.kind {
                case .charge:
                    guard let charge = visit.charge(one.reference) else { continue }
                    words = Self.named(one.kind, "\(charge.what) \(Money(minor: charge.amount, currency).text)")
                    if charge.state == .agreed { lines.append(.init(one.name, words)) }
                case .consent:
                    let consent = visit.consents.last { $0.subject == one.reference && $0.permission != .cost }
                    guard let consent else { continue }
                    let (what, answer) = (consent.permission.words, consent.reply.answer.words)
                    let at = clock.stamp(consent.at)
                    words = Words(
                        "\(what.traditionalChinese)：\(answer.traditionalChinese)（\(at)）",
                        "\(what.simplifiedChinese)：\(answer.simplifiedChinese)（\(at)）",
                        "\(what.english): \(answer.english.lowercased()) (\(at))")
                case .photo: words = Self.named(one.kind, String(one.reference.text.prefix(8)))
                }
                choices.append(.init(one.name, words))
            }
        }
    }

    private static func named(_ kind: Dispute.Evidence.Kind, _ what: String) -> Words {
        Words(
            "\(kind.words.traditionalChinese)：\(what)", "\(kind.words.simplifiedChinese)：\(what)",
            "\(kind.words.english): \(what)")
    }

    /// As people read it; its kind alone where the record is gone.
    func words(of one: Dispute.Evidence) -> Words { choices.first { $0.value == one.name }?.words ?? one.kind.words }
}

/// An order's bill, with what a dispute holds back.
extension CaseFile {
    func bill(_ disputes: [DisputeFile]) -> Bill {
        Bill(visits.flatMap(\.visit.billedCharges)) { charge in disputes.contains { $0.dispute.holds(charge) } }
    }
}
