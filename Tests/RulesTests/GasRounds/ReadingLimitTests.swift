import DoorbellRules
import Testing

@Suite("Gate G10: a reading above the estate's limit is never recorded as passed")
struct ReadingLimitTests {
    static let measured: [(Reading.Kind, CheckItem)] = [
        (.detector, .smell), (.tightness, .tightness), (.carbonMonoxide, .carbonMonoxide),
    ]

    @Test("above it nothing passes, on it everything does, and it can be recorded as failed", arguments: measured)
    func limit(kind: Reading.Kind, item: CheckItem) throws {
        var played = try limited([kind: 30])
        try take(31, kind, &played)
        #expect(played.refusal(of: .gas(.inspect(item, .passed))) == .gas(.readingAboveLimit(kind)))
        let worst = Checklist(version: 1).span(of: item).worst
        #expect(played.refusal(of: .gas(.inspect(item, .failed(worst, words: "讀數偏高")))) == nil)
        try take(30, kind, &played)
        #expect(played.refusal(of: .gas(.inspect(item, .passed))) == nil)
    }

    @Test("the latest reading counts: what had passed is looked at again after a higher one", arguments: measured)
    func later(kind: Reading.Kind, item: CheckItem) throws {
        var played = try limited([kind: 30])
        try take(0, kind, &played)
        try played.play(.gas(.inspect(item, .passed)))
        try take(500, kind, &played)
        #expect(played.visit.gas?.missing.contains(item) == true)
        #expect(played.refusal(of: .gas(.inspect(item, .passed))) == .gas(.readingAboveLimit(kind)))
        try take(0, kind, &played)
        try played.play(.gas(.inspect(item, .passed)))
        #expect(played.visit.gas?.missing.contains(item) == false)
    }

    @Test("with everything else passed, a reading that is too high keeps the safe line away")
    func safeLine() throws {
        var played = try limited([.carbonMonoxide: 30])
        try played.measure()
        for item in CheckItem.allCases { try played.play(.gas(.inspect(item, .passed))) }
        #expect(played.visit.passedCheck != nil)
        try take(31, .carbonMonoxide, &played)
        #expect(played.visit.passedCheck == nil && played.visit.gas?.result == nil)
        #expect(played.refusal(of: .sign(Sample.signature)) == .gas(.checkIncomplete(1)))
    }

    @Test("nobody invents a limit: where the estate has set none, whoever measures judges")
    func none() throws {
        var played = try Played.checking()
        try take(500, .carbonMonoxide, &played)
        #expect(played.visit.gas?.readings.last?.limit == nil)
        #expect(played.refusal(of: .gas(.inspect(.carbonMonoxide, .passed))) == nil)
    }

    @Test("the screen shows what is too high, offers no pass for it, and lets it be measured again")
    func screen() throws {
        var played = try limited([.detector: 30])
        try take(500, .detector, &played)
        let screen = played.screen
        #expect(screen.items.contains { $0.value.english == "500 ppm" })
        #expect(screen.acts.contains { $0.name == "gas-readings" })
        let field = try #require(screen.acts.first { $0.name == "gas-items" }?.fields.first { $0.name == "G01" })
        guard case .verdict(let choices) = field.kind else { throw Surprise() }
        #expect(!choices.contains { $0.value == "passed" } && choices.contains { $0.value.hasPrefix("failed/") })
    }

    @Test("checklist and reading carry their limit through JSON")
    func json() throws {
        let list = Checklist(version: 3, limits: [.tightness: 0, .carbonMonoxide: 30])
        #expect(try Checklist(version: 3, json: list.json) == Checklist(version: 3, json: list.json))
        #expect(try Checklist(version: 3, json: list.json).limits == list.limits)
        let reading = Reading(.carbonMonoxide, 9, with: Sample.detector, on: Sample.on(2026, 8, 3), limit: 30)
        #expect(try Reading(JSONReader(reading.json)) == reading)
        let unknown = JSON.object(["limits": .object(["radon": .whole(1)])])
        #expect(throws: JSON.Trouble.self) { try Checklist(version: 2, json: unknown) }
    }

    private struct Surprise: Error {}

    private func limited(_ limits: [Reading.Kind: Int]) throws -> Played {
        var played = try Played.checking()
        played.gas = GasCheck.Facts(checklist: Checklist(version: 2, limits: limits), instruments: Sample.instruments)
        return played
    }

    private func take(_ value: Int, _ kind: Reading.Kind, _ played: inout Played) throws {
        try played.play(.gas(.take(kind, value, with: Sample.detector.id)))
    }
}
