import DoorbellRules
import Testing

@Suite("What the household of an order was promised, read from its events (clause L-e)")
struct OrderPromisesTests {
    static let now = Instant(milliseconds: 1_790_000_000_000)
    static let received = WorkOrder.Fact.received(Sample.report(), .urgent, promisedUntil: now.adding(minutes: 60))
    static let assigned = WorkOrder.Fact.assigned(to: Sample.wong.id, visit: ID("v1"), override: nil)
    static let friday = Deferral(
        reason: "零件缺貨", apology: "對不起", alternatives: ["先用舊件"], next: now.adding(minutes: 4_000))

    /// Facts of the order a given number of minutes after the call, by the dispatcher.
    static func promises(
        _ facts: [(Int, WorkOrder.Fact)], arrivedAfter minutes: Int? = nil, waitsForPart: Bool = false,
        handedTo next: ID? = nil
    ) -> OrderPromises {
        let events = facts.map { WorkOrder.Event($1, at: now.adding(minutes: $0), by: Sample.dispatcher.id) }
        var call = OrderPromises.Calling(technician: Sample.wong.id)
        if let next {
            call.note(.init(.handedOver(to: next, isResidentTold: true), at: now, by: Sample.wong.id))
        }
        if let minutes { call.note(.init(.arrived, at: now.adding(minutes: minutes), by: Sample.wong.id)) }
        call.waitsForPart = waitsForPart
        return OrderPromises(events, [ID("v1"): call], in: .traditionalChinese)
    }

    static func standings(_ promises: OrderPromises, after minutes: Int) -> [Promise.Standing] {
        promises.all.map { $0.standing(at: now.adding(minutes: minutes)) }
    }

    @Test("a report is a promise to be there, whoever took it keeps it, and then whoever is sent")
    func arrival() {
        let taken = Self.promises([(0, Self.received)])
        #expect(taken.open?.given.kind == .arrival && taken.open?.given.due == Self.now.adding(minutes: 60))
        #expect(taken.open?.maker == Sample.dispatcher.id && taken.open?.keeper == Sample.dispatcher.id)
        #expect(Self.promises([(0, Self.received), (5, Self.assigned)]).open?.keeper == Sample.wong.id)
        let handed = Self.promises([(0, Self.received), (5, Self.assigned)], handedTo: Sample.lee.id)
        #expect(handed.open?.keeper == Sample.lee.id)
    }

    @Test("standing at the door in time keeps it; a minute late breaks it", arguments: [(60, true), (61, false)])
    func kept(minutes: Int, isKept: Bool) {
        let promises = Self.promises([(0, Self.received), (5, Self.assigned)], arrivedAfter: minutes)
        #expect(Self.standings(promises, after: 900) == [isKept ? .kept : .broken])
        #expect(promises.open == nil)
    }

    @Test("a superior hears of it while it can still be kept")
    func escalated() {
        let promises = Self.promises([(0, Self.received)])
        #expect(Self.standings(promises, after: 44) == [.running])
        #expect(Self.standings(promises, after: 45) == [.escalated])
        #expect(Self.standings(promises, after: 61) == [.broken])
    }

    @Test(
        "a cancelled order leaves nothing to keep; cancelled too late it stays broken",
        arguments: [(30, false), (90, true)])
    func cancelled(minutes: Int, isBroken: Bool) {
        let promises = Self.promises([(0, Self.received), (minutes, .cancelled(reason: "修好了"))])
        #expect(Self.standings(promises, after: 900) == [isBroken ? .broken : .released])
    }

    @Test("work that waits for our part is a promise of that part, kept by the next arrival", arguments: [true, false])
    func part(waits: Bool) {
        let facts: [(Int, WorkOrder.Fact)] = [
            (0, Self.received), (5, Self.assigned),
            (90, .visitConcluded(.onHold, isUnsigned: false, deferral: Self.friday)),
        ]
        let promises = Self.promises(facts, arrivedAfter: 40, waitsForPart: waits)
        #expect(Self.standings(promises, after: 100) == [.kept, .running])
        #expect(promises.open?.given.kind == (waits ? .part : .arrival))
        #expect(promises.open?.given.words == "零件缺貨")
        let again = Self.promises(facts + [facts[2]], arrivedAfter: 40, waitsForPart: waits)
        #expect(again.all.count == 2, "the same told twice is one promise")
    }

    @Test(
        "put off by the office: the old promise is replaced with the apology, a call back is promised, and calling keeps it"
    )
    func heldAndCalled() {
        var facts: [(Int, WorkOrder.Fact)] = [(0, Self.received), (20, .held(Self.friday))]
        var promises = Self.promises(facts)
        #expect(Self.standings(promises, after: 30) == [.replaced, .running])
        #expect(promises.all[0].apology == "對不起" && promises.open?.given.kind == .callBack)
        facts.append((300, .calledBack(words: "師傅星期五到", apology: nil)))
        promises = Self.promises(facts)
        #expect(Self.standings(promises, after: 9_000) == [.replaced, .kept])
        #expect(!promises.owesApology(at: Self.now.adding(minutes: 9_000)))
    }

    @Test("after a broken promise sorry is said once, and it still has to be kept")
    func apology() {
        let late = Self.now.adding(minutes: 70)
        let before = Self.promises([(0, Self.received)])
        #expect(before.owesApology(at: late) && !before.owesApology(at: Self.now))
        let after = Self.promises([(0, Self.received), (70, .calledBack(words: "塞車", apology: "對不起"))])
        #expect(!after.owesApology(at: late) && after.open?.apology == "對不起")
        #expect(Self.standings(after, after: 80) == [.broken])
    }

    @Test("nothing is said over a broken promise without the apology", arguments: [nil, " ", "對不起，讓您久等了。"])
    func demanded(apology: String?) throws {
        let order = try OrderTests.received()
        let isRefused = apology?.isBlank ?? true
        for command in [
            WorkOrder.Command.callBack(words: "塞車", apology: apology, isLate: true),
            .promiseCallBack(words: "三點", until: Self.now.adding(minutes: 30), apology: apology, isLate: true),
        ] {
            let decide = { () throws(WorkOrder.Refusal) in
                try order.decide(command, by: Sample.dispatcher, at: Self.now)
            }
            if isRefused {
                #expect(throws: WorkOrder.Refusal.apologyMissing) { try decide() }
            } else {
                #expect(throws: Never.self) { try decide() }
            }
        }
    }

    @Test("a call back is promised in words and for a time to come")
    func callBack() throws {
        let order = try OrderTests.received()
        func refusal(_ words: String, _ minutes: Int) -> WorkOrder.Refusal? {
            let command = WorkOrder.Command.promiseCallBack(
                words: words, until: Self.now.adding(minutes: minutes), apology: nil, isLate: false)
            do throws(WorkOrder.Refusal) {
                _ = try order.decide(command, by: Sample.dispatcher, at: Self.now)
                return nil
            } catch { return error }
        }
        #expect(refusal("三點前回電", 30) == nil)
        #expect(refusal(" ", 30) == .wordsMissing && refusal("三點前回電", 0) == .dueHasPassed)
    }

    @Test("a later day of the gas round has a promise of its own; a household that moves it releases the old one")
    func gasRound() {
        let report = Report(
            channel: .gasRound, home: ID("h"), words: "煤氣安全檢查", fault: "煤氣安全檢查", callback: "91234567",
            wishedFor: Self.now.adding(minutes: 60))
        let facts: [(Int, WorkOrder.Fact)] = [
            (0, .received(report, .routine, promisedUntil: Self.now.adding(minutes: 60))), (5, Self.assigned),
            (20, .held(Self.friday)), (30, .promised(until: Self.now.adding(minutes: 4_000))),
            (31, .promised(until: Self.now.adding(minutes: 4_000))),
        ]
        let promises = Self.promises(facts)
        #expect(Self.standings(promises, after: 100) == [.released, .running])
        #expect(promises.open?.given.kind == .arrival)
    }

    @Test("whoever leaves hands over what they have to keep, and nothing of anybody else's")
    func passedOn() {
        let next = ID("ho")
        let passed = WorkOrder.Fact.passedOn(to: next, from: Sample.dispatcher.id)
        #expect(Self.promises([(0, Self.received), (5, passed)]).open?.keeper == next)
        let sent = Self.promises([(0, Self.received), (5, Self.assigned), (6, passed)])
        #expect(sent.open?.keeper == Sample.wong.id)
    }
}
