import DoorbellRules
import Testing

@Suite("A smell of gas, from the call to the gas company's clearance (procedure 2.5, gate G11)")
struct GasAlarmRulesTests {
    static let now = Instant(milliseconds: 1_790_000_000_000)

    static func reported(_ facts: GasAlarm.Fact...) throws -> GasAlarm {
        let event = try GasAlarm.report(
            home: ID("h"), place: "12座8C", words: "有煤氣味", by: Sample.dispatcher, at: now)
        let alarm = try #require(GasAlarm(event))
        return facts.reduce(alarm) { $0.evolved(by: GasAlarm.Event($1, at: now, by: Sample.dispatcher.id)) }
    }

    @Test("a caller's word is enough to begin one, and a place is needed")
    func report() throws {
        #expect(try Self.reported().callersWords == "有煤氣味")
        #expect(throws: GasAlarm.Refusal.placeMissing) {
            try GasAlarm.report(home: nil, place: " ", words: "", by: Sample.dispatcher, at: Self.now)
        }
    }

    @Test("nothing is cleared before all were told, without a reference, or by anybody but a superior")
    func clearance() throws {
        let clear = GasAlarm.Command.clear(reference: "TG-1")
        let fresh = try Self.reported()
        #expect(throws: GasAlarm.Refusal.notTold(.supervisor)) {
            try fresh.decide(clear, by: Sample.supervisor, at: Self.now)
        }
        let told = try Self.reported(
            .told(.supervisor, reference: "何"), .told(.gasCompany, reference: "TG"), .told(.guards, reference: "林"))
        #expect(throws: GasAlarm.Refusal.superiorNeeded) { try told.decide(clear, by: Sample.dispatcher, at: Self.now) }
        #expect(throws: GasAlarm.Refusal.referenceMissing) {
            try told.decide(.clear(reference: " "), by: Sample.supervisor, at: Self.now)
        }
        let cleared = told.evolved(by: try told.decide(clear, by: Sample.supervisor, at: Self.now))
        #expect(cleared.isCleared && cleared.clearance == "TG-1")
        for command in [clear, .evacuate, .warn(door: "7C"), .tell(.guards, reference: "x")] {
            #expect(throws: GasAlarm.Refusal.clearedAlready) {
                try cleared.decide(command, by: Sample.supervisor, at: Self.now)
            }
        }
    }

    @Test("a door is warned once, however often it is ticked")
    func doors() throws {
        let alarm = try Self.reported(.warned(door: "9C"), .warned(door: "9C"), .evacuated)
        #expect(alarm.doorsWarned == ["9C"] && alarm.isEverybodyOut)
        #expect(throws: GasAlarm.Refusal.doorMissing) {
            try alarm.decide(.warn(door: ""), by: Sample.dispatcher, at: Self.now)
        }
    }

    static let facts: [GasAlarm.Fact] = [
        .reported(home: ID("h"), place: "12座8C", words: "味"), .reported(home: nil, place: "梯間", words: ""),
        .told(.guards, reference: "林"), .warned(door: "9C"), .evacuated, .cleared(reference: "TG-1"),
    ]

    @Test("every fact comes back as it was, and is a sentence", arguments: facts.indices)
    func codec(_ place: Int) throws {
        let event = GasAlarm.Event(Self.facts[place], at: Self.now, by: ID("s"))
        #expect(try GasAlarm.Event(JSON(parsing: event.json.text), at: event.at, by: event.by) == event)
        #expect(event.fact.sentence.isWritten)
    }

    @Test("every refusal has a code of its own and words")
    func refusals() {
        let all: [GasAlarm.Refusal] = [
            .placeMissing, .referenceMissing, .doorMissing, .notTold(.guards), .superiorNeeded, .clearedAlready,
        ]
        #expect(Set(all.map(\.code)).count == all.count && all.allSatisfy { $0.words.isWritten })
        #expect(GasAlarm.Refusal.notTold(.gasCompany).gate == .madeSafe)
    }

    @Test("the neighbours are above, below and on both sides, as the register has them")
    func neighbours() {
        func door(_ floor: String, _ unit: String, _ building: String = "12") -> DoorLabel {
            DoorLabel(building: building, floor: floor, unit: unit)
        }
        let all = [
            door("2", "C"), door("3", "A"), door("3", "B"), door("3", "C"), door("3", "D"), door("5", "C"),
            door("15", "C"), door("G", "C"), door("3", "E"), door("4", "C", "11"),
        ]
        let around = Neighbour.around(door("3", "C"), among: all)
        #expect(
            around == [
                Neighbour(.above, door("5", "C")), Neighbour(.below, door("2", "C")),
                Neighbour(.oneSide, door("3", "B")), Neighbour(.otherSide, door("3", "D")),
            ])
        #expect(Neighbour.around(door("G", "C"), among: all).isEmpty)
        #expect(Neighbour.around(door("3", "A"), among: all).map(\.side) == [.otherSide])
        let numbers = ["2", "9", "10", "11"].map { door("1", $0) }
        #expect(Neighbour.around(numbers[2], among: numbers).map(\.door.unit) == ["9", "11"])
    }
}
