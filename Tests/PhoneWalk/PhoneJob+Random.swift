import DoorbellRules

extension PhoneJob {
    /// A repair or a gas check at one of a few doors, given to one technician.
    static func random(_ dice: inout Dice) -> PhoneJob {
        let isGas = dice.chance(35)
        let language = dice.pick(Language.allCases) ?? .english
        let start = Instant(milliseconds: 1_795_390_000_000)
        let report = Report(
            channel: isGas ? .gasRound : .phone, home: ID("home"), words: "漏水", fault: isGas ? "煤氣安全檢查" : "水龍頭漏水",
            callback: "9•••4567")
        let brief = Visit.Brief(
            number: "WO-2381", door: DoorLabel(building: "12", floor: "8", unit: "C"),
            address: FormOfAddress(
                surname: dice.pick(["周", "歐陽"]), romanSurname: "Chow", title: dice.pick(Title.allCases)),
            language: language, fault: Words(verbatim: report.fault), callersWords: report.words,
            reportedAt: "09:12", care: dice.chance(30) ? ["有長者"] : [], technicianName: "陳志明",
            people: [
                .init(id: ID("owner"), name: "周女士", role: .owner), .init(id: ID("maria"), name: "Maria", role: .helper),
            ],
            maskedPhone: "9•••4567", service: isGas ? .gasCheck : .paidRepair)
        let instruments = [
            Instrument(id: ID("i1"), serial: "G-1", calibratedUntil: Day(number: 20_271_231) ?? Day(since1970: 0)),
            Instrument(id: ID("i2"), serial: "G-2", calibratedUntil: Day(number: 20_260_101) ?? Day(since1970: 0)),
        ]
        return PhoneJob(
            visit: ID("visit"), order: ID("order"), technician: ID("wong"),
            actor: Actor(
                id: ID("wong"), name: "陳志明", roles: dice.chance(20) ? [.technician, .supervisor] : [.technician]),
            brief: brief,
            policy: EstatePolicy(
                spokenCostLimit: dice.chance(50) ? 5_000 : 100_000, allowsEmergencyEntry: dice.chance(50)),
            zone: PhoneZone(
                offsets: [.init(from: Instant(milliseconds: 1_790_000_000_000), minutes: 480)],
                holidays: [Day(number: 20_261_126) ?? Day(since1970: 0)]),
            knownPeople: [ID("owner"): .owner, ID("maria"): .helper], estateName: "海怡灣",
            orderEvents: [
                .init(
                    .received(report, .routine, promisedUntil: start.adding(minutes: 240)), at: start, by: ID("office")),
                .init(.assigned(to: ID("wong"), visit: ID("visit"), override: nil), at: start, by: ID("office")),
            ], before: [], events: [],
            gas: GasCheck.Facts(checklist: Checklist(version: 1), instruments: isGas ? instruments : []),
            silence: dice.chance(10) ? Words("由何主管商談", "由何主管商谈", "Ms Ho speaks with them") : nil)
    }
}
