import DoorbellRules
import Testing

@Suite("Gate G2: nobody enters without ring, purpose and a living yes")
struct EntryGateTests {
    @Test("nobody rings before being at the door")
    func ringAtTheDoor() throws {
        var played = Played()
        #expect(played.refusal(of: .ring(.bell)) == .notThere)
        #expect(played.refusal(of: .arrive) == .notOnTheWay)
        try played.play(.setOff)
        #expect(played.refusal(of: .setOff) == .alreadyDone)
        try played.play(.arrive)
        #expect(played.refusal(of: .statePurpose(Sample.script.purpose)) == .ringFirst)
        #expect(played.refusal(of: .enter) == .ringFirst)
        #expect(played.refusal(of: .leaveCard) == .ringFirst)
    }

    @Test("nobody enters on a bell alone", arguments: Visit.DoorSound.allCases)
    func bellIsNotConsent(_ sound: Visit.DoorSound) throws {
        var played = Played()
        try played.play(.setOff, .arrive, .ring(sound))
        #expect(played.refusal(of: .enter) == .purposeNotStated)
        #expect(played.refusal(of: Played.enter(Played.yes)) == .purposeNotStated)
        try played.play(.statePurpose(Sample.script.purpose))
        #expect(played.refusal(of: .enter) == .consentMissing(.entry))
        try played.play(Played.enter(Played.yes), .enter)
        #expect(played.visit.isInside)
    }

    @Test("a bell that is rung again asks everything again")
    func ringAgain() throws {
        var played = try Played.asking()
        try played.play(Played.enter(Played.yes), .ring(.knock))
        #expect(played.visit.purpose == nil)
        #expect(played.refusal(of: .enter) == .purposeNotStated)
    }

    @Test("“not now” opens no door and is no refusal for ever")
    func notNow() throws {
        var played = try Played.asking()
        try played.play(Played.enter(Reply(.notNow, by: Sample.owner)))
        #expect(played.refusal(of: .enter) == .consentMissing(.entry))
        try played.play(Played.enter(Reply(.yes, by: Sample.coOwner)), .enter)
        #expect(played.visit.isInside)
    }

    @Test("a yes by telephone needs an adult in the home", arguments: [Giver.Channel.phone, .link])
    func adultPresent(_ channel: Giver.Channel) throws {
        var played = try Played.asking()
        let yes = Played.enter(Reply(.yes, by: Giver(role: .owner, channel: channel)))
        #expect(played.refusal(of: yes) == .adultMustBePresent)
        try played.play(.meet(.minor))
        #expect(played.refusal(of: yes) == .adultMustBePresent)
        try played.play(.meet(.visitor), yes, .enter)
        #expect(played.visit.isInside)
    }

    @Test("emergency entry is off unless the estate has decided otherwise")
    func emergencyIsOff() throws {
        let entry = Visit.Command.enterInEmergency(EmergencyEntry(reason: "水浸", witness: "保安何先生"))
        var played = Played()
        try played.play(.setOff, .arrive)
        #expect(played.refusal(of: entry) == .superiorNeeded)
        #expect(played.refusal(of: entry, as: Sample.supervisor) == .emergencyEntryIsOff)
        played.policy.allowsEmergencyEntry = true
        try played.play(as: Sample.supervisor, entry)
        #expect(played.visit.isInside && played.visit.emergencyEntry != nil)
    }

    @Test(
        "an emergency entry needs a reason and a second witness",
        arguments: [
            ("水浸", "", Visit.Refusal.witnessMissing), ("水浸", "張主管", .witnessMissing), (" ", "保安何先生", .reasonMissing),
        ])
    func witness(reason: String, witness: String, refusal: Visit.Refusal) throws {
        var played = Played()
        played.policy.allowsEmergencyEntry = true
        try played.play(.setOff, .arrive)
        let entry = Visit.Command.enterInEmergency(EmergencyEntry(reason: reason, witness: witness))
        #expect(played.refusal(of: entry, as: Sample.supervisor) == refusal)
    }

    @Test("nobody is turned away by a yes, and nobody who is inside leaves a card")
    func waysOut() throws {
        var played = try Played.asking()
        #expect(played.refusal(of: .turnAway) == .consentMissing(.entry))
        try played.play(Played.enter(Played.yes))
        #expect(played.refusal(of: .turnAway) == .consentMissing(.entry))
        try played.play(.enter)
        #expect(played.refusal(of: .leaveCard) == .alreadyDone)
        #expect(played.refusal(of: .rebook(Sample.deferral)) == .stillInside)
    }
}
