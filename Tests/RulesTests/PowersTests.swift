import DoorbellRules
import Testing

@Suite("The household's powers, cell by cell (procedure 2.3)")
struct PowersTests {
    /// open door, accept work, agree cost (HK$1), shut-off, move items, refuse; for somebody on the household's list.
    static let table: [(HouseholdRole, [Bool])] = [
        (.owner, [true, true, true, true, true, true]),
        (.coOwner, [true, true, true, true, true, true]),
        (.tenant, [true, true, true, true, true, true]),
        (.family, [true, true, true, true, true, true]),
        (.helper, [true, false, false, false, true, true]),
        (.visitor, [false, false, false, false, false, true]),
        (.minor, [false, false, false, false, false, true]),
    ]
    private let powers: [Power] = [.openDoor, .acceptWork, .agreeCost, .shutOff, .moveItems, .refuse]

    @Test("each role may what the table says, and no more", arguments: table)
    func cells(role: HouseholdRole, cells: [Bool]) {
        for (power, isAllowed) in zip(powers, cells) {
            let may = role.may(power, cost: 100, isKnown: true, under: EstatePolicy())
            #expect(may == isAllowed, "\(role) \(power)")
        }
    }

    @Test("a helper who is not on the list opens no door and moves nothing", arguments: Power.allCases)
    func stranger(_ power: Power) {
        #expect(HouseholdRole.helper.may(power, isKnown: false, under: EstatePolicy()) == (power == .refuse))
    }

    @Test(
        "tenants and family agree up to the estate's limit, owners to any sum",
        arguments: [
            (HouseholdRole.tenant, 30_000, true), (.tenant, 30_001, false), (.family, 50_000, true),
            (.family, 50_001, false), (.owner, 90_000_000, true), (.coOwner, 90_000_000, true),
        ])
    func limits(role: HouseholdRole, cost: Int, isAllowed: Bool) {
        #expect(role.may(.agreeCost, cost: cost, isKnown: false, under: EstatePolicy()) == isAllowed)
    }

    @Test("the limit counts the whole of what was agreed, not each price by itself")
    func sum() throws {
        var played = try Played.diagnosed()
        let first = Charge(id: ID("a"), kind: .labour, what: "人工", amount: 20_000)
        let second = Charge(id: ID("b"), kind: .callOut, what: "上門", amount: 10_001)
        try played.play(.quote(first), .quote(second), Played.pay(first, Reply(.yes, by: Sample.tenant)))
        let yes = Played.pay(second, Reply(.yes, by: Sample.tenant))
        #expect(played.refusal(of: yes) == .powerMissing(.agreeCost, .tenant))
        #expect(played.refusal(of: Played.pay(second)) == nil)
    }

    @Test("each permission asks for its own power")
    func permissions() {
        let powers = Permission.allCases.map { $0.power }
        #expect(powers == [.openDoor, .shutOff, .agreeCost, .moveItems, .openDoor, .shutOff])
    }

    @Test("the grades run from authority to the household's own device")
    func grades() {
        #expect(EvidenceGrade.allCases.sorted() == [.authority, .spoken, .onTechniciansDevice, .onOwnDevice])
        #expect(EvidenceGrade.allCases.map { $0.rawValue } == ["A", "B", "C", "D"])
    }

    @Test(
        "a large sum needs more than a word",
        arguments: [
            (100_000, EvidenceGrade.spoken, true), (100_001, .spoken, false), (100_001, .onTechniciansDevice, true),
            (100_001, .onOwnDevice, true), (100, .authority, false),
        ])
    func evidence(amount: Int, grade: EvidenceGrade, isEnough: Bool) throws {
        var played = try Played.diagnosed()
        let labour = Charge(id: Sample.charge, kind: .labour, what: "人工", amount: amount)
        try played.play(.quote(labour))
        let who = grade == .onOwnDevice ? Sample.household : Sample.wong
        let refusal = played.refusal(of: Played.pay(labour, Reply(.yes, by: Sample.owner, grade: grade)), as: who)
        let weakest: EvidenceGrade = amount > 100_000 ? .onTechniciansDevice : .spoken
        #expect(refusal == (isEnough ? nil : .evidenceTooWeak(weakest, for: .cost)))
    }

    @Test("only the household itself can answer on its own device, and it can do nothing else")
    func ownDevice() throws {
        var played = try Played.diagnosed()
        try played.play(.quote(Charge(id: Sample.charge, kind: .labour, what: "人工", amount: 100)))
        let labour = Charge(id: Sample.charge, kind: .labour, what: "人工", amount: 100)
        let own = Played.pay(labour, Reply(.yes, by: Sample.owner, grade: .onOwnDevice))
        #expect(played.refusal(of: own) == .ownDeviceOnly)
        #expect(played.refusal(of: own, as: Sample.household) == nil)
        let spoken = Played.pay(labour, Reply(.yes, by: Sample.owner))
        #expect(played.refusal(of: spoken, as: Sample.household) == .ownDeviceOnly)
        #expect(played.refusal(of: .startWork(isLoud: false, emergency: nil), as: Sample.household) == .notYourVisit)
    }

    @Test("authority stands for no answer of the household")
    func authority() throws {
        let yes = Played.enter(Reply(.yes, by: Sample.owner, grade: .authority))
        #expect(try Played.asking().refusal(of: yes) == .evidenceTooWeak(.spoken, for: .entry))
        #expect(EstatePolicy().weakestGrade(for: .photo, cost: 0) == .onTechniciansDevice)
    }

    @Test("every yes is kept with its giver and its words, also one for moving and one for more time")
    func kept() throws {
        var played = try Played.waterOff()
        let line = Sample.script.shutOff(Sample.water)
        try played.play(Played.ask(["沙發"]), .extendShutOff(Sample.valve, minutes: 10, Played.yes, words: line))
        #expect(played.visit.liveConsent(.move, about: Sample.order)?.words == Sample.script.move(["沙發"]))
        #expect(played.visit.consents.filter { $0.permission == .shutOff && $0.reply == Played.yes }.count == 2)
        #expect(played.visit.shutOffs.map { $0.agreedMinutes } == [30])
    }
}
