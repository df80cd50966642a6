extension GasCheck {
    /// What the household reads of the check before it signs: every item, every reading, what was done.
    func sections(in language: Language) -> [ServiceOrder.Section] {
        func text(_ words: Words) -> String { words.text(in: language) }
        let checked = CheckItem.allCases.compactMap { item in
            findings[item].map { finding in
                ServiceOrder.Row("\(item.rawValue) \(text(item.words))", text(finding.words), note: finding.remark)
            }
        }
        let measured = readings.map { reading in
            ServiceOrder.Row(
                text(reading.kind.words), "\(reading.value) \(reading.kind.unit)",
                note: text(
                    Words(
                        "儀器 \(reading.instrument.serial)，校準有效至 \(reading.instrument.calibratedUntil.iso)",
                        "仪器 \(reading.instrument.serial)，校准有效至 \(reading.instrument.calibratedUntil.iso)",
                        "Instrument \(reading.instrument.serial), in calibration until \(reading.instrument.calibratedUntil.iso)"
                    )))
        }
        let seen = appliances.map { appliance in
            ServiceOrder.Row(
                text(appliance.kind.words), "\(appliance.make) \(appliance.model)",
                note: appliance.year.map { "\($0) · \(text(appliance.flue.words))" })
        }
        return [
            ServiceOrder.Section(text(Words("檢查結果", "检查结论", "Result")), outcome(text)),
            ServiceOrder.Section(text(Words("檢查項目", "检查项目", "Checked")), checked),
            ServiceOrder.Section(text(Words("讀數", "仪器读数", "Readings")), measured),
            ServiceOrder.Section(text(Words("煤氣用具", "燃气用具", "Appliances")), seen),
        ]
    }

    private func outcome(_ text: (Words) -> String) -> [ServiceOrder.Row] {
        guard let result else { return [] }
        var rows = [ServiceOrder.Row(text(Words("整體", "总体结论", "Overall")), text(result.words))]
        if let madeSafe {
            rows.append(ServiceOrder.Row(text(GasCheck.closed), madeSafe))
        }
        if isTurnOffRefused {
            rows.append(
                ServiceOrder.Row(
                    text(GasCheck.closing),
                    text(GasCheck.closingRefused)))
        }
        if let notice {
            rows.append(ServiceOrder.Row(text(NoticeReceipt.paper), text(notice.words)))
        }
        for who in GasTold.allCases {
            guard let reference = told[who] else { continue }
            rows.append(ServiceOrder.Row(text(who.words), reference))
        }
        return rows
    }
}

/// What the record and the warning notice both say.
extension GasCheck {
    public static let checkedBy = Words("檢查師傅", "检查人员", "Checked by")
    public static let closed = Words("已關閥並貼標籤", "已关阀并贴标签", "Closed and labelled")
    public static let closing = Words("關閥", "关阀", "Closing the valve")
    public static let closingRefused = Words("住戶不同意，已上報", "住户不同意，已上报", "The household said no; reported at once")
}

extension NoticeReceipt {
    /// The paper of which it is the receipt.
    public static let paper = Words("隱患告知書", "隐患告知书", "Warning notice")
}

extension Finding {
    fileprivate var remark: String? {
        switch self {
        case .failed(_, let words): words
        case .notInspected(let reason): reason
        case .passed, .notApplicable: nil
        }
    }
}
