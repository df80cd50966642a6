import DoorbellRules
import Testing

@Suite("Clause F7: at the end the household hears what was found, and nothing else")
struct GasFarewellTests {
    static let ends: [([CheckItem: Finding], String, String)] = [
        ([:], "gas.safe", "您好，煤氣檢查已完成，可安全使用煤氣。"),
        ([.stoveAge: Sample.old], "gas.advice", "煤氣檢查已完成，未發現危險。建議改善：爐具已用九年。多謝您的配合。"),
        ([.meter: Sample.locked], "gas.limited", "可以檢查的部分都正常；未能檢查的有：錶房上鎖。我們會與您另約時間補查，多謝您的配合。"),
        (
            [.pipeCorrosion: Sample.rust], "gas.at-risk",
            "檢查發現有風險：喉管生鏽。請在整改前不要使用有關用具，我們已留下告知書，並會再來複查。"
        ),
        (
            [.joints: Sample.leak, .stoveAge: Sample.old], "gas.dangerous",
            "檢查發現即時危險：接口漏氣。為了安全請暫時不要使用煤氣，我已通知主管和煤氣公司，他們會盡快與您聯絡。"
        ),
    ]

    @Test("each result has its own sentence, with what was found in it", arguments: ends)
    func sentences(findings: [CheckItem: Finding], line: String, text: String) throws {
        let played = try Played.checked(findings)
        #expect(Spoken(played.visit.parting, in: .traditionalChinese).line == line)
        #expect(Played.text(of: played) == text)
    }

    @Test("the worst one decides, and the others of its class are named with it")
    func worst() throws {
        let played = try Played.checked([
            .pipeCorrosion: Sample.rust, .hoseLength: .failed(.atRisk, words: "軟喉 3 米"), .stoveAge: Sample.old,
            .meter: Sample.locked,
        ])
        #expect(played.visit.gas?.result == .atRisk)
        #expect(Played.text(of: played).contains("喉管生鏽；軟喉 3 米"))
    }

    @Test("no other sentence is taken, in any language", arguments: ends.indices)
    func others(_ place: Int) throws {
        var played = try Played.checked(Self.ends[place].0)
        try played.makeSafe()
        try played.play(.cleanUp)
        for (index, end) in Self.ends.enumerated() {
            for language in Language.allCases {
                let said = Visit.Command.sayFarewell(Spoken(try Played.checked(end.0).visit.parting, in: language))
                #expect(played.refusal(of: said) == (index == place ? nil : .gas(.lineNotTrue)))
            }
        }
        #expect(played.refusal(of: .sayFarewell(Sample.script.farewell)) == .gas(.lineNotTrue))
    }

    @Test("a sentence typed in by hand is no proof")
    func typed() throws {
        var played = try Played.checked([.meter: Sample.locked])
        try played.play(.cleanUp)
        let text = #"{"line":"gas.safe","language":"zh-Hant","text":"您好，煤氣檢查已完成，可安全使用煤氣。"}"#
        let spoken = try Spoken(JSONReader(JSON(parsing: text)))
        #expect(played.refusal(of: .sayFarewell(spoken)) == .gas(.lineNotTrue))
    }

    @Test("what is found after the farewell takes the farewell back")
    func foundAfterwards() throws {
        var played = try Played.checked()
        try played.play(.cleanUp, .sayFarewell(Spoken(played.visit.parting, in: .english)))
        try played.play(.gas(.inspect(.stoveAge, Sample.old)), .sign(Sample.signature))
        #expect(played.visit.farewell == nil)
        #expect(played.refusal(of: .leave) == .farewellMissing)
    }

    @Test("a check that is put off or stopped ends with the ordinary farewell, and claims nothing")
    func interrupted() throws {
        var held = try Played.checking()
        try held.play(.hold(Sample.deferral), .cleanUp, .sayFarewell(Sample.script.farewell), .leave)
        #expect(held.visit.outcome == .onHold)
        var stopped = try Played.checked()
        try stopped.play(
            .withdraw(by: Sample.owner, words: "停"), .cleanUp, .sayFarewell(Sample.script.farewell), .leave)
        #expect(stopped.visit.outcome == .stopped)
    }
}
