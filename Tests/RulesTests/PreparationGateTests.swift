import DoorbellRules
import Testing

@Suite("Gates G3 and G4: shoe covers, greeting, diagnosis, quiet hours")
struct PreparationGateTests {
    private let preparation = Preparation(.worn, greeting: Sample.script.greeting)

    @Test("no diagnosis before shoe covers and greeting, no work before the diagnosis")
    func order() throws {
        var played = try Played.inside()
        #expect(played.refusal(of: .diagnose(Sample.diagnosis)) == .preparationMissing)
        #expect(played.refusal(of: .startWork(isLoud: false, emergency: nil)) == .preparationMissing)
        try played.play(.prepare(preparation))
        #expect(played.refusal(of: .startWork(isLoud: false, emergency: nil)) == .diagnosisMissing)
        try played.play(.diagnose(Sample.diagnosis), .startWork(isLoud: false, emergency: nil))
        #expect(played.visit.hasStartedWork)
    }

    @Test("shoe covers that are not possible need an honest reason", arguments: [nil, "", " 　"])
    func reason(_ reason: String?) throws {
        let bare = Preparation(.notPossible, reason: reason, greeting: Sample.script.greeting)
        #expect(try Played.inside().refusal(of: .prepare(bare)) == .reasonMissing)
        let honest = Preparation(.notPossible, reason: "地面水浸", greeting: Sample.script.greeting)
        #expect(try Played.inside().refusal(of: .prepare(honest)) == nil)
    }

    @Test("nothing is prepared at the door")
    func notAtTheDoor() throws {
        #expect(try Played.asking().refusal(of: .prepare(preparation)) == .notInside)
        #expect(try Played.asking().refusal(of: .diagnose(Sample.diagnosis)) == .notInside)
    }

    @Test(
        "loud work waits for its hours",
        arguments: [
            (0, false, 480), (479, false, 480), (480, false, nil), (719, false, nil), (720, false, 840),
            (780, false, 840),
            (840, false, nil), (1_079, false, nil), (1_080, false, nil), (600, true, nil),
        ] as [(Int, Bool, Int?)])
    func hours(minute: Int, isRestDay: Bool, next: Int?) {
        let wall = Sample.wall(minute: minute, isRestDay: isRestDay)
        let isAllowed = !isRestDay && (480..<720 ~= minute || 840..<1_080 ~= minute)
        #expect(NoiseHours.usual.allowsLoudWork(at: wall) == isAllowed)
        if !isAllowed { #expect(NoiseHours.usual.next(after: wall) == next) }
    }

    @Test("on a rest day the drill stays silent, unless the estate allows it or sparks fly")
    func restDay() throws {
        var played = try Played.diagnosed()
        played.wall = Sample.wall(minute: 600, isRestDay: true)
        #expect(played.refusal(of: .startWork(isLoud: true, emergency: nil)) == .noiseHours(until: nil))
        #expect(played.refusal(of: .startWork(isLoud: true, emergency: " ")) == .noiseHours(until: nil))
        #expect(played.refusal(of: .startWork(isLoud: true, emergency: "火花")) == nil)
        #expect(played.refusal(of: .startWork(isLoud: false, emergency: nil)) == nil)
        played.policy.noiseHours.allowsRestDays = true
        #expect(played.refusal(of: .startWork(isLoud: true, emergency: nil)) == nil)
    }
}
