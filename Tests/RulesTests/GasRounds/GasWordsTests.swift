import DoorbellRules
import Testing

@Suite("Every refusal, line and choice about gas has words in three languages")
struct GasWordsTests {
    static let visitGates: [(Gate?, [GasRefusal])] = [
        (
            .safeLine,
            [
                .instrumentExpired, .readingMissing(.detector), .readingMissing(.tightness), .neverNotApplicable,
                .readingMissing(.carbonMonoxide), .readingAboveLimit(.tightness), .classOutsideChecklist,
                .checkIncomplete(3), .lineNotTrue,
            ]
        ),
        (
            .madeSafe,
            [
                .dangerOnRecord, .notMadeSafe, .warningNoticeMissing, .notTold(.supervisor), .notTold(.gasCompany),
                .gasSmell,
            ]
        ),
        (.price, [.freeService]), (nil, [.notAGasCheck, .nothingToMakeSafe, .noGasSmell, .nothingToClear]),
    ]
    static let homeGates: [(Gate?, [HomeCheck.Refusal])] = [
        (.dayBefore, [.notConfirmedBefore]),
        (.roundClose, [.tooFewAttempts(missing: 2), .attemptsAtOneTime, .noRefusalOnRecord, .onlyAVisitDecides]),
        (nil, [.roundIsClosed, .dayHasPassed, .onRouteAlready, .hasOutcome, .noOutcome, .reasonMissing]),
    ]
    static let roundGates: [(Gate?, [GasRound.Refusal])] = [
        (.roundClose, [.homesWithoutOutcome(3)]),
        (nil, [.closedAlready, .openAlready, .endsBeforeItBegins, .superiorNeeded]),
    ]

    @Test("refusals at a visit name their gate and speak three languages", arguments: visitGates)
    func refusals(gate: Gate?, refusals: [GasRefusal]) {
        for refusal in refusals {
            #expect(refusal.gate == gate && refusal.words.isWritten && refusal.code.hasPrefix("gas."), "\(refusal)")
            let outer = Visit.Refusal.gas(refusal)
            #expect(outer.gate == gate && outer.words == refusal.words && outer.code == refusal.code)
        }
    }

    @Test("refusals of a home name their gate and speak three languages", arguments: homeGates)
    func homes(gate: Gate?, refusals: [HomeCheck.Refusal]) {
        for refusal in refusals {
            #expect(refusal.gate == gate && refusal.words.isWritten && refusal.code.hasPrefix("round."), "\(refusal)")
        }
    }

    @Test("refusals of a round name their gate and speak three languages", arguments: roundGates)
    func rounds(gate: Gate?, refusals: [GasRound.Refusal]) {
        for refusal in refusals {
            #expect(refusal.gate == gate && refusal.words.isWritten && refusal.code.hasPrefix("round."), "\(refusal)")
        }
    }

    @Test("no two kinds of refusal share a code, and each asks instead of commanding")
    func codes() {
        let words = Self.visitGates.flatMap { $0.1 }.map { $0.words } + Self.homeGates.flatMap { $0.1 }.map { $0.words }
        let codes =
            Self.visitGates.flatMap { $0.1 }.map { $0.code } + Self.homeGates.flatMap { $0.1 }.map { $0.code }
            + Self.roundGates.flatMap { $0.1 }.map { $0.code }
        #expect(Set(codes).count == codes.count - 3)  // two readings more, and one more to tell
        #expect(words.allSatisfy { words in !["必須", "不准", "不知道"].contains { words.traditionalChinese.contains($0) } })
        #expect(Visit.Refusal.consentMissing(.gasOff).gate == .madeSafe)
    }

    @Test("every line is written in three languages and has an id of its own")
    func lines() throws {
        let unknown = FormOfAddress.unknown
        let proof = try #require(try Played.checked().visit.passedCheck)
        let lines: [GasLine] = [
            .eve(unknown, slot: Words("上午", "上午", "morning")), .purpose(.morning, unknown, staff: "黃師傅"),
            .enter(unknown), .turnOff(finding: "漏氣"), .sign(hasMoved: true), .sign(hasMoved: false), .safe(proof),
            .advice(["舊"]), .limited(["上鎖"]),
            .atRisk(["鏽", "長"]), .dangerous(["漏氣"]), .usableAgain(reference: "TG-1"),
        ]
        #expect(lines.allSatisfy { $0.words.isWritten && $0.id.hasPrefix("gas.") })
        #expect(Set(lines.map { $0.id }).count == lines.count)
        #expect(lines.allSatisfy { $0.words.english.first?.isUppercase == true })
        #expect(lines.count { $0.words.traditionalChinese.contains("可安全使用") } == 1)
    }

    @Test("every choice and every fact has words in three languages")
    func choices() {
        let lists =
            CheckItem.allCases.map { $0.words } + CheckItem.Place.allCases.map { $0.words }
            + Hazard.allCases.map { $0.words } + GasResult.allCases.map { $0.words } + Service.allCases.map { $0.words }
        let round =
            HomeCheck.Outcome.allCases.map { $0.words } + Appointment.Window.allCases.map { $0.words }
            + Contact.Channel.allCases.map { $0.words } + GasJSONTests.contacts.map { $0.result.words }
            + HomeCheck.State.allCases.map { $0.words } + [Contact.Result.callMe(words: "").words]
        let things =
            Appliance.Kind.allCases.map { $0.words } + Appliance.Flue.allCases.map { $0.words }
            + Reading.Kind.allCases.map { $0.words } + GasTold.allCases.map { $0.words }
        let facts = GasJSONTests.visitFacts.map { $0.sentence } + GasJSONTests.homeFacts.map { $0.sentence }
        #expect((lists + round + things + facts).allSatisfy { $0.isWritten })
        #expect(Visit.Outcome.allCases.allSatisfy { $0.words.isWritten })
    }
}
