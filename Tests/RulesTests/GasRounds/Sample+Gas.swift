import DoorbellRules

extension Sample {
    static let gasBrief = Visit.Brief(
        number: "G-0001", door: brief.door, address: brief.address, language: .traditionalChinese,
        fault: Service.gasCheck.words, callersWords: "", reportedAt: "10:00", care: [], technicianName: "黃師傅",
        people: [], maskedPhone: nil, service: .gasCheck)
    static let gasScript = Visit.Script(gasBrief, in: .traditionalChinese, at: wall(minute: 600))

    static let detector = Instrument(id: ID("gd-01"), serial: "GD-01", calibratedUntil: on(2027, 2, 28))
    static let lastDay = Instrument(id: ID("gd-02"), serial: "GD-02", calibratedUntil: day)
    static let expired = Instrument(id: ID("gd-03"), serial: "GD-03", calibratedUntil: on(2026, 8, 2))
    static let instruments = [detector, lastDay, expired]

    static let stove = Appliance(
        id: ID("stove"), kind: .stove, make: "Rinnai", model: "RB-2CG", year: 2_019, hoseDay: on(2024, 2, 29),
        flue: .open, hasAlarm: true)
    static let receipt = NoticeReceipt.signed(by: owner, strokes: [[0, 0, 10, 20, 30, 10], [40, 40, 60, 60]])
    static let leak = Finding.failed(.immediatelyDangerous, words: "接口漏氣")
    static let rust = Finding.failed(.atRisk, words: "喉管生鏽")
    static let old = Finding.failed(.advice, words: "爐具已用九年")
    static let locked = Finding.notInspected(reason: "錶房上鎖")

    static func on(_ year: Int, _ month: Int, _ date: Int) -> Day {
        guard let day = Day(year, month, date) else { preconditionFailure("a test names a day of the calendar") }
        return day
    }
}
