import DoorbellRules
import Testing

@Suite("One tap about gas is one command, or one for each item of a page")
struct GasTapTests {
    static let reply = #"{"answer":"yes","giver":{"role":"owner","person":"chan"}}"#
    static let strokes = "[[0,0,10,20,30,10],[40,40,60,60]]"

    static let taps: [(String, String, [Visit.Command])] = [
        (
            "gas-readings", #"{"kind":"tightness","value":12,"instrument":"gd-01"}"#,
            [.gas(.take(.tightness, 12, with: ID("gd-01")))]
        ),
        ("gas-items", #"{"G05":"passed"}"#, [.gas(.inspect(.entryValve, .passed))]),
        (
            "gas-items", #"{"G06":"not-inspected","G06-words":"錶房上鎖","G02":"failed/at-risk","G02-words":"喉管生鏽"}"#,
            [.gas(.inspect(.pipeCorrosion, Sample.rust)), .gas(.inspect(.meter, Sample.locked))]
        ),
        ("gas-items", #"{"G15":"not-applicable"}"#, [.gas(.inspect(.heaterType, .notApplicable))]),
        ("gas-appliances", Sample.stove.json.text, [.gas(.note(Sample.stove))]),
        (
            "gas-appliances", #"{"kind":"stove","make":"Rinnai"}"#,
            [.gas(.note(Appliance(id: ID("new"), kind: .stove, make: "Rinnai", model: "", year: nil)))]
        ),
        ("gas-makings-safe", #"{"at":"總閥"}"#, [.gas(.makeSafe(at: "總閥"))]),
        (
            "gas-notices",
            "{\"receipt\":\"signed\",\"giver\":{\"role\":\"owner\",\"person\":\"chan\"},\"strokes\":\(strokes)}",
            [.gas(.handNotice(Sample.receipt))]
        ),
        ("gas-notices", #"{"receipt":"refused","words":"不收"}"#, [.gas(.handNotice(.refused(words: "不收")))]),
        ("gas-notices", #"{"receipt":"left-on-site","words":"門邊"}"#, [.gas(.handNotice(.leftOnSite(words: "門邊")))]),
        ("gas-tellings", #"{"who":"gas-company","reference":"T-77"}"#, [.gas(.tell(.gasCompany, reference: "T-77"))]),
        ("gas-clearances", #"{"reference":"TG-1"}"#, [.clearGas(reference: "TG-1")]),
        ("gas-smells", "{}", [.smell(.notice)]),
        (
            "gas-smell-tellings", #"{"who":"supervisor","reference":"T-88"}"#,
            [.smell(.tell(.supervisor, reference: "T-88"))]
        ),
        ("gas-smell-warnings", #"{"door":"9C"}"#, [.smell(.warn(door: "9C"))]),
        ("evacuation", "{}", [.smell(.evacuate)]),
        ("purpose", "{}", [.statePurpose(Sample.gasScript.purpose)]),
        ("preparation", "{}", [.prepare(Preparation(.worn, greeting: Sample.gasScript.greeting))]),
    ]

    @Test("each tap reads as its commands, and an unknown field stops it", arguments: taps)
    func tap(name: String, body: String, commands: [Visit.Command]) throws {
        let visit = try Played.checking().visit
        let json = try JSON(parsing: body)
        #expect(try read(name, json, visit) == commands)
        guard case .object(let members) = json else { return }
        let strange = JSON.object(members + [JSON.Member("strange", .number(1))])
        #expect(throws: (any Error).self) { try read(name, strange, visit) }
    }

    @Test("the question before a valve is closed is said with what was found")
    func turnOff() throws {
        let visit = try Played.dangerous().visit
        let commands = try read("gas-turn-off-answers", JSON(parsing: "{\"reply\":\(Self.reply)}"), visit)
        #expect(commands == [.gas(.answerTurnOff(Played.yes, words: Sample.gasScript.gasTurnOff(visit.gas)))])
    }

    @Test("the farewell of a tap is the one that is true")
    func parting() throws {
        for findings in [[:], [.meter: Sample.locked]] as [[CheckItem: Finding]] {
            var played = try Played.checked(findings)
            try played.play(.sign(Sample.signature))
            let commands = try read("parting", .object([]), played.visit)
            #expect(commands.contains(.sayFarewell(Spoken(played.visit.parting, in: .traditionalChinese))))
            for command in commands { try played.play(command) }
            #expect(played.visit.outcome == .done)
        }
    }

    @Test(
        "a page with a mistake is refused with its place",
        arguments: [
            ("{}", JSON.Kind.missing, "G01"), (#"{"G01":"fine"}"#, .unknownValue, "G01"),
            (#"{"G01":"failed"}"#, .unknownValue, "G01"), (#"{"G01":"failed/terrible"}"#, .unknownValue, "G01"),
            (#"{"G27":"passed"}"#, .missing, "G01"), (#"{"G01":"passed","G27":"passed"}"#, .unknownField, "G27"),
        ])
    func mistakes(body: String, kind: JSON.Kind, place: String) throws {
        let visit = try Played.checking().visit
        #expect(throws: JSON.Trouble(kind, at: place)) { try read("gas-items", JSON(parsing: body), visit) }
    }

    private func read(_ name: String, _ body: JSON, _ visit: Visit) throws -> [Visit.Command] {
        try visit.commands(name, JSONReader(body), script: Sample.gasScript, policy: EstatePolicy(), newID: ID("new"))
    }
}
