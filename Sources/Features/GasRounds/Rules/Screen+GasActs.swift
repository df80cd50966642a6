extension Screen.Act {
    /// Items of one place, each with the answers that its checklist allows and none of them chosen.
    ///
    /// - Parameter unpassed: Those whose reading is above its limit.
    static func inspect(_ items: [CheckItem], _ checklist: Checklist, unpassed: Set<CheckItem>) -> Screen.Act {
        let fields = items.flatMap { item -> [Screen.Field] in
            let failures = checklist.span(of: item).hazards.map { hazard in
                Screen.Field.Choice(
                    "failed/\(hazard.rawValue)",
                    Words(
                        "不合格：\(hazard.words.traditionalChinese)", "不合格：\(hazard.words.simplifiedChinese)",
                        "Failed: \(hazard.words.english.lowercased())"))
            }
            let absent = item.mayBeAbsent ? [Screen.Field.Choice("not-applicable", Finding.notApplicable.words)] : []
            let passed = unpassed.contains(item) ? [] : [Screen.Field.Choice("passed", Finding.passed.words)]
            let choices =
                passed + failures + absent
                + [Screen.Field.Choice("not-inspected", Finding.notInspected(reason: "").words)]
            return [
                Screen.Field(item.rawValue, item.words, .verdict(choices)),
                Screen.Field(
                    "\(item.rawValue)-words",
                    Words("不合格或未能檢查：寫明情況", "不合格或未能检查：写明情况", "If failed or not inspected: what it is"),
                    .text, isRequired: false, isTold: true),
            ]
        }
        return Screen.Act("gas-items", Words("記錄這一頁", "记录这一页", "Record this page"), .main, fields: fields)
    }

    /// One measurement; instruments out of calibration stand there as such and are refused.
    static func reading(_ kind: Reading.Kind, _ instruments: [Instrument], on day: Day) -> Screen.Act {
        let choices = instruments.map { instrument in
            Screen.Field.Choice(
                instrument.id.text,
                instrument.isInCalibration(on: day)
                    ? Words(verbatim: instrument.serial)
                    : Words(
                        "\(instrument.serial)（校準已過期）", "\(instrument.serial)（校准已过期）",
                        "\(instrument.serial) (calibration expired)"))
        }
        return Screen.Act(
            "gas-readings",
            Words(
                "記錄讀數：\(kind.words.traditionalChinese)（\(kind.unit)）",
                "记录读数：\(kind.words.simplifiedChinese)（\(kind.unit)）",
                "Record a reading: \(kind.words.english.lowercased()) (\(kind.unit))"), .plain,
            fields: [
                Screen.Field("value", Words("讀數", "仪器读数", "Reading"), .number(0...1_000_000)),
                Screen.Field("instrument", Words("儀器", "所用仪器", "Instrument"), .choice(choices)),
            ], fixed: [.init("kind", kind.rawValue)])
    }

    static func unsignedNotice(_ receipt: String, _ label: Words) -> Screen.Act {
        Screen.Act(
            "gas-notices", label, .plain,
            fields: [.plainWords],
            fixed: [.init("receipt", receipt)])
    }

    static func tell(_ name: String, _ who: GasTold) -> Screen.Act {
        Screen.Act(
            name,
            Words(
                "已通知\(who.words.traditionalChinese)", "已通知\(who.words.simplifiedChinese)",
                "Told the \(who.words.english.lowercased())"), .main,
            fields: [
                Screen.Field("reference", Words("對方姓名、編號或答覆", "对方姓名、编号或答复", "Name, reference or answer"), .text)
            ], fixed: [.init("who", who.rawValue)])
    }

    static let newAppliance = Screen.Act(
        "gas-appliances", Words("登記煤氣用具", "登记燃气用具", "Register an appliance"), .quiet,
        fields: [
            Screen.Field(
                "kind", Words("種類", "用具种类", "Kind"), Screen.Field.choices(Appliance.Kind.self) { $0.words }),
            Screen.Field("make", Words("牌子", "品牌", "Make"), .text),
            Screen.Field("model", Words("型號", "型号", "Model"), .text, isRequired: false),
            Screen.Field("year", Words("製造年份", "制造年份", "Year"), .number(1950...2200), isRequired: false),
            Screen.Field("flue", Words("煙道", "烟道", "Flue"), Screen.Field.choices(Appliance.Flue.self) { $0.words }),
            Screen.Field("alarm", Words("設有煤氣警報器", "装有燃气报警器", "There is a gas alarm"), .flag, isRequired: false),
        ])

    /// Gate G11: gas may be used again, and the order closed, under the gas company's own reference.
    public static let gasClearance = Screen.Act(
        "gas-clearances", Words("煤氣公司已確認，可恢復使用", "燃气公司已确认，可恢复使用", "The gas company has cleared it"), .main,
        fields: [Screen.Field("reference", Words("煤氣公司的編號", "燃气公司的编号", "The gas company's reference"), .text)])

    /// On every screen of every visit: whoever smells gas stops at once.
    static let smellGas = Screen.Act(
        "gas-smells", Words("聞到煤氣味：馬上離開", "闻到燃气味：马上离开", "Smell of gas: get out now"), .serious)
}
