import DoorbellRules
import HTML
import Storage

/// One observation for a superior: what was seen, what the colleague says, and what can be done now.
struct ObservationPage {
    let caller: Caller
    let estate: Words
    let language: Language
    let id: ID
    let person: ConductPerson
    let story: ConductStory
    /// Whether the colleague has had their say, or the time for it has passed.
    let hasHadTheirSay: Bool
    /// Whether the one who looks stands above and reported nothing.
    let mayDecide: Bool

    var html: HTML {
        ConductFrame(
            caller: caller, estate: estate, language: language, here: "/conduct/observations/\(id.text)",
            title: ConductPhrases.observations.text(in: language)
        ).page(live: id.text, "<div id=\"live\">\(live)</div><div class=\"acts\">\(acts)</div>")
    }

    /// Where it stands, as it changes under one's eyes.
    var live: HTML {
        let link: HTML =
            caller.actor.isSuperior
            ? "<p><a href=\"/conduct/people/\(person.id.text)\">\(ConductPhrases.monthOf.text(in: language))</a></p>"
            : .nothing
        return "\(story.html(about: person.name))\(link)"
    }

    private var acts: HTML {
        let observation = story.observation
        if observation.decision != nil { return .nothing }
        var acts: [Screen.Act] = []
        if observation.toldAt == nil { acts.append(.telling) }
        if hasHadTheirSay, mayDecide { acts += ObservationPage.verdicts(observation) }
        acts.append(.secondAccount)
        let forms = acts.map { ActForm(act: $0, path: "/conduct/observations/\(id.text)", language: language).html }
        return "\(hint)\(forms)"
    }

    private var hint: HTML {
        let words: Words
        if !mayDecide {
            words = ConductObservation.Refusal.reporterCannotDecide.words
        } else if !story.observation.isVouchedFor {
            words = ConductObservation.Refusal.secondSourceNeeded.words
        } else {
            return .nothing
        }
        return "<p class=\"notice\">\(words.text(in: language))</p>"
    }

    private static func verdicts(_ observation: ConductObservation) -> [Screen.Act] {
        observation.isVouchedFor ? [.coaching, .fails, .stands] : [.coaching, .fails]
    }
}

extension Screen.Act {
    fileprivate static let telling = Screen.Act(
        "tellings", Words("已當面告知，並請對方說說", "已当面告知，并请对方说说", "I told them, and asked for their side"), .main)

    fileprivate static let stands = verdict(.stands, .serious)
    fileprivate static let fails = verdict(.fails, .plain)
    fileprivate static let coaching = verdict(
        .coaching, .plain, [.init("coaching", Words("約好怎樣改進", "约好怎么改进", "What was agreed to do about it"), .longText)])

    private static func verdict(
        _ verdict: ConductObservation.Verdict, _ tone: Screen.Act.Tone, _ more: [Screen.Field] = []
    ) -> Screen.Act {
        Screen.Act(
            "decisions", verdict.words, tone,
            fields: [
                .init("reason", Words("理由（當事人會看到）", "理由（当事人会看到）", "The reason, as the colleague reads it"), .longText)
            ]
                + more, fixed: [.init("verdict", verdict.rawValue)])
    }

    fileprivate static let secondAccount = Screen.Act(
        "confirmations", Words("我也親眼看到", "我也亲眼看到了", "I saw it too"), .quiet,
        fields: [
            .init("seen", ConductPhrases.seen, .moment), .init("place", ConductPhrases.place, .text),
            .init("note", ConductPhrases.note, .longText),
        ])
}

extension ObservationPage {
    init(
        _ file: ConductFile, _ caller: Caller, _ language: Language, at now: Instant, _ connection: any Connection
    ) throws {
        let estate = try Estate.find(caller.estate, connection)
        let observation = file.observation
        let concerned = observation.concerned.person
        let rank = try ConductPerson.rank(of: concerned, in: estate.id, connection)
        self.init(
            caller: caller, estate: estate.name, language: language, id: file.id,
            person: ConductPerson(
                id: concerned, name: try ConductPerson.name(of: concerned, connection),
                rank: max(rank, observation.concerned.rank)),
            story: try ConductStory(file, language, naming: true, on: estate.clock, connection),
            hasHadTheirSay: observation.hasHadTheirSay(at: now),
            mayDecide: observation.mayBeDecided(by: caller.actor, now: rank))
    }
}
