import DoorbellRules
import Print
import Storage

/// One edition of a service order as it was frozen: the text, its hash, and the signature or the reason why there is none.
public struct SignedOrder: Sendable {
    let edition: Int
    let canonical: String
    let hash: String
    let signature: DoorbellRules.Signature?
    let unsigned: Unsigned?
    let at: Instant

    /// The latest edition of order `id`; `nil` before anything was frozen.
    static func latest(of id: ID, in estate: ID, _ connection: any Connection) throws -> SignedOrder? {
        try editions(of: id, in: estate, connection).last
    }

    /// Every edition, the oldest first: an amendment never takes the place of what was signed before.
    static func editions(of id: ID, in estate: ID, _ connection: any Connection) throws -> [SignedOrder] {
        try connection.run(
            "SELECT * FROM service_order WHERE estate = \(estate) AND work_order = \(id) ORDER BY edition"
        ).map(SignedOrder.init(row:))
    }

    init(row: Row) throws {
        edition = try row[int: "edition"]
        canonical = try row[text: "canonical"]
        hash = try row[text: "hash"]
        at = try row[instant: "at"]
        signature = try row[optionalText: "signature"].map { try Signature(JSONReader(JSON(parsing: $0))) }
        unsigned = try row[optionalText: "unsigned"].map { try Unsigned(JSONReader(JSON(parsing: $0))) }
    }

    /// The paper: what was signed, the signature, and where to read it again.
    ///
    /// - Parameters:
    ///   - address: The resident's page of this order; it stands in the QR code.
    ///   - clock: The estate's clock, for the time of the signature.
    func sheet(address: String, clock: EstateClock, officePhone: String) throws -> Sheet {
        let order = try ServiceOrder(canonical: canonical)
        let language = order.language
        func text(_ words: Words) -> String { words.text(in: language) }
        var sections = order.sections.map { section in
            Section.facts(heading: section.heading, section.rows.map(\.fact))
        }
        sections.append(
            .facts(heading: "", [Fact(text(Words("應付總額", "应付总额", "Total to pay")), order.total, isStrong: true)]))
        sections.append(.signatures(heading: text(Words("驗收簽名", "验收签名", "Signature")), [signed(text, clock)]))
        return Sheet(
            language: language.tag, paper: .a4, title: text(Words("維修服務單", "维修服务单", "Service order")),
            subtitle: "\(order.estate) · \(text(PaperWords.department))", number: order.number,
            code: Code(text: address, caption: text(PaperWords.scan)), sections: sections,
            footer: [
                text(
                    Words(
                        "內容指紋 SHA-256（第 \(edition) 版）：\(hash)", "内容指纹 SHA-256（第 \(edition) 版）：\(hash)",
                        "Content SHA-256 (edition \(edition)): \(hash)")),
                text(
                    Words(
                        "如有需要維修服務，歡迎來電 \(officePhone)", "如有需要维修服务，欢迎来电 \(officePhone)",
                        "If you need any repairs, you're welcome to call us: \(officePhone)")),
            ],
            madeAt: at.milliseconds, author: order.estate, keywords: [order.number, hash])
    }

    private func signed(_ text: (Words) -> String, _ clock: EstateClock) -> Print.Signature {
        guard let signature else {
            let reason = unsigned.map { text($0.reason.words) } ?? ""
            return Print.Signature(
                label: text(Words("未能簽名", "未能取得签名", "No signature")), drawing: nil,
                caption: [reason, unsigned?.words ?? "", clock.stamp(at)])
        }
        return Print.Signature(
            label: text(signature.giver.role.words), drawing: Drawing(strokes: signature.strokes),
            caption: [signature.giver.name ?? "", clock.stamp(at)].filter { !$0.isEmpty })
    }
}

extension ServiceOrder.Row {
    /// Two stand in a row where they are short, so that a repair is on one page; an item of the checklist about which
    /// there is something to add has a row of its own.
    fileprivate var fact: Fact {
        let isItem = CheckItem(rawValue: String(label.prefix(3))) != nil
        return Fact(label, value, note: note ?? "", width: isItem && note != nil ? .full : .half)
    }
}
