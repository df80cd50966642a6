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
            rows.append(ServiceOrder.Row(text(Words("已關閥並貼標籤", "已关阀并贴标签", "Closed and labelled")), madeSafe))
        }
        if isTurnOffRefused {
            rows.append(
                ServiceOrder.Row(
                    text(Words("關閥", "关阀", "Closing the valve")),
                    text(Words("住戶不同意，已上報", "住户不同意，已上报", "The household said no; reported at once"))))
        }
        if let notice {
            rows.append(ServiceOrder.Row(text(Words("隱患告知書", "隐患告知书", "Warning notice")), text(notice.words)))
        }
        for who in GasTold.allCases {
            guard let reference = told[who] else { continue }
            rows.append(ServiceOrder.Row(text(who.words), reference))
        }
        return rows
    }
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
