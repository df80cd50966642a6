extension ServiceOrder {
    /// The order as it stands: everything that was found, asked, agreed, fitted and tested at all its visits.
    ///
    /// - Parameters:
    ///   - visits: Every visit of the order, the latest last.
    ///   - clock: Writes a moment as the estate's wall shows it, for example `2026-11-23 10:12`.
    public init(
        _ order: WorkOrder, visits: [Visit], brief: Visit.Brief, estate: String, currency: Currency,
        clock: (Instant) -> String
    ) {
        let writer = Writer(language: brief.language, currency: currency, visits: visits)
        self.init(
            number: brief.number, language: brief.language, estate: estate,
            sections: [
                [writer.reported(order, brief, clock)], writer.done(clock), [writer.consents(clock), writer.tests],
            ]
            .flatMap { $0 }.filter { !$0.rows.isEmpty },
            total: order.report.service == .gasCheck
                ? ServiceOrder.free.text(in: brief.language) : Money(minor: writer.total, currency).text)
    }
}

extension ServiceOrder {
    /// What stands in place of an amount where there is never one (clause F1).
    static let free = Words("免費", "免费", "Free of charge")
}

/// Writes the sections of one service order in one language.
private struct Writer {
    let language: Language
    let currency: Currency
    let visits: [Visit]

    /// The visits whose charges nobody has signed for yet: those of an edition before this one are not billed twice.
    private var unbilled: [Visit] {
        visits.enumerated().filter { $0.offset == visits.count - 1 || !$0.element.isSettled }.map { $0.element }
    }

    var total: Int { unbilled.flatMap { $0.billedCharges }.reduce(0) { $0 + $1.amount } }

    private func text(_ words: Words) -> String { words.text(in: language) }

    func reported(_ order: WorkOrder, _ brief: Visit.Brief, _ clock: (Instant) -> String) -> ServiceOrder.Section {
        if order.report.service == .gasCheck { return called(order, brief, clock) }
        return ServiceOrder.Section(
            text(Words("報修", "报修信息", "Reported")),
            [
                .init(text(DoorLabel.name), text(brief.door.words), note: brief.address.text(in: language)),
                .init(text(Words("報修內容", "报修内容", "What was reported")), order.report.fault, note: order.report.words),
                .init(
                    text(Words("報修時間", "报修时间", "When")), clock(order.receivedAt), note: text(order.report.channel.words)
                ),
                .init(text(Words("維修師傅", "维修人员", "Attended by")), brief.technicianName),
            ])
    }

    /// Nobody reported anything: the round came, on the day on which it was let in.
    private func called(
        _ order: WorkOrder, _ brief: Visit.Brief, _ clock: (Instant) -> String
    ) -> ServiceOrder.Section {
        let entry = visits.last?.consents.last { $0.permission == .entry && $0.reply.answer == .yes }
        let rows: [ServiceOrder.Row?] = [
            .init(text(DoorLabel.name), text(brief.door.words), note: brief.address.text(in: language)),
            .init(
                text(Words("服務", "服务项目", "Service")), text(brief.service.words),
                note: text(order.report.channel.words)),
            entry.map { .init(text(Words("檢查時間", "检查时间", "Checked on")), clock($0.at)) },
            .init(text(GasCheck.checkedBy), brief.technicianName),
        ]
        return ServiceOrder.Section(text(Words("上門檢查", "上门检查", "The check")), rows.compactMap { $0 })
    }

    /// A gas check has no parts and no charges; a repair has no checklist.
    func done(_ clock: (Instant) -> String) -> [ServiceOrder.Section] {
        if let gas = visits.last?.gas { return gas.sections(in: language) }
        return [found, parts(clock), charges(clock)]
    }

    private var found: ServiceOrder.Section {
        ServiceOrder.Section(
            text(Words("檢查結果", "检查结果", "What was found")),
            visits.compactMap { $0.diagnosis }.map { diagnosis in
                .init(diagnosis.place, diagnosis.fault, note: "\(diagnosis.cause) · \(text(diagnosis.liable.words))")
            })
    }

    private func parts(_ clock: (Instant) -> String) -> ServiceOrder.Section {
        ServiceOrder.Section(
            text(Words("更換材料", "更换材料", "Parts replaced")),
            visits.flatMap { $0.parts }.filter { $0.fittedAt != nil }.map { part in
                let supplier =
                    part.supply == .owner
                    ? text(Words("業主自備，部件不設保修", "业主自备，部件不设保修", "supplied by the owner, no warranty on the part"))
                    : text(Words("工程部提供", "工程部提供", "supplied by the department"))
                let reason =
                    "\(text(part.need.reason.words))\(language == .english ? ": " : "：")\(part.need.explanation)"
                return .init("\(part.need.item) × \(part.need.quantity)", supplier, note: reason)
            })
    }

    private func charges(_ clock: (Instant) -> String) -> ServiceOrder.Section {
        ServiceOrder.Section(
            text(Words("費用", "费用明细", "Charges")),
            unbilled.flatMap { visit in
                visit.billedCharges.map { charge in
                    .init(
                        "\(text(charge.kind.words)) · \(charge.what)", Money(minor: charge.amount, currency).text,
                        note: agreed(charge, visit, clock))
                }
            })
    }

    private func agreed(_ charge: Charge, _ visit: Visit, _ clock: (Instant) -> String) -> String? {
        let yes = visit.consents.last { $0.permission == .cost && $0.subject == charge.id && $0.reply.answer == .yes }
        guard let yes else { return nil }
        let who = text(yes.reply.giver.role.words)
        let disputed =
            charge.isDisputed ? "\(language == .english ? "; " : "；")\(text(Acceptance.Cost.disputed.words))" : ""
        return
            "\(text(Words("\(who)於 \(clock(yes.at)) 同意", "\(who)于 \(clock(yes.at)) 同意", "Agreed by the \(who.lowercased()) at \(clock(yes.at))")))\(disputed)"
    }

    func consents(_ clock: (Instant) -> String) -> ServiceOrder.Section {
        ServiceOrder.Section(
            text(Words("您的答覆", "您的答复", "Your answers")),
            visits.flatMap { $0.consents }.filter { $0.permission != .cost }.map { consent in
                let answer = text(consent.reply.answer.words)
                let who = text(consent.reply.giver.role.words)
                return .init(
                    text(consent.permission.words), "\(answer) · \(clock(consent.at))",
                    note: "\(who) · \(consent.reply.grade.rawValue) \(text(consent.reply.grade.words))")
            })
    }

    var tests: ServiceOrder.Section {
        let acceptance = visits.last?.acceptance
        let tests = visits.flatMap { $0.tests }.map { test in
            ServiceOrder.Row(
                test.what, text(test.hasPassed ? Words("正常", "正常", "works") : Words("未通過", "未通过", "did not pass")))
        }
        let check = acceptance.map {
            ServiceOrder.Row(text(Words("驗收", "验收结论", "Your check")), text($0.work.words), note: $0.remarks)
        }
        return ServiceOrder.Section(
            text(Words("測試與驗收", "测试与验收", "Tests and acceptance")), tests + (check.map { [$0] } ?? []))
    }
}

extension Reply.Answer {
    public var words: Words {
        switch self {
        case .yes: Words("同意", "同意", "Yes")
        case .no: Words("不同意", "不同意", "No")
        case .notNow: Words("暫時不要", "暂时不要", "Not now")
        }
    }
}
