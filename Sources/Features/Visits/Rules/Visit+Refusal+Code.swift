extension Visit.Refusal {
    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .visitIsOver: "visit.over"
        case .notYourVisit: "visit.not-yours"
        case .superiorNeeded: "visit.superior-needed"
        case .notThere: "visit.not-there"
        case .notOnTheWay: "visit.not-on-the-way"
        case .notInside: "visit.not-inside"
        case .stillInside: "visit.still-inside"
        case .alreadyDone: "visit.already-done"
        case .unknownSubject: "visit.unknown-subject"
        case .isStopping: "visit.consent-withdrawn"
        case .ringFirst: "visit.ring-first"
        case .purposeNotStated: "visit.purpose-not-stated"
        case .consentMissing: "visit.consent-missing"
        case .refusalStands: "visit.refusal-stands"
        case .powerMissing: "visit.power-missing"
        case .adultMustBePresent: "visit.adult-must-be-present"
        case .evidenceTooWeak: "visit.evidence-too-weak"
        case .ownDeviceOnly: "visit.own-device-only"
        case .emergencyEntryIsOff: "visit.emergency-entry-is-off"
        case .witnessMissing: "visit.witness-missing"
        case .ringAgain: "visit.ring-again"
        case .preparationMissing: "visit.preparation-missing"
        case .reasonMissing: "visit.reason-missing"
        case .diagnosisMissing: "visit.diagnosis-missing"
        case .noiseHours: "visit.noise-hours"
        case .gasIsNotOurs: "visit.gas-is-not-ours"
        case .approvalMissing: "visit.approval-missing"
        case .noticeMissing: "visit.notice-missing"
        case .shutOffIsOpen: "visit.shut-off-open"
        case .shutOffOverran: "visit.shut-off-overran"
        case .notOff: "visit.not-off"
        case .testAfterRestoreMissing: "visit.restore-test-missing"
        case .explainAfterwards: "visit.explain-afterwards"
        case .supplyNotDecided: "visit.supply-not-decided"
        case .ownPartRefused: "visit.own-part-refused"
        case .priceNotAccepted: "visit.price-not-accepted"
        case .aboveCeiling: "visit.above-ceiling"
        case .priceWaitsForAnswer: "visit.price-waits"
        case .freeUnderWarranty: "visit.free-under-warranty"
        case .neverMoved: "visit.never-moved"
        case .itemsAreOut: "visit.items-out"
        case .testMissing: "visit.test-missing"
        case .testFailed: "visit.test-failed"
        case .acceptanceMissing: "visit.acceptance-missing"
        case .notAccepted: "visit.not-accepted"
        case .signatureEmpty: "visit.signature-empty"
        case .contentChanged: "visit.content-changed"
        case .signedAlready: "visit.signed-already"
        case .signatureMissing: "visit.signature-missing"
        case .cleanUpMissing: "visit.clean-up-missing"
        case .farewellMissing: "visit.farewell-missing"
        case .holdIncomplete: "visit.hold-incomplete"
        case .disputeIsOpen: "visit.dispute-open"
        case .noDispute: "visit.no-dispute"
        case .tooLateToContest: "visit.too-late-to-contest"
        case .residentNotTold: "visit.resident-not-told"
        case .obstacles: "visit.technician-does-not-fit"
        case .workNotStarted: "visit.work-not-started"
        case .gas(let refusal): refusal.code
        }
    }

    /// The gate of the procedure that holds; `nil` for what is only out of order.
    public var gate: Gate? {
        switch self {
        case .ringFirst, .purposeNotStated, .consentMissing(.entry), .powerMissing(.openDoor, _), .adultMustBePresent,
            .emergencyEntryIsOff, .witnessMissing, .ringAgain, .refusalStands:
            .entry
        case .preparationMissing: .protocolShown
        case .diagnosisMissing, .noiseHours: .diagnosis
        case .consentMissing(.shutOff), .powerMissing(.shutOff, _), .gasIsNotOurs, .approvalMissing, .noticeMissing,
            .shutOffOverran, .explainAfterwards:
            .shutOff
        case .consentMissing(.cost), .powerMissing(.agreeCost, _), .ownDeviceOnly, .supplyNotDecided,
            .ownPartRefused,
            .priceNotAccepted, .aboveCeiling, .priceWaitsForAnswer, .freeUnderWarranty:
            .price
        case .consentMissing(.move), .powerMissing(.moveItems, _), .neverMoved: .move
        case .shutOffIsOpen, .testAfterRestoreMissing, .itemsAreOut: .restore
        case .powerMissing(.acceptWork, _), .testMissing, .testFailed, .acceptanceMissing, .notAccepted,
            .signatureEmpty,
            .contentChanged, .signedAlready, .signatureMissing:
            .acceptance
        case .evidenceTooWeak(_, let permission): Visit.Refusal.consentMissing(permission).gate
        case .holdIncomplete: .hold
        case .obstacles: .triage
        case .gas(let refusal): refusal.gate
        case .consentMissing(.gasOff): .madeSafe
        case .visitIsOver, .notYourVisit, .superiorNeeded, .notThere, .notOnTheWay, .notInside, .stillInside,
            .alreadyDone,
            .unknownSubject, .isStopping, .consentMissing(.photo), .powerMissing(.refuse, _), .reasonMissing, .notOff,
            .cleanUpMissing, .farewellMissing, .disputeIsOpen, .noDispute, .tooLateToContest, .residentNotTold,
            .workNotStarted:
            nil
        }
    }
}
