import DoorbellRules
import Testing

@Suite("The checklist: 26 items, each with the classes that an estate's qualified person approved")
struct ChecklistTests {
    /// Code, worst class and mildest class as the field knows them (the proposal).
    static let proposal: [(String, Hazard, Hazard)] = [
        ("G01", .immediatelyDangerous, .immediatelyDangerous), ("G02", .atRisk, .atRisk), ("G03", .atRisk, .atRisk),
        ("G04", .immediatelyDangerous, .immediatelyDangerous), ("G05", .atRisk, .atRisk),
        ("G06", .immediatelyDangerous, .atRisk), ("G07", .atRisk, .atRisk), ("G08", .atRisk, .atRisk),
        ("G09", .immediatelyDangerous, .atRisk), ("G10", .atRisk, .atRisk), ("G11", .atRisk, .atRisk),
        ("G12", .atRisk, .atRisk), ("G13", .atRisk, .atRisk), ("G14", .advice, .advice),
        ("G15", .immediatelyDangerous, .immediatelyDangerous), ("G16", .immediatelyDangerous, .immediatelyDangerous),
        ("G17", .advice, .advice), ("G18", .atRisk, .atRisk), ("G19", .immediatelyDangerous, .immediatelyDangerous),
        ("G20", .atRisk, .atRisk), ("G21", .atRisk, .advice), ("G22", .advice, .advice), ("G23", .atRisk, .atRisk),
        ("G24", .immediatelyDangerous, .immediatelyDangerous), ("G25", .immediatelyDangerous, .immediatelyDangerous),
        ("G26", .advice, .advice),
    ]
    static let always = CheckItem.allCases.filter { !$0.mayBeAbsent }

    @Test("the codes run from G01 to G26, and each has its proposed classes")
    func proposed() throws {
        #expect(CheckItem.allCases.map { $0.rawValue } == Self.proposal.map { $0.0 })
        for (code, worst, mildest) in Self.proposal {
            let span = Checklist(version: 1).span(of: try #require(CheckItem(rawValue: code)))
            #expect(span == Checklist.Span(mildest, worst), "\(code)")
        }
    }

    @Test("a failure takes a class of its span and no other, and says what it is", arguments: CheckItem.allCases)
    func classes(_ item: CheckItem) throws {
        let played = try Played.checking()
        let span = Checklist(version: 1).span(of: item)
        for hazard in Hazard.allCases {
            let refusal = played.refusal(of: .gas(.inspect(item, .failed(hazard, words: "不合格"))))
            #expect(refusal == (span.contains(hazard) ? nil : .gas(.classOutsideChecklist)))
        }
        #expect(played.refusal(of: .gas(.inspect(item, .failed(span.worst, words: " ")))) == .reasonMissing)
    }

    @Test("what every home with gas has is never “not applicable”", arguments: always)
    func never(_ item: CheckItem) throws {
        let command = Visit.Command.gas(.inspect(item, .notApplicable))
        #expect(try Played.checking().refusal(of: command) == .gas(.neverNotApplicable))
    }

    @Test("a home may be without hose, stove, heater, alarm or a meter for carbon monoxide, and without nothing else")
    func absent() {
        let codes = CheckItem.allCases.filter { $0.mayBeAbsent }.map { $0.rawValue }
        #expect(codes == (7...17).map { $0 < 10 ? "G0\($0)" : "G\($0)" } + ["G21", "G22", "G25"])
    }

    @Test("an estate may be stricter, and its own classes hold")
    func approved() throws {
        var played = try Played.checking()
        let strict = try #require(Checklist.Span(.atRisk, .atRisk))
        let checklist = Checklist(version: 2, spans: [.stoveAge: strict])
        played.gas = GasCheck.Facts(checklist: checklist, instruments: Sample.instruments)
        #expect(played.refusal(of: .gas(.inspect(.stoveAge, Sample.old))) == .gas(.classOutsideChecklist))
        try played.play(.gas(.inspect(.stoveAge, .failed(.atRisk, words: "九年"))))
        #expect(played.visit.gas?.checklistVersion == 2)
        #expect(checklist.span(of: .flame) == Checklist(version: 1).span(of: .flame))
    }

    @Test("a check ends with the version with which it was begun")
    func version() throws {
        var played = try Played.checking()
        try played.play(.gas(.inspect(.meter, .passed)))
        played.gas = GasCheck.Facts(checklist: Checklist(version: 2), instruments: Sample.instruments)
        #expect(played.refusal(of: .gas(.inspect(.flame, .passed))) == .unknownSubject)
    }

    @Test("no span runs from the worse to the milder")
    func spans() {
        #expect(Checklist.Span(.immediatelyDangerous, .advice) == nil)
        #expect(Checklist.Span(.advice, .immediatelyDangerous)?.hazards == Hazard.allCases)
        #expect(Hazard.allCases.sorted() == [.advice, .atRisk, .immediatelyDangerous])
    }

    @Test("each place of the home holds the items that are looked at there")
    func places() {
        let items = CheckItem.Place.allCases.flatMap { place in CheckItem.allCases.filter { $0.place == place } }
        #expect(items == CheckItem.allCases)
    }

    @Test("an appliance is registered once, and a second look takes the place of the first")
    func appliances() throws {
        var played = try Played.checking()
        let newer = Appliance(id: Sample.stove.id, kind: .stove, make: "Rinnai", model: "RB-3", year: nil)
        try played.play(.gas(.note(Sample.stove)), .gas(.note(newer)))
        #expect(played.visit.gas?.appliances == [newer])
    }
}
