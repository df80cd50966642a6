extension GasCheck.Fact {
    /// The fact as a sentence of the order's history.
    public var sentence: Words {
        switch self {
        case .taken(let reading):
            Words(
                "讀數：\(reading.kind.words.traditionalChinese) \(reading.value) \(reading.kind.unit)（儀器 \(reading.instrument.serial)）。",
                "读数：\(reading.kind.words.simplifiedChinese) \(reading.value) \(reading.kind.unit)（仪器 \(reading.instrument.serial)）。",
                "Reading: \(reading.kind.words.english.lowercased()) \(reading.value) \(reading.kind.unit) (instrument \(reading.instrument.serial))."
            )
        case .inspected(let item, let finding, _): inspected(item, finding)
        case .noted(let appliance):
            Words(
                "登記用具：\(appliance.kind.words.traditionalChinese) \(appliance.make) \(appliance.model)。",
                "登记燃具：\(appliance.kind.words.simplifiedChinese) \(appliance.make) \(appliance.model)。",
                "Registered: \(appliance.kind.words.english.lowercased()) \(appliance.make) \(appliance.model).")
        case .madeSafe(let place):
            Words("已關閥並貼禁用標籤：\(place)。", "已关阀并贴禁用标签：\(place)。", "Closed and labelled do-not-use: \(place).")
        case .noticeHanded(let receipt):
            Words(
                "隱患告知書：\(receipt.words.traditionalChinese)。", "隐患告知书：\(receipt.words.simplifiedChinese)。",
                "Warning notice: \(receipt.words.english.lowercased()).")
        case .told(let who, let reference): who.sentence(reference)
        }
    }

    private func inspected(_ item: CheckItem, _ finding: Finding) -> Words {
        let words =
            switch finding {
            case .failed(_, let words): words
            case .notInspected(let reason): reason
            case .passed, .notApplicable: ""
            }
        let (colon, english) = words.isEmpty ? ("", "") : ("：", ": ")
        return Words(
            "\(item.rawValue) \(item.words.traditionalChinese)——\(finding.words.traditionalChinese)\(colon)\(words)。",
            "\(item.rawValue) \(item.words.simplifiedChinese)——\(finding.words.simplifiedChinese)\(colon)\(words)。",
            "\(item.rawValue) \(item.words.english) – \(finding.words.english.lowercased())\(english)\(words).")
    }
}

extension GasSmell.Fact {
    public var sentence: Words {
        switch self {
        case .noticed:
            Words("發現煤氣味，啟動煤氣洩漏程序。", "发现燃气味，启动燃气泄漏程序。", "A smell of gas: the gas-smell procedure began.")
        case .told(let who, let reference): who.sentence(reference)
        case .warned(let door):
            Words("已拍門通知鄰居：\(door)。", "已敲门通知邻居：\(door)。", "Warned a neighbour by hand: \(door).")
        case .evacuated: Words("全部人已離開單位。", "所有人已离开屋内。", "Everybody is out of the home.")
        }
    }
}

extension GasTold {
    fileprivate func sentence(_ reference: String) -> Words {
        Words(
            "已通知\(words.traditionalChinese)：\(reference)。", "已通知\(words.simplifiedChinese)：\(reference)。",
            "Told the \(words.english.lowercased()): \(reference).")
    }
}
