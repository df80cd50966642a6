import DoorbellRules
import HTTPTypes

extension Problem {
    /// A text that is not to be sent as it is: why, and what could be said.
    init(_ hearing: Hearing) {
        let first = hearing.said.first { $0.verdict.level == .block }
        let finding = first?.verdict.findings.first { $0.level == .block }
        let words = finding?.category.words ?? CourtesyCategory.curt.words
        let offer = finding?.proposals.first?.text
        self.init(
            .unprocessableContent, "courtesy",
            Words(
                "\(words.traditionalChinese)\(offer.map { "可改為：\($0)" } ?? "")",
                "\(words.simplifiedChinese)\(offer.map { "可改为：\($0)" } ?? "")",
                "\(words.english)\(offer.map { " You could say: \($0)" } ?? "")"),
            place: first?.field, cause: hearing.blocks.map(\.rule).joined(separator: " "))
        self.hearing = hearing
    }
}

extension Hearing {
    /// Every finding for a program: in which field, where in it (in Unicode scalars), by which clause, and what to say.
    func json(in language: Language) -> JSON {
        .array(
            said.flatMap { one in
                one.verdict.findings.map { finding in
                    guard case .object(let members) = finding.json(in: language) else { return .null }
                    return .object(
                        [JSON.Member("field", .string(one.field)), JSON.Member("item", .whole(one.item))] + members)
                }
            })
    }
}
