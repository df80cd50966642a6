extension Visit.Fact {
    /// Work after which the place is swept (again), and only then comes the farewell.
    var makesDirt: Bool {
        switch self {
        case .workStarted, .turnedOff, .fitted, .moved: true
        default: false  // words make no dirt
        }
    }

    /// What is said of a gas check at the end was said of these findings and no others.
    var outdatesFarewell: Bool { if case .gas(.inspected) = self { true } else { false } }

    /// A danger that nobody knew of before: no yes and no clearance from before speaks of it.
    var isDanger: Bool {
        switch self {
        case .gas(.inspected(_, .failed(.immediatelyDangerous, _), _)), .smell(.noticed): true
        default: false  // nothing else endangers a home
        }
    }

    /// Whether what the household has checked is no longer all there is: they are asked to check again.
    var outdatesAcceptance: Bool {
        switch self {
        case .answered(.photo, _, _, _): false
        case .diagnosed, .workStarted, .turnedOff, .materialExplained, .supplyChosen, .ownPartRefused, .quoted,
            .chargeLowered, .answered, .fitted, .moved, .testShown:
            true
        default: false  // nothing else changes what was checked
        }
    }
}
