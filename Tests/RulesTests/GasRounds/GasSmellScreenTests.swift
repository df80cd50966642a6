import DoorbellRules
import Testing

@Suite("The screen where gas is smelled: out, in order, and no bell")
struct GasSmellScreenTests {
    @Test("the smell button stands on every screen at the staff's hands, from the way to the farewell")
    func button() throws {
        #expect(!Played.gasPlanned().names.contains("gas-smells"))
        for played in [try Played.asking(), try Played.working(), try Played.checking(), try Played.dangerous()] {
            #expect(played.names.last == "gas-smells")
        }
        #expect(!(try Played.checked().names.contains("gas-smells")))
    }

    @Test("it says what to do, whom to tell and which doors to knock at, and ends when all are out")
    func steps() throws {
        var played = try Played.smelling()
        #expect(played.screen.lock?.traditionalChinese == "不按門鈴、不開燈、不在屋內用手機")
        #expect(played.screen.items.map { $0.value } == Danger.gasSmell.script)
        #expect(played.names == ["gas-smell-tellings", "gas-smell-tellings", "gas-smell-warnings"])
        try played.play(.smell(.warn(door: "9C")), .smell(.tell(.supervisor, reference: "張主管")))
        #expect(played.names == ["gas-smell-tellings", "gas-smell-warnings"])
        try played.play(.smell(.tell(.gasCompany, reference: "T-88")))
        #expect(played.names == ["gas-smell-warnings", "evacuation"])
        #expect(played.screen.items.last?.value == Words(verbatim: "9C"))
        try played.play(.smell(.evacuate))
        #expect(played.screen.items.last?.value == Visit.Outcome.evacuated.words && played.names.isEmpty)
    }

    @Test("a repair that smells of gas has the same screen")
    func repair() throws {
        var played = try Played.waterOff()
        try played.play(.smell(.notice))
        #expect(played.names == ["gas-smell-tellings", "gas-smell-tellings", "gas-smell-warnings"])
    }

    @Test("a repair without a smell shows nothing of gas but the way out of it")
    func paid() throws {
        for played in [try Played.asking(), try Played.diagnosed(), try Played.working(), try Played.accepted()] {
            let gas = played.names.filter { $0.hasPrefix("gas-") }
            #expect(gas == ["gas-smells"] || gas.isEmpty)
        }
        #expect(try Played.signed().screen.line == Sample.script.farewell)
    }
}
