import DoorbellRules
import Testing

@Suite("Nobody argues: a superior takes it, hears both sides and alone speaks (clause D2)")
struct DisputeRulesTests {
    static let now = Instant(milliseconds: 1_790_000_000_000)
    static let chan = Actor(id: ID("chan"), name: "陳師傅", roles: [.technician])
    static let ho = Actor(id: ID("ho"), name: "何小姐", roles: [.propertyAssistant])
    static let lam = Actor(id: ID("lam"), name: "林主管", roles: [.supervisor])
    static let wong = Actor(id: ID("wong"), name: "黃經理", roles: [.manager])
    static let home = Actor(id: ID("home"), name: "王小姐", roles: [], isHousehold: true)
    static let line = Dispute.Evidence(.charge, visit: ID("v"), reference: ID("c1"))
    static let next = now.adding(minutes: 60)

    static func raised(household: String = "太貴", staff: String = "已講明") throws -> Dispute {
        let event = try Dispute.raise(
            .order(ID("o")), home: ID("h"), topic: .price, household: household, staff: staff, by: chan, at: now)
        return try #require(Dispute(event))
    }

    static func facts(_ actor: Actor = lam, after minutes: Int = 1) -> Dispute.Facts {
        Dispute.Facts(actor: actor, at: now.adding(minutes: minutes), evidence: [line])
    }

    static func after(_ commands: [Dispute.Command], from first: Dispute? = nil) throws -> Dispute {
        try commands.reduce(try first ?? raised()) { $0.evolved(by: try $0.decide($1, facts())) }
    }

    static let take = Dispute.Command.take(next: next, topic: nil)
    static let settle = Dispute.Command.settle(words: "減半", prices: [])

    private func refusal(_ dispute: Dispute, _ command: Dispute.Command, _ actor: Actor = Self.lam) -> Dispute.Refusal?
    {
        do throws(Dispute.Refusal) {
            _ = try dispute.decide(command, Self.facts(actor))
            return nil
        } catch { return error }
    }

    @Test("one tap of the technician is enough; the office and the household say what it is about")
    func raising() throws {
        let tapped = try Self.raised(household: "", staff: "")
        #expect(tapped.state == .raised && tapped.positions.isEmpty && tapped.raisedBy == .staff && tapped.isOpen)
        #expect(throws: Dispute.Refusal.wordsMissing) {
            try Dispute.raise(
                .order(ID("o")), home: ID("h"), topic: .price, household: "", staff: " ", by: Self.ho, at: Self.now)
        }
        #expect(throws: Dispute.Refusal.wordsMissing) {
            try Dispute.raise(
                .order(ID("o")), home: ID("h"), topic: .price, household: " ", staff: "", by: Self.home, at: Self.now)
        }
        let own = try Dispute.raise(
            .order(ID("o")), home: ID("h"), topic: .price, household: "太貴", staff: "", by: Self.home, at: Self.now)
        #expect(Dispute(own)?.raisedBy == .household)
        #expect(Dispute(.init(.told(.phone), at: Self.now, by: ID("x"))) == nil, "it begins when it is raised")
    }

    @Test("a named superior takes it, with the time of the next word; another may take it over")
    func taking() throws {
        let dispute = try Self.raised()
        #expect(refusal(dispute, Self.take, Self.chan) == .superiorNeeded)
        #expect(refusal(dispute, Self.take, Self.ho) == .superiorNeeded)
        #expect(refusal(dispute, .take(next: nil, topic: nil)) == .nextContactMissing)
        #expect(refusal(dispute, .take(next: Self.now, topic: nil)) == .nextContactPassed)
        let far = Self.now.adding(minutes: Dispute.longestWaitMinutes + 2)
        #expect(refusal(dispute, .take(next: far, topic: nil)) == .nextContactTooFar)
        #expect(refusal(dispute, .propose(words: "減半", next: Self.next)) == .notTaken)
        let taken = try Self.after([.take(next: Self.next, topic: .damage)])
        #expect(taken.superior == Self.lam.id && taken.topic == .damage && taken.due == Self.next)
        #expect(refusal(taken, Self.take) == .takenAlready)
        #expect(refusal(taken, Self.settle, Self.wong) == .anotherSpeaks)
        let over = taken.evolved(by: try taken.decide(Self.take, Self.facts(Self.wong)))
        #expect(over.superior == Self.wong.id && refusal(over, Self.settle) == .anotherSpeaks)
    }

    @Test("while it is open nobody but that superior writes to the home", arguments: [Self.chan, Self.ho, Self.wong])
    func voice(other: Actor) throws {
        let raised = try Self.raised()
        for actor in [other, Self.lam] {
            #expect(throws: Dispute.Refusal.notTaken) { try raised.requireVoice(of: actor) }
        }
        let taken = try Self.after([Self.take])
        #expect(throws: Dispute.Refusal.anotherSpeaks) { try taken.requireVoice(of: other) }
        try taken.requireVoice(of: Self.lam)
        try taken.requireVoice(of: Self.home)
        let told = try Self.after([Self.take, Self.settle, .tell(.phone)])
        try told.requireVoice(of: other)
        let outside = try Self.after([
            Self.take, .goFurther(body: "仲裁", reference: "A-1", words: "由仲裁處理", next: Self.next), .tell(.phone),
        ])
        #expect(throws: Dispute.Refusal.anotherSpeaks) { try outside.requireVoice(of: other) }
    }

    @Test("nothing is decided before both sides were heard in their own words")
    func bothSides() throws {
        let tapped = try Self.after([Self.take], from: try Self.raised(household: "", staff: ""))
        #expect(refusal(tapped, Self.settle) == .positionMissing(.household))
        let half = try Self.after([.add(.household, words: "太貴")], from: tapped)
        #expect(refusal(half, Self.settle) == .positionMissing(.staff))
        let both = try Self.after([.add(.staff, words: "已講明")], from: half)
        #expect(refusal(both, Self.settle) == nil)
        #expect(refusal(both, .settle(words: " ", prices: [])) == .wordsMissing)
        #expect(refusal(both, .add(.staff, words: "我認為"), Self.home) == .ownWordsOnly)
        #expect(refusal(both, .add(.staff, words: " ")) == .wordsMissing)
    }

    @Test("it does not close before the household was told")
    func untold() throws {
        let settled = try Self.after([Self.take, Self.settle])
        #expect(settled.state == .settled && settled.isOpen)
        #expect(refusal(settled, .close(reason: "忙")) == .notTold)
        #expect(refusal(settled, .answer(isSettled: true, words: "")) == .notTold)
        #expect(refusal(settled, .answer(isSettled: true, words: ""), Self.home) == .notTold)
        #expect(refusal(try Self.raised(), .close(reason: "忙")) == .notTaken)
        #expect(refusal(try Self.after([Self.take]), .close(reason: "忙")) == .outcomeMissing)
        #expect(refusal(try Self.after([Self.take]), .tell(.phone)) == .outcomeMissing)
        let told = try Self.after([.tell(.phone)], from: settled)
        #expect(told.state == .told && !told.isOpen && told.due == nil)
        #expect(refusal(told, .tell(.phone)) == .toldAlready && refusal(told, Self.settle) == .decidedAlready)
        #expect(refusal(told, .close(reason: " ")) == .wordsMissing)
        let closed = try Self.after([.close(reason: "三次致電")], from: told)
        #expect(closed.isClosed && refusal(closed, Self.take) == .closedAlready)
    }

    @Test("the household's own word closes it or opens it again, with a word owed within a day")
    func answered() throws {
        let told = try Self.after([Self.take, Self.settle, .tell(.phone)])
        let agreed = told.evolved(by: try told.decide(.answer(isSettled: true, words: ""), Self.facts(Self.home)))
        #expect(agreed.state == .closed)
        #expect(refusal(told, .answer(isSettled: false, words: " "), Self.home) == .wordsMissing)
        #expect(refusal(told, .answer(isSettled: true, words: ""), Self.ho) == .superiorNeeded)
        let again = told.evolved(
            by: try told.decide(.answer(isSettled: false, words: "仍然太貴"), Self.facts(Self.home, after: 10)))
        #expect(again.state == .taken && again.isOpen && again.superior == Self.lam.id)
        #expect(again.due == Self.now.adding(minutes: 10 + Dispute.minutesAfterReopening))
        #expect(again.positions.last?.words == "仍然太貴")
    }

    @Test("a body outside has it with a reference; it stays open until it comes back and is settled here")
    func outside() throws {
        let taken = try Self.after([Self.take])
        let nameless = Dispute.Command.goFurther(body: "仲裁", reference: " ", words: "x", next: Self.next)
        #expect(refusal(taken, nameless) == .referenceMissing)
        let outside = try Self.after(
            [.goFurther(body: "仲裁", reference: "A-1", words: "由仲裁處理", next: Self.next), .tell(.phone)], from: taken)
        #expect(outside.state == .outside && outside.isOpen && outside.due == Self.next)
        #expect(refusal(outside, .close(reason: "算了")) == .stillOutside)
        let back = try Self.after([Self.settle], from: outside)
        #expect(back.state == .settled && refusal(back, .close(reason: "x")) == .notTold)
    }

    @Test("the word that is owed and does not come is overdue: half an hour to be taken, then the time that was said")
    func overdue() throws {
        let raised = try Self.raised()
        #expect(
            !raised.isOverdue(at: Self.now.adding(minutes: 30)) && raised.isOverdue(at: Self.now.adding(minutes: 31)))
        let taken = try Self.after([Self.take, .contact(.phone, words: "會再談", next: Self.now.adding(minutes: 90))])
        #expect(!taken.isOverdue(at: Self.now.adding(minutes: 90)) && taken.isOverdue(at: Self.now.adding(minutes: 91)))
        #expect(
            try !Self.after([Self.take, Self.settle, .tell(.phone)]).isOverdue(at: Self.now.adding(minutes: 9_999)))
    }

    @Test("only what is on record can be pointed to, and once")
    func evidence() throws {
        let dispute = try Self.raised()
        let invented = Dispute.Evidence(.photo, visit: ID("v"), reference: ID("x"))
        #expect(refusal(dispute, .attach(invented), Self.ho) == .evidenceUnknown)
        #expect(refusal(dispute, .attach(Self.line), Self.home) == .superiorNeeded)
        let attached = try Self.after([.attach(Self.line)])
        #expect(attached.evidence == [Self.line] && refusal(attached, .attach(Self.line)) == .attachedAlready)
    }

    @Test("what is in dispute is not asked for: the lines that were named, and all where none was")
    func bill() throws {
        let charges = [
            Charge(id: ID("c1"), kind: .material, what: "閥芯", amount: 6_801),
            Charge(id: ID("c2"), kind: .labour, what: "人工", amount: 12_000),
        ]
        let (whole, named) = (try Self.raised(), try Self.after([.attach(Self.line)]))
        let told = try Self.after([Self.take, Self.settle, .tell(.phone)])
        func bill(_ dispute: Dispute) -> Bill { Bill(charges) { dispute.holds($0) } }
        #expect(bill(whole).due == 0 && bill(whole).inDispute == 18_801)
        #expect(bill(named).due == 12_000 && bill(named).inDispute == 6_801 && bill(named).total == 18_801)
        #expect(bill(told).due == 18_801)
    }

    @Test("a settlement makes a price lower and never higher, and ends the visit's disagreement")
    func prices() throws {
        let labour = Charge(id: Sample.charge, kind: .labour, what: "人工", amount: 20_000)
        var played = try Played.diagnosed()
        try played.play(.quote(labour), Played.pay(labour), .openDispute(Disagreement(topic: "price")))
        func settling(_ amount: Int, _ charge: ID = Sample.charge, by actor: Actor = Self.lam) throws -> [Visit.Event] {
            try played.visit.settling(
                [.init(visit: ID("v"), charge: charge, amount: amount)], words: "減半", by: actor, at: Self.now)
        }
        #expect(throws: Visit.Refusal.aboveCeiling) { try settling(20_001) }
        #expect(throws: Visit.Refusal.unknownSubject) { try settling(1, ID("x")) }
        #expect(throws: Visit.Refusal.superiorNeeded) { try settling(1, by: Self.chan) }
        let settled = played.visit.evolved(by: try settling(10_000))
        #expect(settled.charge(Sample.charge)?.amount == 10_000 && settled.dispute == nil)
        #expect(settled.charge(Sample.charge)?.state == .agreed, "what was agreed to covers less")
    }

    @Test("at the visit the technician says nothing more to the household, and leaves with the house's own words")
    func atTheVisit() throws {
        var played = try Played.diagnosed()
        let labour = Charge(id: Sample.charge, kind: .labour, what: "人工", amount: 20_000)
        try played.play(.openDispute(Disagreement(topic: "price")))
        #expect(played.refusal(of: .quote(labour)) == .disputeIsOpen)
        #expect(played.refusal(of: .hold(Sample.deferral)) == .disputeIsOpen)
        #expect(played.refusal(of: .openDispute(Disagreement(topic: "other"))) == .disputeIsOpen)
        try played.play(.openDispute(Disagreement(topic: "other", householdWords: "太貴")))
        try played.play(.openDispute(Disagreement(topic: "other", staffWords: "已講明")))
        #expect(played.visit.dispute == Disagreement(topic: "price", householdWords: "太貴", staffWords: "已講明"))
        #expect(played.names.allSatisfy { !["quotes", "materials"].contains($0) })
        #expect(played.names.filter { $0 == "disputes" }.count == 1, "one place to add what happened")
        #expect(!played.names.contains("smells") && played.names.contains("gas-smells"), "safety is never stopped")
        try played.play(.hold(Sample.leftToSuperior), .cleanUp)
        #expect(played.visit.deferral != nil)
    }
}
