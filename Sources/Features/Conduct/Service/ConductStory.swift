import DoorbellRules
import HTML
import Storage

/// One observation as it is read: what was seen, what the one it is about says, what was decided. The same for both sides,
/// but for the names of those who saw it.
struct ConductStory {
    /// One account with its time on the estate's clock and whose it is, for those who may know.
    struct Told {
        let account: ConductObservation.Account
        let stamp: String
        let witness: String
    }

    let observation: ConductObservation
    let language: Language
    let told: [Told]
    /// Until when the answer is waited for; `nil` where nothing is.
    let answerUntil: String?
    /// Who decided; `nil` where nobody has.
    let decider: String?

    /// - Parameter person: The one it is about, where the reader is somebody else.
    func html(about person: String?) -> HTML {
        let rule = observation.rule
        return """
            <section class="order-head"><p class="fault">\(rule.rawValue) \(rule.words.text(in: language)) \(observation.state.pill.html(in: language))</p>
            <dl class="sum">\(person.map { "<div><dt>\(ConductPhrases.person.text(in: language))</dt><dd>\($0)</dd></div>" as HTML })\(told.map(account))</dl></section>
            \(answers)\(decision)
            """
    }

    private func account(_ one: Told) -> HTML {
        let source = one.account.source.words.text(in: language)
        let who = one.account.isAnonymous ? ConductPhrases.unnamed.text(in: language) : one.witness
        return """
            <div><dt>\(source)\(who.isEmpty ? "" : " · \(who)")</dt><dd>「\(one.account.note)」<small><time>\(one.stamp)</time> · \(one.account.place)</small></dd></div>
            """
    }

    private var answers: HTML {
        let title = Words("當事人的說法", "当事人的说法", "Their side").text(in: language)
        let words = observation.answers.map { "<blockquote><q>\($0.words)</q></blockquote>" as HTML }
        let waiting: HTML =
            answerUntil.map { until -> HTML in
                let words = Words(
                    "等候回應，最遲 \(until)；在這之前不計分、不作決定。", "等待回应，最迟 \(until)；在此之前不计分、不作决定。",
                    "Their say is open until \(until); until then nothing counts and nobody decides.")
                return "<p class=\"notice\">\(words.text(in: language))</p>"
            } ?? .nothing
        if words.isEmpty, answerUntil == nil { return .nothing }
        return "<section><h2>\(title)</h2>\(words)\(waiting)</section>"
    }

    private var decision: HTML {
        guard let decision = observation.decision else { return .nothing }
        let title = Words("上級的決定", "上级的决定", "The decision").text(in: language)
        let coaching: HTML = decision.coaching.isEmpty ? .nothing : "<p>\(Icon.heart) \(decision.coaching)</p>"
        return """
            <section class="say"><h2>\(title)</h2><p>\(decision.verdict.pill.html(in: language))</p><p>\(decision.reason)</p>\(coaching)<p><small>\(decider)</small></p></section>
            """
    }
}

extension ConductStory {
    /// - Parameter naming: Whether the reader may know who saw it: superiors do, the one it is about does not.
    init(
        _ file: ConductFile, _ language: Language, naming: Bool, on clock: EstateClock, _ connection: any Connection
    ) throws {
        let observation = file.observation
        func witness(_ account: ConductObservation.Account) throws -> String {
            guard naming, let witness = account.witness else { return "" }
            let name = try ConductPerson.name(of: witness, connection)
            return name.isEmpty ? ConductPhrases.household.text(in: language) : name
        }
        self.init(
            observation: observation, language: language,
            told: try observation.accounts.map {
                let day = clock.wall($0.seenAt).day.iso
                return Told(
                    account: $0, stamp: $0.isAnonymous ? day : clock.stamp($0.seenAt), witness: try witness($0))
            },
            answerUntil: observation.isAnswered || observation.decision != nil
                ? nil : observation.answerUntil.map { clock.stamp($0) },
            decider: try observation.decision.map { try ConductPerson.name(of: $0.by, connection) })
    }
}
