import DoorbellRules
import Testing

@Suite("The screen of a gas check: one thing at a time, and nothing chosen beforehand")
struct GasScreenTests {
    @Test("the list is walked place by place, a page each, until nothing is left")
    func pages() throws {
        var played = try Played.checking()
        try played.measure()
        for place in CheckItem.Place.allCases {
            let screen = played.screen
            #expect(screen.title == place.words && screen.lock != nil)
            let page = try #require(screen.acts.only("gas-items"))
            let verdicts = page.fields.filter { $0.isVerdict }
            #expect(verdicts.map { $0.name } == CheckItem.allCases.filter { $0.place == place }.map { $0.rawValue })
            for item in CheckItem.allCases where item.place == place { try played.play(.gas(.inspect(item, .passed))) }
        }
        #expect(played.screen.isForHousehold)
    }

    @Test("no verdict stands there before somebody looked", arguments: CheckItem.Place.allCases)
    func nothingChosen(_ place: CheckItem.Place) throws {
        let page = try #require(try Played.at(place).screen.acts.only("gas-items"))
        #expect(page.fields.allSatisfy { $0.initial == nil })
        for field in page.fields where field.isVerdict {
            guard case .verdict(let choices) = field.kind, let item = CheckItem(rawValue: field.name) else { continue }
            let hazards = Checklist(version: 1).span(of: item).hazards
            let expected =
                ["passed"] + hazards.map { "failed/\($0.rawValue)" } + (item.mayBeAbsent ? ["not-applicable"] : [])
                + ["not-inspected"]
            #expect(choices.map { $0.value } == expected)
        }
    }

    @Test("a measurement is asked for where it is needed, and an expired instrument says so")
    func readings() throws {
        var played = try Played.checking()
        let act = try #require(played.screen.acts.only("gas-readings"))
        guard case .choice(let choices) = act.fields.last?.kind else { return #expect(Bool(false), "a choice") }
        #expect(choices.map { $0.words.traditionalChinese } == ["GD-01", "GD-02", "GD-03（校準已過期）"])
        try played.play(.gas(.take(.detector, 0, with: Sample.detector.id)))
        #expect(played.screen.acts.only("gas-readings") == nil)
    }

    @Test("a danger comes before everything else: ask, close, tell both, notice")
    func danger() throws {
        var played = try Played.checking()
        try played.play(.gas(.inspect(.joints, Sample.leak)))
        #expect(played.names.prefix(3) == ["gas-turn-off-answers", "gas-turn-off-answers", "gas-turn-off-answers"])
        #expect(played.screen.line?.text.hasPrefix("檢查發現接口漏氣") == true && played.screen.lock != nil)
        try played.play(Played.turnOff())
        #expect(played.names.first == "gas-makings-safe")
        try played.play(.gas(.makeSafe(at: "總閥")))
        for who in GasTold.allCases {
            #expect(played.names.first == "gas-tellings" && played.screen.acts[0].fixed[0].value == who.rawValue)
            try played.play(.gas(.tell(who, reference: "T-77")))
        }
        #expect(played.names.prefix(3) == ["gas-notices", "gas-notices", "gas-notices"])
        #expect(played.screen.line?.line == "gas.dangerous")
        try played.play(.gas(.handNotice(Sample.receipt)))
        #expect(played.screen.acts.only("gas-items") != nil)
    }

    @Test("what is out of place comes before the signature, the true sentence after it")
    func ending() throws {
        var played = try Played.checked()
        try played.play(Played.ask(["米缸"]), .move("米缸"))
        #expect(played.names.contains("put-backs") && !played.names.contains("signature"))
        try played.play(.putBack("米缸", staysAtOwnersWish: false))
        #expect(played.names.prefix(3) == ["signature", "disputes", "missing-signature"])
        #expect(
            played.screen.line
                == Spoken(.gas(.sign(hasMoved: played.visit.movedItems.count > 0)), in: .traditionalChinese))
        try played.play(.sign(Sample.signature))
        #expect(played.names.first == "parting")
        #expect(played.screen.line?.text == "您好，煤氣檢查已完成，可安全使用煤氣。")
        try played.play(.cleanUp, .sayFarewell(Spoken(played.visit.parting, in: .english)), .leave)
        #expect(played.screen.acts.isEmpty)
    }

    @Test("put off with a defect, the notice is still asked for: no screen is a dead end")
    func heldWithDefect() throws {
        var played = try Played.checking()
        try played.play(.gas(.inspect(.pipeCorrosion, Sample.rust)))
        #expect(!played.names.contains("steps-out"))
        try played.play(.hold(Sample.deferral))
        #expect(played.names.prefix(3) == ["gas-notices", "gas-notices", "gas-notices"])
        try played.play(.gas(.handNotice(Sample.receipt)))
        #expect(played.names.first == "parting")
    }

    @Test("stopped after a danger, the line on the screen is the one that is recorded")
    func stopped() throws {
        var played = try Played.madeSafe()
        try played.play(.withdraw(by: Sample.owner, words: "停"))
        #expect(played.screen.line == Spoken(played.visit.parting, in: .traditionalChinese))
        #expect(played.screen.line?.line == "gas.dangerous")
    }

    @Test("the door is the same as at a repair, with the round's own words")
    func door() throws {
        var played = Played.gasPlanned()
        #expect(played.names == ["departure", "acceptance-of-job", "disputes"])
        try played.play(.setOff, .arrive, .ring(.bell))
        #expect(played.screen.line == Sample.gasScript.purpose && played.names.first == "entry")
        #expect(try Played.gasInside().screen.line == Sample.gasScript.greeting)
    }
}

extension Played {
    var screen: Screen { visit.screen(visit.service == .gasCheck ? Sample.gasBrief : Sample.brief, facts) }
    var names: [String] { screen.acts.map { $0.name } }

    /// Everything before `place` has passed.
    static func at(_ place: CheckItem.Place) throws -> Played {
        var played = try checking()
        try played.measure()
        for item in CheckItem.allCases.prefix(while: { $0.place != place }) {
            try played.play(.gas(.inspect(item, .passed)))
        }
        return played
    }
}

extension [Screen.Act] {
    /// The one act of that name; `nil` where there is none, or more.
    func only(_ name: String) -> Screen.Act? {
        let found = filter { $0.name == name }
        return found.count == 1 ? found[0] : nil
    }
}

extension Screen.Field {
    var isVerdict: Bool { if case .verdict = kind { true } else { false } }
}
