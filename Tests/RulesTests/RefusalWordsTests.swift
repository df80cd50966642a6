import DoorbellRules
import Testing

@Suite("Every refusal has a code, a gate and words in three languages")
struct RefusalWordsTests {
    static let gates: [(Gate?, [Visit.Refusal])] = [
        (
            .entry,
            [
                .ringFirst, .purposeNotStated, .consentMissing(.entry), .refusalStands,
                .powerMissing(.openDoor, .minor),
                .adultMustBePresent, .emergencyEntryIsOff, .witnessMissing, .ringAgain,
                .evidenceTooWeak(.spoken, for: .entry),
            ]
        ),
        (.protocolShown, [.preparationMissing]),
        (.diagnosis, [.diagnosisMissing, .noiseHours(until: nil), .noiseHours(until: 840)]),
        (
            .shutOff,
            [
                .consentMissing(.shutOff), .powerMissing(.shutOff, .helper), .gasIsNotOurs, .approvalMissing,
                .noticeMissing,
                .shutOffOverran, .explainAfterwards,
            ]
        ),
        (
            .price,
            [
                .consentMissing(.cost), .powerMissing(.agreeCost, .tenant),
                .evidenceTooWeak(.onTechniciansDevice, for: .cost),
                .supplyNotDecided, .ownPartRefused, .priceNotAccepted, .aboveCeiling, .priceWaitsForAnswer,
                .freeUnderWarranty,
            ]
        ),
        (.move, [.consentMissing(.move), .powerMissing(.moveItems, .visitor), .neverMoved]),
        (.restore, [.shutOffIsOpen, .testAfterRestoreMissing, .itemsAreOut]),
        (
            .acceptance,
            [
                .powerMissing(.acceptWork, .minor), .testMissing, .testFailed, .acceptanceMissing, .notAccepted,
                .signatureEmpty, .contentChanged, .signedAlready, .signatureMissing,
            ]
        ),
        (.hold, [.holdIncomplete(Deferral.Missing.allCases)]),
        (.triage, [.obstacles(Fitness.Obstacle.allCases)]),
        (
            nil,
            [
                .visitIsOver, .notYourVisit, .superiorNeeded, .notThere, .notOnTheWay, .notInside, .stillInside,
                .alreadyDone, .unknownSubject, .isStopping, .consentMissing(.photo), .reasonMissing, .notOff,
                .evidenceTooWeak(.onTechniciansDevice, for: .photo),
                .cleanUpMissing, .farewellMissing, .disputeIsOpen, .noDispute, .tooLateToContest, .residentNotTold,
                .workNotStarted,
            ]
        ),
    ]

    @Test("a visit's refusals name their gate and speak three languages", arguments: gates)
    func visit(gate: Gate?, refusals: [Visit.Refusal]) {
        for refusal in refusals {
            #expect(refusal.gate == gate, "\(refusal)")
            #expect(refusal.code.hasPrefix("visit."))
            #expect(refusal.words.isWritten, "\(refusal)")
        }
    }

    @Test("no two kinds of refusal share a code")
    func codes() {
        let kinds = Self.gates.flatMap { $0.1 }.map { ("\($0)".prefix { $0 != "(" }, $0.code) }
        let byKind = Dictionary(kinds) { first, second in first == second ? first : "two codes" }
        #expect(Set(byKind.values).count == byKind.count)
    }

    @Test("an order's refusals name their gate and speak three languages")
    func order() {
        let triage: [WorkOrder.Refusal] = [
            .danger(.gasSmell), .contactMissing, .faultMissing, .obstacles(Fitness.Obstacle.allCases),
        ]
        let plain: [WorkOrder.Refusal] = [
            .over, .visitGoesOn, .notDone, .reasonMissing, .superiorNeeded, .nothingToReview, .linkToItself,
            .wordsMissing, .dueHasPassed, .apologyMissing,
        ]
        #expect(triage.allSatisfy { $0.gate == .triage })
        #expect(plain.allSatisfy { $0.gate == nil })
        #expect(WorkOrder.Refusal.reviewMissing.gate == .acceptance)
        #expect(WorkOrder.Refusal.holdIncomplete([.reason]).gate == .hold)
        #expect(WorkOrder.Refusal.gasNotCleared.gate == .madeSafe)
        let all = triage + plain + [.reviewMissing, .gasNotCleared, .holdIncomplete(Deferral.Missing.allCases)]
        #expect(all.allSatisfy { $0.words.isWritten && $0.code.hasPrefix("order.") })
        #expect(Set(all.map { $0.code }).count == all.count)
    }

    @Test("every choice has words in three languages")
    func choices() {
        let roles = HouseholdRole.allCases.map { $0.words } + StaffRole.allCases.map { $0.words }
        let people =
            Title.allCases.map { $0.words } + Permission.allCases.map { $0.words } + Skill.allCases.map { $0.words }
        let work = Utility.allCases.flatMap { [$0.words, $0.shutOff] } + ShutOff.Extent.allCases.map { $0.words }
        let money = Charge.Kind.allCases.map { $0.words } + MaterialNeed.Reason.allCases.map { $0.words }
        let ends = Unsigned.Reason.allCases.map { $0.words } + Acceptance.Work.allCases.map { $0.words }
        let desk =
            Urgency.allCases.map { $0.words } + OrderState.allCases.map { $0.words }
            + JSON.Kind.allCases.map { $0.words }
        #expect((roles + people + work + money + ends + desk).allSatisfy { $0.isWritten })
    }
}

extension Words {
    /// Something stands there in each language.
    var isWritten: Bool { Language.allCases.allSatisfy { !text(in: $0).isBlank } }
}
