import DoorbellRules
import Testing

@Suite("What has happened is kept as JSON and read back the same")
struct FactJSONTests {
    static let words = Sample.script.purpose
    static let visitFacts: [Visit.Fact] =
        [
            .accepted, .setOff, .arrived, .rang(.bell), .rang(.knock), .met(.minor), .purposeStated(words),
            .answered(
                .entry, about: Sample.order,
                Reply(
                    .notNow, by: Giver(role: .family, person: ID("p"), name: "陳\"\\", channel: .link),
                    grade: .onOwnDevice),
                words: words),
            .entered, .enteredInEmergency(EmergencyEntry(reason: "水浸", witness: "何")), .cardLeft, .turnedAway,
            .rebooked(Sample.deferral), .prepared(Preparation(.notPossible, reason: "水浸", greeting: words)),
            .prepared(Preparation(.worn, greeting: words)), .diagnosed(Sample.diagnosis),
            .workStarted(isLoud: true, emergency: "爆喉"), .workStarted(isLoud: false, emergency: nil),
            .shutOffPlanned(Sample.water),
            .shutOffPlanned(
                ShutOff.Plan(
                    id: Sample.valve, utility: .power, extent: .riser, homes: 12, reachesVulnerable: true,
                    minutes: 1_440,
                    reason: "換掣")),
            .shutOffApproved(Sample.valve), .turnedOff(Sample.valve, emergency: nil),
            .turnedOff(Sample.valve, emergency: "爆喉"),
            .shutOffExtended(Sample.valve, minutes: 15), .restored(Sample.valve), .materialExplained(Sample.need),
            .supplyChosen(Sample.part, .department, by: Sample.tenant), .ownPartRefused(Sample.part, reason: "口徑不合"),
            .quoted(Sample.price), .quoted(Charge(id: ID("c"), kind: .callOut, what: "上門", amount: 0)),
            .chargeLowered(Sample.charge, to: 0), .fitted(Sample.part), .moveAgreed(["沙發", "茶几"]), .moved("沙發"),
            .putBack("沙發", staysAtOwnersWish: true), .putBack("沙發", staysAtOwnersWish: false),
            .damaged("花瓶", words: "打破\n兩件\t😀"), .testShown(ShownTest(what: "放水", hasPassed: false)),
            .reviewed(Acceptance(work: .withRemarks, cost: .disputed, remarks: "水聲", by: Sample.owner)),
            .signed(Sample.signature), .wentUnsigned(Unsigned(.cannotWrite, words: "口頭", witness: "何")),
            .wentUnsigned(Sample.signedWords), .amended(reason: "加件"), .cleanedUp,
            .farewellSaid(Sample.script.farewell),
            .held(Sample.deferral), .withdrawn(by: Sample.minor, words: "停"), .steppedOut(reason: "取件"), .cameBack,
            .handedOver(to: Sample.lee.id, isResidentTold: true),
            .handedOver(to: Sample.lee.id, isResidentTold: false, override: "唯一當值"), .disputeOpened(Sample.dispute),
            .disputeSettled(words: "和解"),
            .contested(.shutOff, about: Sample.valve, words: "沒有"),
            .photoKept(Photo(hash: String(repeating: "0a", count: 32), subject: "水龍頭")),
        ] + Visit.Outcome.allCases.map { .left($0) }

    static let orderFacts: [WorkOrder.Fact] = [
        .received(Sample.report(wishedFor: Sample.later), .routine, promisedUntil: Sample.later),
        .received(Sample.report(callback: nil, hasNoContact: true), .emergency, promisedUntil: Sample.later),
        .assigned(to: Sample.wong.id, visit: ID("v"), override: nil),
        .assigned(to: Sample.wong.id, visit: ID("v"), override: "附近"), .cancelled(reason: "取消"), .linked(to: ID("o")),
        .held(Sample.deferral), .visitConcluded(.done, isUnsigned: true, deferral: nil),
        .visitConcluded(.onHold, isUnsigned: false, deferral: Sample.deferral), .missingSignatureReviewed(words: "滿意"),
        .followedUp(isWell: true, words: nil), .followedUp(isWell: false, words: "滴水"), .reopened(reason: "又漏"),
        .callBackPromised(words: "三點前回電", until: Sample.later, apology: nil),
        .callBackPromised(words: "三點前回電", until: Sample.later, apology: "對不起"),
        .calledBack(words: "師傅路上", apology: nil), .calledBack(words: "師傅路上", apology: "對不起"),
        .passedOn(to: Sample.lee.id, from: Sample.wong.id), .promised(until: Sample.later),
    ]

    @Test("every fact of a visit comes back as it was", arguments: visitFacts.indices)
    func visit(_ place: Int) throws {
        let event = Visit.Event(Self.visitFacts[place], at: Sample.later, by: Sample.wong.id)
        #expect(try Visit.Event(JSON(parsing: event.json.text), at: event.at, by: event.by) == event)
    }

    @Test("no fact has a field under which a phone keeps its time or its person")
    func stamps() throws {
        let gas: [Visit.Fact] = [.gas(.madeSafe(at: "總閥"))]
        for fact in Self.visitFacts + gas {
            let json = Visit.Event(fact, at: Sample.later, by: Sample.wong.id).json
            #expect(json["at"] == nil && json["by"] == nil, "\(json.text)")
        }
    }

    @Test("every fact of an order comes back as it was", arguments: orderFacts.indices)
    func order(_ place: Int) throws {
        let event = WorkOrder.Event(Self.orderFacts[place], at: Sample.later, by: Sample.wong.id)
        #expect(try WorkOrder.Event(JSON(parsing: event.json.text), at: event.at, by: event.by) == event)
    }

    @Test(
        "a fact with a mistake is refused with its place",
        arguments: [
            ("{}", JSON.Kind.missing, "fact"), (#"{"fact":"flew"}"#, .unknownValue, "fact"), ("[]", .wrongType, ""),
            (#"{"fact":"rang","sound":"gong"}"#, .unknownValue, "sound"),
            (#"{"fact":"entered","by":"x"}"#, .unknownField, "by"),
            (
                #"{"fact":"quoted","charge":{"id":"c","kind":"labour","what":"x","amount":-1}}"#, .outOfRange,
                "charge.amount"
            ),
            (#"{"fact":"quoted","charge":7}"#, .wrongType, "charge"),
            (#"{"fact":"test-shown","test":{"what":"x","passed":1}}"#, .wrongType, "test.passed"),
            (#"{"fact":"stepped-out","reason":" "}"#, .empty, "reason"),
        ])
    func mistakes(text: String, kind: JSON.Kind, place: String) {
        #expect(throws: JSON.Trouble(kind, at: place)) {
            try Visit.Event(JSON(parsing: text), at: Sample.later, by: Sample.wong.id)
        }
    }
}
