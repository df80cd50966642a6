import DoorbellRules
import Testing

@Suite("What counts for a figure follows from the events alone")
struct FigureMarkTests {
    private static let start = Instant(milliseconds: 1_790_000_000_000)
    private static let wong = Sample.wong.id

    private static func at(_ minutes: Int) -> Instant { start.adding(minutes: minutes) }

    private static func order(_ facts: (WorkOrder.Fact, Int)...) -> [WorkOrder.Event] {
        let received = WorkOrder.Fact.received(Sample.report(), .urgent, promisedUntil: at(60))
        return ([(received, 0)] + facts).map { WorkOrder.Event($0.0, at: at($0.1), by: wong) }
    }

    private static func visit(_ facts: (Visit.Fact, Int)...) -> [Visit.Event] {
        facts.map { Visit.Event($0.0, at: at($0.1), by: wong) }
    }

    private static func share(_ figure: Figure, _ marks: Set<FigureMark>) -> Share {
        let own = marks.filter { $0.figure == figure }
        return Share(hits: own.count { $0.isHit }, total: own.count)
    }

    @Test("who comes at the promised minute is in time, one minute later is late", arguments: [(60, 1), (61, 0)])
    func arrival(minute: Int, hits: Int) {
        let marks = FigureMark.marks(of: Self.order(), visits: [Self.visit((.setOff, 5), (.arrived, minute))])
        #expect(Self.share(.arrival, marks) == Share(hits: hits, total: 1))
    }

    @Test("the promise that counts is the one in force at that moment, and each visit counts once")
    func laterPromise() {
        let order = Self.order((.promised(until: Self.at(200)), 30))
        let marks = FigureMark.marks(
            of: order, visits: [Self.visit((.arrived, 150), (.arrived, 250)), Self.visit((.arrived, 300))])
        #expect(Self.share(.arrival, marks) == Share(hits: 1, total: 2))
    }

    @Test("a gas check has a window of its own: it counts neither as an arrival nor as a repair")
    func gasRound() {
        let report = Report(
            channel: .gasRound, home: ID("h"), words: "", fault: "gas", callback: nil, hasNoContact: true)
        let order = [
            WorkOrder.Event(.received(report, .routine, promisedUntil: Self.at(60)), at: Self.at(0), by: Self.wong),
            WorkOrder.Event(
                .visitConcluded(.done, isUnsigned: false, deferral: nil), at: Self.at(90), by: Self.wong),
        ]
        let marks = FigureMark.marks(
            of: order, visits: [Self.visit((.arrived, 70), (.entered, 75), (.left(.done), 90))])
        #expect(Set(marks.map { $0.figure }) == [.access])
        #expect(Finish(order, []) == nil)
    }

    @Test("a closed door is no time: mended at the first entry is right first time")
    func rightFirstTime() {
        let order = Self.order((.visitConcluded(.done, isUnsigned: false, deferral: nil), 300))
        let away = Self.visit((.arrived, 10), (.cardLeft, 20))
        let done = Self.visit((.arrived, 200), (.entered, 210), (.left(.done), 300))
        let marks = FigureMark.marks(of: order, visits: [away, done])
        #expect(Self.share(.rightFirstTime, marks) == Share(hits: 1, total: 1))
        #expect(Self.share(.access, marks) == Share(hits: 1, total: 2))
        let twice = FigureMark.marks(of: order, visits: [done, done])
        #expect(Self.share(.rightFirstTime, twice) == Share(hits: 0, total: 1))
    }

    @Test("opened again it was not right first time, and a repeat within thirty days", arguments: [30, 31])
    func reopened(days: Int) {
        let order = Self.order(
            (.visitConcluded(.done, isUnsigned: false, deferral: nil), 300),
            (.reopened(reason: "It drips again"), 300 + days * 24 * 60))
        let finish = Finish(order, [Self.visit((.entered, 100))])
        #expect(finish?.isRightFirstTime == false)
        #expect(finish?.isReopenedSoon == (days <= FigureMark.repeatDays))
    }

    @Test(
        "being asked before the time is used up adds to it; afterwards the time is over-run",
        arguments: [(14, 25, 0), (16, 25, 1), (14, 31, 1), (99, 15, 0), (99, 16, 1)])
    func overruns(asked: Int, back: Int, late: Int) {
        let plan = ShutOff.Plan(id: Sample.valve, utility: .water, extent: .home, minutes: 15, reason: "valve")
        var facts: [(Visit.Fact, Int)] = [(.shutOffPlanned(plan), 0), (.turnedOff(plan.id, emergency: nil), 0)]
        if asked < back { facts.append((.shutOffExtended(plan.id, minutes: 15), asked)) }
        facts.append((.restored(plan.id), back))
        let events = facts.map { Visit.Event($0.0, at: Self.at($0.1), by: Self.wong) }
        let marks = FigureMark.marks(of: Self.order(), visits: [events])
        #expect(Self.share(.overruns, marks) == Share(hits: late, total: 1))
    }

    @Test("what went past a gate with a reason counts each time, and so does every contested yes")
    func overrides() {
        let order = Self.order((.assigned(to: Self.wong, visit: ID("v"), override: "Nobody else is here"), 5))
        let entry = EmergencyEntry(reason: "Water comes through the ceiling", witness: "張主管")
        let marks = FigureMark.marks(
            of: order,
            visits: [
                Self.visit(
                    (.enteredInEmergency(entry), 10), (.workStarted(isLoud: true, emergency: "burst"), 12),
                    (.turnedOff(Sample.valve, emergency: "burst"), 13),
                    (.handedOver(to: Sample.lee.id, isResidentTold: true, override: "off shift"), 15),
                    (.contested(.entry, about: Sample.order, words: "I was not asked"), 60),
                    (.workStarted(isLoud: false, emergency: nil), 70))
            ])
        #expect(Self.share(.overrides, marks) == Share(hits: 5, total: 5))
        #expect(Self.share(.contested, marks) == Share(hits: 1, total: 1))
    }

    @Test("a visit counts for access when it has reached a door and is over")
    func access() {
        let outcomes: [(Visit.Fact, Bool)] = [
            (.cardLeft, false), (.turnedAway, false), (.rebooked(Sample.deferral), false), (.left(.done), true),
        ]
        for (end, isIn) in outcomes {
            let facts: [Visit.Event] =
                Self.visit((.arrived, 1)) + (isIn ? Self.visit((.entered, 2)) : []) + Self.visit((end, 3))
            let marks = FigureMark.marks(of: Self.order(), visits: [facts])
            #expect(Self.share(.access, marks) == Share(hits: isIn ? 1 : 0, total: 1), "\(end)")
        }
        #expect(Self.share(.access, FigureMark.marks(of: Self.order(), visits: [Self.visit((.arrived, 1))])).total == 0)
    }

    private static func enquiry(_ facts: (Enquiry.Fact, Int)...) -> [Enquiry.Event] {
        let question = Enquiry.Question(channel: .phone, home: ID("h"), asker: "王小姐", words: "停多久？")
        let given = Promise.Given(.answer, words: "兩小時內", due: at(120))
        return ([(Enquiry.Fact.asked(question, given), 0)] + facts).map { Enquiry.Event($0.0, at: at($0.1), by: wong) }
    }

    @Test("a promise is kept by telling in time; told late it is broken", arguments: [(120, 1), (121, 0)])
    func promises(minute: Int, hits: Int) {
        let answer = Enquiry.Answer("可以", .superior)
        let marks = FigureMark.marks(
            of: Self.enquiry((.answered(answer), 50), (.told(.phone, apology: nil), minute)))
        #expect(Self.share(.promises, marks) == Share(hits: hits, total: 1))
        #expect(marks.first { $0.figure == .promises }?.at == Self.at(120), "by the day it was kept or fell due")
        #expect(Self.share(.answers, marks) == Share(hits: 0, total: 1), "a superior's word is no source")
    }

    @Test(
        "another time agreed before it falls due leaves it out; afterwards it was broken",
        arguments: [(100, 1), (130, 2)])
    func replaced(minute: Int, count: Int) {
        let deferral = Deferral(reason: "r", apology: "a", alternatives: ["b"], next: Self.at(500))
        let marks = FigureMark.marks(of: Self.enquiry((.putOff(deferral), minute)))
        #expect(Self.share(.promises, marks) == Share(hits: 0, total: count))
        #expect(marks.map { $0.at }.max() == Self.at(500), "what still runs has the moment at which it falls due")
    }

    @Test(
        "a call back and a part of an order count, and to be there is a figure of its own",
        arguments: [(60, 1), (61, 0)])
    func promisesOfOrders(minute: Int, hits: Int) {
        let order = Self.order(
            (.callBackPromised(words: "一小時內回電", until: Self.at(60), apology: nil), 0),
            (.calledBack(words: "師傅出發了", apology: nil), minute))
        let marks = FigureMark.marks(of: OrderPromises(order, [:], in: .english).all)
        #expect(marks == [FigureMark(.promises, place: 1, isHit: hits == 1, at: Self.at(60))])
        var call = OrderPromises.Calling(technician: Self.wong)
        call.waitsForPart = true
        let held = Self.order(
            (.assigned(to: Self.wong, visit: ID("v"), override: nil), 1),
            (.visitConcluded(.onHold, isUnsigned: false, deferral: Sample.deferral), 30))
        let part = FigureMark.marks(of: OrderPromises(held, [ID("v"): call], in: .english).all)
        #expect(part == [FigureMark(.promises, place: 1, isHit: false, at: Sample.later)], "it runs")
        let cancelled = held + [WorkOrder.Event(.cancelled(reason: "r"), at: Self.at(40), by: Self.wong)]
        let released = FigureMark.marks(of: OrderPromises(cancelled, [ID("v"): call], in: .english).all)
        #expect(released.isEmpty, "nobody needs it any more")
    }

    @Test("who could not wait is called back in time, or the promise is broken", arguments: [(60, 1), (61, 0)])
    func promisesOfWaits(minute: Int, hits: Int) {
        let given = Promise.Given(.callBack, words: "一小時內回電", due: Self.at(60))
        let facts: [(Wait.Fact, Int)] = [
            (.arrived(.counter, name: "", home: nil, []), 0), (.left(given), 10),
            (.calledBack(words: "已答", apology: "對不起"), minute),
        ]
        let events = facts.map { Wait.Event($0.0, at: Self.at($0.1), by: Self.wong) }
        #expect(
            FigureMark.marks(of: events) == [FigureMark(.promises, isHit: hits == 1, at: Self.at(60))])
        #expect(FigureMark.marks(of: Array(events.prefix(1))).isEmpty)
    }

    private static let week = 7 * 24 * 60

    private static func observation(_ facts: (ConductObservation.Fact, Int)...) -> [ConductObservation.Event] {
        observation(.walk, facts)
    }

    private static func observation(
        _ source: ConductObservation.Source, _ facts: [(ConductObservation.Fact, Int)]
    ) -> [ConductObservation.Event] {
        let account = ConductObservation.Account(
            source, witness: source == .selfReport ? wong : ID("boss"), seenAt: start, place: "大堂", note: "高聲叫人")
        let made = ConductObservation.Fact.made(.c4, .init(wong, .colleague), account, order: nil)
        return ([(made, 0)] + facts).map { ConductObservation.Event($0.0, at: at($0.1), by: wong) }
    }

    @Test("who was told has a week for a reply", arguments: [(0, 1), (week, 1), (week + 1, 0)])
    func replies(minute: Int, hits: Int) {
        let marks = FigureMark.marks(of: Self.observation((.told, 5), (.answered(words: "水閘在響"), 5 + minute)))
        #expect(
            marks == [
                FigureMark(.replies, place: 1, isHit: hits == 1, at: Self.at(5 + min(minute, Self.week)))
            ])
        let silent = FigureMark.marks(of: Self.observation((.told, 5)))
        #expect(silent == [FigureMark(.replies, place: 1, isHit: false, at: Self.at(5 + Self.week))])
        #expect(FigureMark.marks(of: Self.observation()).isEmpty, "nobody was told")
    }

    @Test("what they tell of themselves waits for no reply, and more that is said is told anew")
    func repliesAgain() {
        #expect(FigureMark.marks(of: Self.observation(.selfReport, [])).isEmpty)
        let more = ConductObservation.Fact.confirmed(
            .init(.colleague, witness: ID("lee"), seenAt: Self.start, place: "大堂", note: "我也聽見"))
        let soon = FigureMark.marks(
            of: Self.observation((.told, 5), (more, 60), (.told, 70), (.answered(words: "是"), 80)))
        #expect(soon == [FigureMark(.replies, place: 3, isHit: true, at: Self.at(80))])
        let late = FigureMark.marks(of: Self.observation((.told, 5), (more, 6 + Self.week), (.told, 7 + Self.week)))
        #expect(Self.share(.replies, late) == Share(hits: 0, total: 2))
        let twice = FigureMark.marks(
            of: Self.observation((.told, 5), (.answered(words: "是"), 6), (.answered(words: "還有"), 7)))
        #expect(Self.share(.replies, twice) == Share(hits: 1, total: 1))
    }

    @Test("an article or the named person in charge is a source")
    func answers() {
        let article = Enquiry.Answer("可以", .article(.init(article: ID("a"), version: 1, title: "停車")))
        let holder = Enquiry.Answer("明天修剪", .holder(.gardens, person: "黃主任"))
        for answer in [article, holder] {
            let marks = FigureMark.marks(of: Self.enquiry((.answered(answer), 50)))
            #expect(Self.share(.answers, marks) == Share(hits: 1, total: 1))
        }
    }

    private static func check(_ facts: (HomeCheck.Fact, Int)...) -> [HomeCheck.Event] {
        let entered = HomeCheck.Fact.entered(
            round: ID("r"), home: ID("h"), DueDate(anchor: Sample.day, months: 2))
        return ([(entered, 0)] + facts).map { HomeCheck.Event($0.0, at: at($0.1), by: wong) }
    }

    @Test("a gas visit is confirmed when the household said yes on an earlier day", arguments: [(-1, 1), (0, 0)])
    func confirmed(offset: Int, hits: Int) {
        let (day, agreedOn) = (Sample.day, Sample.day.adding(days: offset))
        let yes = Contact(.phone, .confirmed(day, .morning))
        let marks = FigureMark.marks(
            of: Self.check(
                (.contacted(yes, on: agreedOn), 1), (.scheduled(day, order: ID("o")), 2),
                (.concluded(.noAccess, nil, on: day, window: .morning), 3)))
        #expect(Self.share(.confirmed, marks) == Share(hits: hits, total: 1))
        let cold = Self.check(
            (.scheduled(day, order: ID("o")), 2), (.concluded(.done, .passed, on: day, window: .morning), 3))
        #expect(Self.share(.confirmed, FigureMark.marks(of: cold)) == Share(hits: 0, total: 1))
    }

    @Test("a danger stays open until a re-check passes, and what gets worse counts as what it is now")
    func dangers() {
        let day = Sample.day
        func found(_ results: GasResult...) -> Set<FigureMark> {
            var events = Self.check()
            for (place, result) in results.enumerated() {
                events.append(
                    .init(
                        .concluded(.done, result, on: day, window: .morning), at: Self.at(place + 1), by: Self.wong))
            }
            return FigureMark.marks(of: events)
        }
        #expect(Self.share(.atRisk, found(.atRisk)) == Share(hits: 0, total: 1))
        #expect(Self.share(.atRisk, found(.atRisk, .limited)) == Share(hits: 0, total: 1))
        #expect(Self.share(.atRisk, found(.atRisk, .passed)) == Share(hits: 1, total: 1))
        let worse = found(.atRisk, .immediatelyDangerous, .advice)
        #expect(Self.share(.atRisk, worse).total == 0)
        #expect(Self.share(.dangerous, worse) == Share(hits: 1, total: 1))
        #expect(Self.share(.dangerous, found(.passed)).total == 0)
    }

    @Test("a share is cut off, so that nearly all never reads as all")
    func percent() {
        #expect(Share(hits: 9_999, total: 10_000).percent == "99.9 %")
        #expect(Share(hits: 1, total: 1).percent == "100.0 %")
        #expect(Share().percent == "—" && Share().permille == nil)
    }
}
