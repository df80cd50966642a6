import DoorbellRules
import HTML

/// What the examples of the pages around conduct share.
enum ConductExample {
    static let estate = DemoPlan.all[0].name
    static let superior = caller("s1", "林美珍", .supervisor)
    static let technician = caller("s2", "陳志明", .technician)
    static let person = ConductPerson(id: ID("s2"), name: "陳志明", rank: .colleague)
    static let now = Instant(milliseconds: 1_795_399_200_000)

    private static func caller(_ id: String, _ name: String, _ role: StaffRole) -> Caller {
        Caller(
            staff: ID(id), name: name, estate: ID("e1"), roles: [role], language: .traditionalChinese,
            zone: "Asia/Hong_Kong", isToken: false)
    }

    /// Everything right but the first.
    static let answers: [ConductRule: Int] = {
        var answers = Dictionary(uniqueKeysWithValues: ConductQuiz.questions.map { ($0.rule, $0.right) })
        answers[.c1] = 0
        return answers
    }()

    static func account(anonymous: Bool = false) -> ConductObservation.Account {
        anonymous
            ? .init(.residentTap, witness: nil, seenAt: now, place: "住戶", note: "說話的語氣")
            : .init(.walk, witness: ID("s3"), seenAt: now, place: "大堂", note: "在大堂高聲叫同事拿工具。")
    }

    static func observation(
        _ facts: [ConductObservation.Fact], anonymous: Bool = false
    ) -> ConductObservation {
        let made = ConductObservation.Fact.made(
            anonymous ? .lb : .c4, .init(ID("s2"), .colleague), account(anonymous: anonymous), order: nil)
        guard let one = ConductObservation(.init(made, at: now, by: ID(anonymous ? "unnamed" : "s3"))) else {
            preconditionFailure("it begins with what was seen")
        }
        return facts.reduce(one) { $0.evolved(by: .init($1, at: now, by: ID("s1"))) }
    }

    static func story(
        _ observation: ConductObservation, in language: Language, witness: String = "何經理"
    ) -> ConductStory {
        ConductStory(
            observation: observation, language: language,
            told: observation.accounts.map {
                .init(
                    account: $0, stamp: $0.isAnonymous ? "2026-11-23" : "2026-11-23 10:00",
                    witness: $0.isAnonymous ? "" : witness)
            }, answerUntil: observation.state == .told ? "2026-11-30 10:20" : nil,
            decider: observation.decision == nil ? nil : "林美珍")
    }

    static let answered: [ConductObservation.Fact] = [.told, .answered(words: "趕着關水閘，叫得急了，下次用電話。")]
    static let decided =
        answered + [.decided(.coaching, reason: "情有可原。", coaching: "以後先打電話找同事。")]
    static let month = ConductMonth(
        month: 202_610,
        score: ConductScore(
            [
                .init(.gates, 41, of: 41), .init(.promises, 11, of: 12), .init(.lines, 39, of: 41),
                .init(.callBacks, 2, of: 2), .init(.residents, 9, of: 10),
            ], standing: 0), isOver: true, isSeen: false)
}

extension Preview {
    /// The pages around conduct.
    static func conduct(in language: Language) -> [Page] {
        [
            ("conduct-rules", rules(in: language, givenAt: nil).html),
            ("conduct-rules-read", rules(in: language, givenAt: "2026-11-23 08:55").html),
            ("conduct-quiz", quiz([:], in: language).html),
            ("conduct-quiz-done", quiz(ConductExample.answers, in: language).html),
            ("conduct", conductList(in: language).html),
            ("conduct-observation", observation(ConductExample.answered, in: language).html),
            ("conduct-observation-new", observation([], in: language).html),
            ("conduct-observation-unnamed", observation(ConductExample.answered, anonymous: true, in: language).html),
            ("conduct-observation-decided", observation(ConductExample.decided, in: language).html),
            (
                "conduct-new",
                NewObservationPage(
                    caller: ConductExample.superior, estate: ConductExample.estate, language: language,
                    people: [ConductExample.person]
                ).html
            ),
            ("conduct-me", me(in: language).html),
            ("conduct-colleague", colleague(ConductExample.month, in: language).html),
            ("conduct-colleague-closed", colleague(nil, in: language).html),
            ("conduct-sample", sample(in: language).html),
            ("abuse", abuse(in: language).html),
            (
                "abuse-new",
                NewAbusePage(
                    caller: ConductExample.technician, estate: ConductExample.estate, language: language,
                    orders: [(ID("o1"), "WO-2381 12-8C")]
                ).html
            ),
            (
                "abuse-list",
                AbuseListPage(
                    caller: ConductExample.superior, estate: ConductExample.estate, language: language,
                    lines: [(ID("b1"), .insult, "陳志明", .inHand, "2026-11-20 09:30")]
                ).html
            ),
        ]
    }

    private static func rules(in language: Language, givenAt: String?) -> RulesOfConductPage {
        RulesOfConductPage(
            caller: ConductExample.technician, estate: ConductExample.estate, language: language, givenAt: givenAt)
    }

    private static func quiz(_ answers: [ConductRule: Int], in language: Language) -> QuizPage {
        QuizPage(
            caller: ConductExample.technician, estate: ConductExample.estate, language: language,
            passedAt: answers.isEmpty ? "2026-11-02 08:40" : nil, answers: answers)
    }

    private static func conductList(in language: Language) -> ConductListPage {
        func line(
            _ id: String, _ rule: ConductRule, _ source: ConductObservation.Source, _ state: ConductObservation.State
        ) -> ConductList.Line {
            ConductList.Line(
                id: ID(id), person: "陳志明", rule: rule, source: source, state: state, counts: false,
                madeAt: ConductExample.now)
        }
        return ConductListPage(
            caller: ConductExample.superior, estate: ConductExample.estate, language: language, scope: .open,
            lines: [
                (line("c1", .c4, .walk, .answered), "2026-11-23 10:20"),
                (line("c2", .lb, .residentTap, .made), "2026-11-23 12:05"),
            ], next: ID("c2"))
    }

    private static func observation(
        _ facts: [ConductObservation.Fact], anonymous: Bool = false, in language: Language
    ) -> ObservationPage {
        let one = ConductExample.observation(facts, anonymous: anonymous)
        return ObservationPage(
            caller: ConductExample.superior, estate: ConductExample.estate, language: language, id: ID("c1"),
            person: ConductExample.person, story: ConductExample.story(one, in: language),
            hasHadTheirSay: one.isAnswered, mayDecide: true)
    }

    private static func me(in language: Language) -> ConductMePage {
        let told = ConductExample.observation([.told])
        let decided = ConductExample.observation(ConductExample.decided)
        let running = ConductMonth(
            month: 202_611, score: ConductScore([.init(.gates, 12, of: 12)], standing: 0), isOver: false, isSeen: false)
        return ConductMePage(
            caller: ConductExample.technician, estate: ConductExample.estate, language: language,
            stories: [
                (ID("c1"), ConductExample.story(told, in: language, witness: "")),
                (ID("c2"), ConductExample.story(decided, in: language, witness: "")),
            ], months: [running, ConductExample.month], reports: [(ID("b1"), .inHand, "2026-11-20 09:30")],
            people: [ConductPerson(id: ID("s1"), name: "林美珍", rank: .supervisor)])
    }

    private static func colleague(_ month: ConductMonth?, in language: Language) -> ColleaguePage {
        ColleaguePage(
            caller: ConductExample.superior, estate: ConductExample.estate, language: language,
            person: ConductExample.person, month: month, passedAt: month == nil ? nil : "2026-11-02 08:40")
    }

    private static func sample(in language: Language) -> SamplePage {
        let line = SampleList.Line(
            order: ID("o1"), number: 2381, door: DoorLabel(building: "12", floor: "8", unit: "C"), fault: "廚房水龍頭漏水",
            technician: "陳志明", closedAt: ConductExample.now)
        return SamplePage(
            caller: ConductExample.superior, estate: ConductExample.estate, language: language,
            lines: [(line, "2026-11-23 10:00")])
    }

    private static func abuse(in language: Language) -> AbusePage {
        let account = AbuseReport.Account(
            .insult, words: "在門口被人大聲辱罵。", place: "12-8C 門口", happenedAt: ConductExample.now, order: ID("o1"))
        let facts: [AbuseReport.Fact] = [.made(account), .step(words: "主管已約住戶面談。"), .twoPeople]
        let events = facts.map { AbuseReport.Event($0, at: ConductExample.now, by: ID("s2")) }
        guard let first = AbuseReport(events[0]) else { preconditionFailure("it begins with what happened") }
        return AbusePage(
            caller: ConductExample.superior, estate: ConductExample.estate, language: language, id: ID("b1"),
            report: events.dropFirst().reduce(first) { $0.evolved(by: $1) }, reporter: "陳志明",
            happened: "2026-11-23 10:00", history: events.map { ("2026-11-23 10:05", $0.fact.sentence, "林美珍") })
    }
}
