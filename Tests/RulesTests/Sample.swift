import DoorbellRules

/// The people, things and sentences of Mrs Chan's leaking tap, for every test to take from.
enum Sample {
    static let order = ID("order-1")
    static let wong = Actor(id: ID("wong"), name: "黃師傅", roles: [.technician])
    static let lee = Actor(id: ID("lee"), name: "李師傅", roles: [.technician])
    static let supervisor = Actor(id: ID("cheung"), name: "張主管", roles: [.supervisor])
    static let dispatcher = Actor(id: ID("ng"), name: "吳小姐", roles: [.dispatcher])
    static let household = Actor(id: ID("household"), name: "", roles: [], isHousehold: true)

    static let owner = Giver(role: .owner, person: ID("chan"))
    static let coOwner = Giver(role: .coOwner, person: ID("chan-2"))
    static let tenant = Giver(role: .tenant)
    static let listedHelper = Giver(role: .helper, person: ID("maria"))
    static let minor = Giver(role: .minor)

    static let valve = ID("valve-1")
    static let part = ID("part-1")
    static let charge = ID("charge-1")
    static let later = Instant(milliseconds: 1_800_000_000_000)
    static let text = "7f".repeated(32)

    static let water = ShutOff.Plan(id: valve, utility: .water, extent: .home, minutes: 20, reason: "更換閥芯")
    static let need = MaterialNeed(id: part, item: "閥芯", reason: .worn, explanation: "膠圈已裂", specification: "陶瓷芯 35 mm")
    static let price = Charge(id: charge, kind: .material, what: "閥芯", amount: 6_800, part: part)
    static let diagnosis = Diagnosis(fault: "滴水", place: "廚房", cause: "膠圈老化", liable: .household, minutes: 25)
    static let deferral = Deferral(reason: "零件缺貨", apology: "對不起", alternatives: ["星期五上午", "先用舊件"], next: later)
    /// What a technician leaves a home in dispute with: the words of the house.
    static let leftToSuperior = Deferral(
        reason: "這件事由主管與您商談", apology: "很抱歉，今天未能為您完成，謝謝您的體諒。", alternatives: ["這件事由主管與您商談"],
        next: Instant(milliseconds: 1_900_000_000_000))
    static let dispute = Disagreement(topic: "收費", householdWords: "太貴", staffWords: "事前已講明")
    static let signature = Signature(
        strokes: [[0, 0, 10, 20, 30, 10], [40, 40, 60, 60]], giver: owner, contentHash: text)
    static let signedWords = Unsigned(.declinesToSign, words: "滿意，但不簽名")

    static let brief = Visit.Brief(
        number: "R-0001", door: DoorLabel(building: "12", floor: "8", unit: "C"),
        address: FormOfAddress(surname: "陳", romanSurname: "Chan", title: .mrs), language: .traditionalChinese,
        fault: Words("水龍頭漏水", "水龙头漏水", "a leaking tap"), callersWords: "個水喉成日滴水", reportedAt: "09:40", care: [],
        technicianName: "黃師傅", people: [], maskedPhone: nil)
    static let script = Visit.Script(brief, in: .traditionalChinese, at: wall(minute: 600))

    static func wall(minute: Int, isRestDay: Bool = false) -> WallTime {
        WallTime(day: day, minute: minute, isRestDay: isRestDay)
    }

    /// A Monday.
    static let day: Day = {
        guard let day = Day(2026, 8, 3) else { preconditionFailure("3 August 2026 is a day") }
        return day
    }()

    static func report(callback: String? = "9123 4567", hasNoContact: Bool = false, wishedFor: Instant? = nil) -> Report
    {
        Report(
            channel: .phone, home: ID("home-12-8-c"), words: "個水喉成日滴水", fault: "水龍頭漏水", place: "廚房",
            callerName: "陳太", callback: callback, hasNoContact: hasNoContact, skill: .plumbing, wishedFor: wishedFor)
    }
}

extension String {
    func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
}
