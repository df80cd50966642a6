import DoorbellRules
import Testing

@Suite("A work order, from the call to the close (gates G1, G9, G12)")
struct OrderTests {
    static let now = Instant(milliseconds: 1_790_000_000_000)
    static let fit = Fitness(
        isOnShift: true, hasSkill: true, isInsideAnotherHome: false, speaksLanguage: false, openOrders: 2)

    static func received(_ report: Report = Sample.report(), _ urgency: Urgency = .urgent) throws -> WorkOrder {
        let event = try WorkOrder.receive(
            report, urgency: urgency, dangers: [], policy: EstatePolicy(), at: now, by: Sample.dispatcher.id)
        return try #require(WorkOrder(event))
    }

    static func assigned() throws -> WorkOrder {
        let order = try received()
        let assign = WorkOrder.Command.assign(to: Sample.wong.id, visit: ID("visit-1"), fit, override: nil)
        return order.evolved(by: try order.decide(assign, by: Sample.dispatcher, at: now))
    }

    static func concluded(_ order: WorkOrder, _ outcome: Visit.Outcome, isUnsigned: Bool) throws -> WorkOrder {
        let end = WorkOrder.Command.concludeVisit(outcome, isUnsigned: isUnsigned, deferral: nil)
        return order.evolved(by: try order.decide(end, by: Sample.wong, at: now))
    }

    @Test("edge 19: any danger ends the form and starts its script", arguments: Danger.allCases)
    func danger(_ danger: Danger) {
        #expect(throws: WorkOrder.Refusal.danger(danger)) {
            try WorkOrder.receive(
                Sample.report(), urgency: .routine, dangers: [danger], policy: EstatePolicy(), at: Self.now,
                by: ID("ng"))
        }
        #expect(!danger.script.isEmpty)
        for words in danger.script + [danger.question] { #expect(words.isWritten) }
    }

    @Test("no order without a way to reach the caller", arguments: [nil, "", "  ", "hello", "12", "+"])
    func contact(_ callback: String?) throws {
        #expect(throws: WorkOrder.Refusal.contactMissing) { try Self.received(Sample.report(callback: callback)) }
        _ = try Self.received(Sample.report(callback: callback, hasNoContact: true))
    }

    @Test("the promise is kept in minutes", arguments: [(Urgency.emergency, 15), (.urgent, 60), (.routine, 240)])
    func promise(_ urgency: Urgency, _ minutes: Int) throws {
        #expect(try Self.received(Sample.report(), urgency).promisedUntil == Self.now.adding(minutes: minutes))
    }

    @Test("the wished-for time wins, unless it has passed", arguments: [(300, 300), (-5, 0)])
    func wish(minutes: Int, promised: Int) throws {
        let report = Sample.report(wishedFor: Self.now.adding(minutes: minutes))
        #expect(try Self.received(report).promisedUntil == Self.now.adding(minutes: promised))
    }

    @Test("a technician who does not fit needs the dispatcher's reason", arguments: [nil, " ", "只有他在附近"])
    func obstacles(_ reason: String?) throws {
        let fitness = Fitness(
            isOnShift: false, hasSkill: false, isInsideAnotherHome: true, speaksLanguage: true, openOrders: 0)
        let assign = WorkOrder.Command.assign(to: Sample.wong.id, visit: ID("visit-1"), fitness, override: reason)
        let order = try Self.received()
        guard let reason, !reason.isBlank else {
            #expect(throws: WorkOrder.Refusal.obstacles([.offShift, .lacksSkill, .insideAnotherHome])) {
                try order.decide(assign, by: Sample.dispatcher, at: Self.now)
            }
            return
        }
        let event = try order.decide(assign, by: Sample.dispatcher, at: Self.now)
        #expect(event.fact == .assigned(to: Sample.wong.id, visit: ID("visit-1"), override: reason))
    }

    @Test("a visit's end moves the order", arguments: Visit.Outcome.allCases)
    func concluded(_ outcome: Visit.Outcome) throws {
        let order = try Self.concluded(Self.assigned(), outcome, isUnsigned: false)
        #expect(order.phase == (outcome == .done ? .done : .onHold))
        #expect(order.attemptsWithoutAccess == (outcome == .noAccess ? 1 : 0))
    }

    @Test("a missing signature is reviewed by a superior before the order closes")
    func review() throws {
        var order = try Self.concluded(Self.assigned(), .done, isUnsigned: true)
        let review = WorkOrder.Command.reviewMissingSignature(words: "電話確認滿意")
        #expect(throws: WorkOrder.Refusal.superiorNeeded) { try order.decide(review, by: Sample.wong, at: Self.now) }
        #expect(OrderState(order, nil) == .waitingForSuperior)
        order = order.evolved(by: try order.decide(review, by: Sample.supervisor, at: Self.now))
        #expect(throws: WorkOrder.Refusal.nothingToReview) {
            try order.decide(review, by: Sample.supervisor, at: Self.now)
        }
        let well = WorkOrder.Command.followUp(isWell: true, words: nil)
        order = order.evolved(by: try order.decide(well, by: Sample.dispatcher, at: Self.now))
        #expect(order.phase == .closed)
    }

    @Test("what is over stays over until it is reopened with a reason")
    func reopen() throws {
        var order = try Self.concluded(Self.assigned(), .done, isUnsigned: false)
        #expect(throws: WorkOrder.Refusal.over) {
            try order.decide(.cancel(reason: "x"), by: Sample.dispatcher, at: Self.now)
        }
        #expect(throws: WorkOrder.Refusal.reasonMissing) {
            try order.decide(.reopen(reason: " "), by: Sample.dispatcher, at: Self.now)
        }
        order = order.evolved(by: try order.decide(.reopen(reason: "又滴水"), by: Sample.dispatcher, at: Self.now))
        #expect(order.phase == .received && order.reopenings == 1)
        let bare = Deferral(reason: "", apology: "", alternatives: [], next: Self.now)
        #expect(throws: WorkOrder.Refusal.holdIncomplete(Deferral.Missing.allCases)) {
            try order.decide(.hold(bare), by: Sample.dispatcher, at: Self.now)
        }
    }

    @Test("not well after the work sends somebody again")
    func notWell() throws {
        var order = try Self.assigned()
        let unwell = WorkOrder.Command.followUp(isWell: false, words: "仍然滴水")
        #expect(throws: WorkOrder.Refusal.notDone) { try order.decide(unwell, by: Sample.dispatcher, at: Self.now) }
        order = try Self.concluded(order, .done, isUnsigned: false)
        order = order.evolved(by: try order.decide(unwell, by: Sample.dispatcher, at: Self.now))
        #expect(order.phase == .received && order.reopenings == 1)
    }
}
