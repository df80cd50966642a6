import DoorbellRules

extension Visit.Fact {
    /// What only a repair has: a free service mends and charges nothing.
    var isOfRepairs: Bool {
        switch self {
        case .diagnosed, .workStarted, .shutOffPlanned, .shutOffApproved, .turnedOff, .shutOffExtended, .restored,
            .materialExplained, .supplyChosen, .ownPartRefused, .quoted, .chargeLowered, .fitted, .testShown,
            .reviewed, .answered(.cost, _, _, _), .answered(.shutOff, _, _, _):
            true
        default: false  // the door, belongings, the signature and the farewell are the same
        }
    }

    /// The household heard that its gas is safe, under whatever name.
    var saysSafe: Bool {
        guard case .farewellSaid(let spoken) = self else { return false }
        return spoken.line == "gas.safe" || ["可安全使用", "safe to use"].contains { spoken.text.contains($0) }
    }
}
