import DoorbellRules
import Testing

@Suite("How people are treated is talked about before it is judged (C1 to C7)")
struct ConductRulesTests {
    private static let technician = Actor(id: ID("chan"), name: "陳志明", roles: [.technician])
    private static let supervisor = Actor(id: ID("cheung"), name: "張主管", roles: [.supervisor])
    private static let otherSupervisor = Actor(id: ID("wong"), name: "黃主管", roles: [.supervisor])
    private static let manager = Actor(id: ID("lam"), name: "林經理", roles: [.manager])
    private static let otherManager = Actor(id: ID("tse"), name: "謝經理", roles: [.manager])
    private static let administrator = Actor(id: ID("admin"), name: "管理員", roles: [.administrator])
    private static let start = Instant(milliseconds: 1_790_000_000_000)
    private static let week = 7 * 24 * 60

    private static func account(
        _ source: ConductObservation.Source = .walk, witness: ID? = supervisor.id, minutesAgo: Int = 10,
        place: String = "大堂", note: String = "高聲叫人"
    ) -> ConductObservation.Account {
        .init(source, witness: witness, seenAt: start.adding(minutes: -minutesAgo), place: place, note: note)
    }

    private static func made(
        _ account: ConductObservation.Account = account(), about actor: Actor = technician,
        by writer: Actor = supervisor
    ) throws -> ConductObservation {
        let event = try ConductObservation.make(
            .c4, account, about: .init(actor.id, ConductRank(actor.roles)), order: nil, by: writer, at: start)
        return try #require(ConductObservation(event))
    }

    private static let decision = ConductObservation.Command.decide(.stands, reason: "兩人都這樣說", coaching: "")

    private func decide(
        _ command: ConductObservation.Command, on one: ConductObservation, by actor: Actor, after minutes: Int = 0,
        rank: ConductRank? = nil
    ) throws(ConductObservation.Refusal) -> ConductObservation {
        let facts = ConductObservation.Facts(
            actor: actor, at: Self.start.adding(minutes: minutes), rank: rank ?? one.concerned.rank)
        return try one.decide(command, facts).reduce(one) { $0.evolved(by: $1) }
    }

    @Test("it never counts before the colleague could answer")
    func rightOfReply() throws {
        let one = try Self.made()
        #expect(throws: ConductObservation.Refusal.notToldYet) {
            try decide(Self.decision, on: one, by: Self.manager, after: 10 * Self.week)
        }
        let told = try decide(.tell, on: one, by: Self.supervisor)
        #expect(throws: ConductObservation.Refusal.replyFirst) {
            try decide(Self.decision, on: told, by: Self.manager, after: Self.week - 1)
        }
        #expect(!told.counts)
        let late = try decide(Self.decision, on: told, by: Self.manager, after: Self.week)
        #expect(late.counts && late.answers.isEmpty)
        let answered = try decide(.answer(words: "水閘在響，叫急了"), on: told, by: Self.technician)
        #expect(try decide(Self.decision, on: answered, by: Self.manager, after: 1).counts)
    }

    @Test("whoever answers knows of it, told or not")
    func answeringIsKnowing() throws {
        let answered = try decide(.answer(words: "叫急了"), on: Self.made(), by: Self.technician)
        #expect(answered.toldAt == Self.start && answered.state == .answered)
        #expect(throws: ConductObservation.Refusal.notOwn) {
            try decide(.answer(words: "他認了"), on: Self.made(), by: Self.supervisor)
        }
    }

    @Test(
        "nobody decides about themselves, what they reported, or somebody who stands as high",
        arguments: [
            (technician, supervisor, supervisor, ConductObservation.Refusal.reporterCannotDecide),
            (technician, supervisor, technician, .ownMatter), (supervisor, manager, otherSupervisor, .higherNeeded),
            (supervisor, manager, supervisor, .ownMatter), (supervisor, manager, manager, .reporterCannotDecide),
            (manager, otherManager, manager, .ownMatter), (manager, otherManager, supervisor, .higherNeeded),
        ])
    func wrongDecider(
        concerned: Actor, reporter: Actor, decider: Actor, refusal: ConductObservation.Refusal
    ) throws {
        let one = try Self.made(Self.account(witness: reporter.id), about: concerned, by: reporter)
        let answered = try decide(.answer(words: "叫急了"), on: one, by: concerned)
        #expect(throws: refusal) { try decide(Self.decision, on: answered, by: decider) }
    }

    @Test(
        "above a colleague decides a superior, above a superior a manager, above a manager another or the administrator",
        arguments: [
            (technician, otherSupervisor), (technician, manager), (supervisor, manager), (supervisor, administrator),
            (manager, otherManager), (manager, administrator),
        ])
    func rightDecider(concerned: Actor, decider: Actor) throws {
        let one = try Self.made(
            Self.account(.colleague, witness: ID("ho")), about: concerned,
            by: Actor(id: ID("ho"), name: "何小姐", roles: [.propertyAssistant]))
        let answered = try decide(.answer(words: "叫急了"), on: one, by: concerned)
        #expect(try decide(Self.decision, on: answered, by: decider).counts)
    }

    @Test("whoever became a superior meanwhile is no longer a colleague's superior's to judge")
    func promoted() throws {
        let answered = try decide(.answer(words: "叫急了"), on: Self.made(), by: Self.technician)
        #expect(throws: ConductObservation.Refusal.higherNeeded) {
            try decide(Self.decision, on: answered, by: Self.otherSupervisor, rank: .supervisor)
        }
    }

    @Test("an unnamed account never stands alone, and with a named one their say is open again")
    func unnamed() throws {
        let unnamed = Actor(id: ID("unnamed"), name: "", roles: [])
        let one = try Self.made(Self.account(.residentTap, witness: nil), by: unnamed)
        let answered = try decide(.answer(words: "我沒有"), on: one, by: Self.technician)
        #expect(throws: ConductObservation.Refusal.secondSourceNeeded) {
            try decide(Self.decision, on: answered, by: Self.manager)
        }
        #expect(throws: ConductObservation.Refusal.nameMissing) {
            try decide(.confirm(Self.account(witness: nil)), on: answered, by: Self.supervisor)
        }
        let both = try decide(.confirm(Self.account()), on: answered, by: Self.supervisor)
        #expect(both.state == .made && both.answers.count == 1)
        #expect(throws: ConductObservation.Refusal.notToldYet) {
            try decide(Self.decision, on: both, by: Self.manager, after: 10 * Self.week)
        }
        let again = try decide(.answer(words: "那時很吵"), on: both, by: Self.technician)
        #expect(throws: ConductObservation.Refusal.reporterCannotDecide) {
            try decide(Self.decision, on: again, by: Self.supervisor)
        }
        #expect(try decide(Self.decision, on: again, by: Self.manager).counts)
    }

    @Test("an unnamed account knows no order")
    func unnamedKnowsNoOrder() throws {
        let event = try ConductObservation.make(
            .c5, Self.account(.residentTap, witness: nil), about: .init(Self.technician.id, .colleague), order: ID("o"),
            by: Actor(id: ID("unnamed"), name: "", roles: []), at: Self.start)
        #expect(ConductObservation(event)?.order == nil)
    }

    @Test("coaching counts for nothing and says what was agreed; what does not stand neither")
    func coaching() throws {
        let answered = try decide(.answer(words: "叫急了"), on: Self.made(), by: Self.technician)
        #expect(throws: ConductObservation.Refusal.coachingMissing) {
            try decide(.decide(.coaching, reason: "可以改進", coaching: " "), on: answered, by: Self.manager)
        }
        let coached = try decide(
            .decide(.coaching, reason: "可以改進", coaching: "先打電話"), on: answered, by: Self.manager)
        let dropped = try decide(.decide(.fails, reason: "認錯人", coaching: ""), on: answered, by: Self.manager)
        #expect(!coached.counts && !dropped.counts)
        #expect(throws: ConductObservation.Refusal.decidedAlready) {
            try decide(Self.decision, on: coached, by: Self.otherManager)
        }
    }

    @Test("what they tell of themselves is their say already")
    func ownReport() throws {
        let one = try Self.made(
            Self.account(.selfReport, witness: Self.technician.id), by: Self.technician)
        #expect(one.hasHadTheirSay(at: Self.start))
        #expect(try decide(Self.decision, on: one, by: Self.supervisor).counts)
    }

    @Test(
        "an account says what, where and when, within a month",
        arguments: [
            (account(note: " "), ConductObservation.Refusal.noteMissing), (account(place: ""), .placeMissing),
            (account(minutesAgo: -1), .inFuture), (account(minutesAgo: 30 * 24 * 60 + 1), .tooLongAgo),
            (account(.checker), .checkerReadsText), (account(witness: technician.id), .witnessIsConcerned),
        ])
    func accounts(account: ConductObservation.Account, refusal: ConductObservation.Refusal) {
        #expect(throws: refusal) { try Self.made(account) }
    }

    @Test("about one order of twenty is called, the same on every machine")
    func sample() {
        let chosen = (0..<20_000).count { CallBackSample.isChosen(ID("0190\($0)-7000-8000")) }
        #expect(900...1_100 ~= chosen, "\(chosen)")
        #expect(CallBackSample.isChosen(ID("0190ae4b")) == CallBackSample.isChosen(ID("0190ae4b")))
    }

    @Test("the points are the mean of the shares, less five for each that stands; of nothing there are none")
    func points() {
        let lines = [
            ConductScore.Line(.gates, 9, of: 10), .init(.promises, 0, of: 0), .init(.residents, 3, of: 4),
        ]
        #expect(ConductScore(lines, standing: 0).points == 82)
        #expect(ConductScore(lines, standing: 2).points == 72)
        #expect(ConductScore(lines, standing: 40).points == 0)
        #expect(ConductScore([.init(.promises, 0, of: 0)], standing: 1).points == nil)
    }

    @Test("a month is its owner's first")
    func ownerFirst() {
        func isOpen(_ saw: Bool, _ minutes: Int) -> Bool {
            ConductScore.isOpenToSuperiors(
                monthEnded: Self.start, ownerSawIt: saw, at: Self.start.adding(minutes: minutes))
        }
        #expect(!isOpen(true, -1) && isOpen(true, 0) && !isOpen(false, Self.week - 1) && isOpen(false, Self.week))
    }

    @Test("a report of what staff met with: a superior's next step first, another's than the one who made it")
    func abuse() throws {
        let account = AbuseReport.Account(
            .threat, words: "說要打人", place: "", happenedAt: Self.start, order: ID("o"))
        let one = try #require(AbuseReport(try AbuseReport.make(account, by: Self.supervisor, at: Self.start)))
        func refusal(_ command: AbuseReport.Command, _ actor: Actor) -> AbuseReport.Refusal? {
            do throws(AbuseReport.Refusal) {
                _ = try one.decide(command, by: actor, at: Self.start)
                return nil
            } catch { return error }
        }
        #expect(refusal(.step(words: "報警"), Self.technician) == .superiorNeeded)
        #expect(refusal(.step(words: "報警"), Self.supervisor) == .ownReport)
        #expect(refusal(.close(words: "好了"), Self.manager) == .stepMissing)
        #expect(refusal(.twoPeople, Self.supervisor) == nil, "safety does not wait for somebody else")
        #expect(refusal(.step(words: "報警"), Self.manager) == nil)
    }

    @Test("every fact reads back from its own bytes")
    func bytes() throws {
        let facts: [ConductObservation.Fact] = [
            .made(.lb, .init(Self.technician.id, .supervisor), Self.account(witness: nil), order: nil), .told,
            .answered(words: "叫急了"), .confirmed(Self.account()), .decided(.coaching, reason: "好", coaching: "先打電話"),
            .decided(.stands, reason: "好", coaching: ""),
        ]
        for fact in facts {
            let event = ConductObservation.Event(fact, at: Self.start, by: ID("x"))
            #expect(try ConductObservation.Event(JSON(parsing: event.json.text), at: Self.start, by: ID("x")) == event)
        }
    }
}
