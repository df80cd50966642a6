import DoorbellRules

/// What a random command is filled with: mostly what makes sense, now and then what does not.
struct Pool {
    static let technician = ID("wong")
    static let colleague = ID("lee")
    static let supervisor = ID("cheung")
    static let dispatcher = ID("ng")
    static let listedHelper = ID("maria")
    static let order = ID("order")

    static let valves = (0..<3).map { ID("valve-\($0)") }
    static let parts = (0..<3).map { ID("part-\($0)") }
    static let charges = (0..<6).map { ID("charge-\($0)") }
    static let items = ["sofa", "table", "vase"]

    static let purpose = Spoken(
        .doorPurpose(.morning, .unknown, staff: "Wong", fault: Words(verbatim: "漏水")), in: .english)
    static let greeting = Spoken(.paidEnter(.evening, .unknown), in: .simplifiedChinese)
    static let explained = Spoken(.shutOff(.water, minutes: 20, reason: "換閥芯"), in: .traditionalChinese)
    static let price = Spoken(.price(what: "閥芯", Money(minor: 6_800, .hongKongDollar)), in: .traditionalChinese)
    static let farewell = Spoken(.farewell, in: .traditionalChinese)

    static func brief(_ service: Service) -> Visit.Brief {
        Visit.Brief(
            number: "R-0001", door: DoorLabel(building: "12", floor: "8", unit: "C"), address: .unknown,
            language: .english, fault: Words(verbatim: "漏水"), callersWords: "", reportedAt: "09:40", care: [],
            technicianName: "Wong", people: [], maskedPhone: nil, service: service)
    }

    /// Of a photograph: 64 hexadecimal digits, and seldom the same.
    static func hash(_ dice: inout Dice) -> String {
        let digits = String(1_000_000 + dice.below(1_000_000))
        return String(repeating: "0", count: 64 - digits.count) + digits
    }

    static func text(_ dice: inout Dice) -> String {
        dice.chance(2) ? " " : dice.pick(["漏水", "it leaks", "「引號」\"\\\n"])
    }

    /// Mostly one that is there, now and then any of `all` or one that nobody knows.
    static func id(_ there: [ID], of all: [ID], _ dice: inout Dice) -> ID {
        if !there.isEmpty, dice.chance(90) { return dice.pick(there) }
        return dice.chance(5) ? ID("nobody-knows") : dice.pick(all)
    }

    static func giver(_ dice: inout Dice) -> Giver {
        if dice.chance(70) { return Giver(role: .owner, person: ID("owner")) }
        let role = dice.pick(HouseholdRole.allCases)
        let person = dice.pick([nil, listedHelper, ID("stranger")])
        return Giver(
            role: role, person: person, name: dice.pick([nil, "陳"]), channel: dice.pick(Giver.Channel.allCases))
    }

    static func reply(_ dice: inout Dice) -> Reply {
        let answer: Reply.Answer = dice.chance(85) ? .yes : dice.pick(Reply.Answer.allCases)
        return Reply(
            answer, by: giver(&dice),
            grade: dice.pick([.spoken, .spoken, .onTechniciansDevice, .onOwnDevice, .authority]))
    }

    static func deferral(_ dice: inout Dice) -> Deferral {
        Deferral(
            reason: text(&dice), apology: text(&dice), alternatives: dice.chance(3) ? [] : [text(&dice), "明天上午"],
            next: dice.chance(3) ? nil : Instant(milliseconds: 1_800_000_000_000))
    }
}
