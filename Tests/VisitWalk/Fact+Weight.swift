import DoorbellRules

extension Visit.Fact {
    /// Belongs to the text that is signed: after the signature only an amendment may change it.
    var isContent: Bool {
        switch self {
        case .prepared, .diagnosed, .workStarted, .shutOffPlanned, .turnedOff, .shutOffExtended, .materialExplained,
            .supplyChosen, .ownPartRefused, .quoted, .chargeLowered, .fitted, .moveAgreed, .moved, .testShown,
            .reviewed,
            .signed, .wentUnsigned, .held, .answered(.cost, _, _, _), .answered(.shutOff, _, _, _),
            .answered(.move, _, _, _), .answered(.gasOff, _, _, _), .gas:
            true
        default: false  // the door, making safe, tidying up and goodbyes
        }
    }

    /// Settles what was checked, or leaves it as it was.
    var isSettling: Bool {
        switch self {
        case .reviewed, .signed, .wentUnsigned, .held, .prepared, .shutOffPlanned, .shutOffExtended, .moveAgreed: true
        default: false  // the rest is work or money, and has to be checked anew
        }
    }

    /// Work after which the place has to be swept (again).
    var makesMess: Bool {
        switch self {
        case .workStarted, .turnedOff, .fitted, .moved: true
        default: false  // words make no dirt
        }
    }

    /// What may still be done after the household said stop.
    var onlyMakesSafe: Bool {
        switch self {
        case .restored, .putBack, .damaged, .cleanedUp, .farewellSaid, .left, .disputeOpened, .disputeSettled,
            .contested, .answered(.gasOff, _, _, _), .gas(.madeSafe), .gas(.noticeHanded), .gas(.told), .smell,
            .gasCleared:
            true
        default: false  // everything else needs a yes
        }
    }
}
