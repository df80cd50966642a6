import DoorbellRules
import Testing

@Suite("Gate G6: the reason, the owner's choice, the price, and only then the part")
struct PriceGateTests {
    private let department = Visit.Command.chooseSupply(Sample.part, .department, by: Sample.owner)

    @Test("each step waits for the one before it")
    func steps() throws {
        var played = try Played.working()
        #expect(played.refusal(of: .fit(Sample.part)) == .unknownSubject)
        try played.play(.explainMaterial(Sample.need))
        #expect(played.refusal(of: .explainMaterial(Sample.need)) == .alreadyDone)
        #expect(played.refusal(of: .fit(Sample.part)) == .supplyNotDecided)
        #expect(played.refusal(of: .quote(Sample.price)) == .supplyNotDecided)
        try played.play(department)
        #expect(played.refusal(of: .fit(Sample.part)) == .priceNotAccepted)
        try played.play(.quote(Sample.price))
        #expect(played.refusal(of: .fit(Sample.part)) == .priceWaitsForAnswer)
        try played.play(Played.pay(Sample.price, Played.no))
        #expect(played.refusal(of: .fit(Sample.part)) == .priceNotAccepted)
        try played.play(Played.pay(Sample.price))
        #expect(played.visit.billedCharges.isEmpty)
        try played.play(.fit(Sample.part))
        #expect(played.visit.billedCharges.map { $0.amount } == [6_800])
        #expect(played.refusal(of: .fit(Sample.part)) == .alreadyDone)
        #expect(played.refusal(of: department) == .alreadyDone)
    }

    @Test("labour too is agreed to before the work begins")
    func labour() throws {
        let labour = Charge(id: Sample.charge, kind: .labour, what: "人工", amount: 20_000)
        var played = try Played.diagnosed()
        try played.play(.quote(labour))
        #expect(played.refusal(of: .startWork(isLoud: false, emergency: nil)) == .priceWaitsForAnswer)
        try played.play(Played.pay(labour), .startWork(isLoud: false, emergency: nil))
        #expect(played.visit.billedCharges.map { $0.id } == [Sample.charge])
    }

    @Test("labour that was never begun is not billed")
    func neverBegun() throws {
        let labour = Charge(id: Sample.charge, kind: .labour, what: "人工", amount: 20_000)
        var played = try Played.diagnosed()
        try played.play(.quote(labour), Played.pay(labour), .withdraw(by: Sample.owner, words: "不做了"))
        try played.play(.cleanUp, .sayFarewell(Sample.script.farewell), .leave)
        #expect(played.visit.billedCharges.isEmpty)
    }

    @Test("the agreed price is a ceiling: it may sink, not rise")
    func ceiling() throws {
        var played = try Played.working()
        try played.play(.explainMaterial(Sample.need), department, .quote(Sample.price))
        #expect(played.refusal(of: .lower(charge: Sample.charge, to: 5_000)) == .priceNotAccepted)
        try played.play(Played.pay(Sample.price), .fit(Sample.part))
        #expect(played.refusal(of: .lower(charge: Sample.charge, to: 6_801)) == .aboveCeiling)
        try played.play(.lower(charge: Sample.charge, to: 5_000))
        #expect(played.visit.billedCharges.map { $0.amount } == [5_000])
    }

    @Test("a newer price takes the place of the older one and is asked anew")
    func requote() throws {
        var played = try Played.working()
        try played.play(.explainMaterial(Sample.need), department, .quote(Sample.price), Played.pay(Sample.price))
        let dearer = Charge(id: ID("charge-2"), kind: .material, what: "閥芯", amount: 9_000, part: Sample.part)
        try played.play(.quote(dearer))
        #expect(played.refusal(of: Played.pay(Sample.price)) == .unknownSubject)
        try played.play(Played.pay(dearer), .fit(Sample.part))
        #expect(played.visit.billedCharges.map { $0.amount } == [9_000])
    }

    @Test("whoever brings the part is not billed for it, and no part is sold without one")
    func ownPart() throws {
        var played = try Played.working()
        try played.play(
            .explainMaterial(Sample.need), .chooseSupply(Sample.part, .owner, by: Sample.owner), .fit(Sample.part))
        #expect(played.visit.billedCharges.isEmpty)
        let loose = Charge(id: Sample.charge, kind: .material, what: "閥芯", amount: 1)
        #expect(played.refusal(of: .quote(loose)) == .supplyNotDecided)
    }

    @Test("what turns out to be under warranty is free, even if it was agreed to before")
    func warrantyLater() throws {
        var played = try Played.working()
        try played.play(.explainMaterial(Sample.need), department, .quote(Sample.price), Played.pay(Sample.price))
        try played.play(.fit(Sample.part))
        try played.play(.diagnose(Diagnosis(fault: "滴水", place: "廚房", cause: "上次維修", liable: .warranty, minutes: 10)))
        #expect(played.visit.billedCharges.filter { $0.amount > 0 }.isEmpty)
    }
}
