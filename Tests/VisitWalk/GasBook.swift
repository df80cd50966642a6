import DoorbellRules

/// What a gas check has come to, worked out anew from its facts: nothing here asks the check itself.
struct GasBook {
    /// What a home can be without, by the codes of the approved list.
    static let mayBeAbsent: Set<String> = [
        "G07", "G08", "G09", "G10", "G11", "G12", "G13", "G14", "G15", "G16", "G17", "G21", "G22", "G25",
    ]
    static let measuredBy: [String: Reading.Kind] = ["G01": .detector, "G24": .tightness, "G25": .carbonMonoxide]

    var version: Int?
    var found: [String: Finding] = [:]
    var measured: Set<Reading.Kind> = []
    /// The household's answers to "may I close it?" since the latest danger.
    var turnOff = Answers()
    var isClosed = false
    var isRefused = false
    var hasNotice = false
    var told: Set<GasTold> = []
    var lastSaid: String?
    var isCleared = false

    var hasBegun: Bool { !found.isEmpty }
    var isComplete: Bool { found.count == 26 }
    var isDangerous: Bool { hazards.contains(.immediatelyDangerous) }
    var isActedUpon: Bool { isClosed || isRefused || hasNotice || !told.isEmpty }

    /// 26 items passed or rightly not there, each that is measured by an instrument in calibration.
    var allPassed: Bool {
        isComplete
            && found.allSatisfy { code, finding in
                switch finding {
                case .passed: GasBook.measuredBy[code].map(measured.contains) ?? true
                case .notApplicable: GasBook.mayBeAbsent.contains(code)
                case .failed, .notInspected: false
                }
            }
    }

    /// The one sentence that is true, by its id.
    func trueLine(isStopping: Bool) -> String {
        if isDangerous { return "gas.dangerous" }
        if isStopping || !isComplete { return "paid.bye" }
        if hazards.contains(.atRisk) { return "gas.at-risk" }
        if found.values.contains(where: { if case .notInspected = $0 { true } else { false } }) { return "gas.limited" }
        return hazards.contains(.advice) ? "gas.advice" : "gas.safe"
    }

    private var hazards: Set<Hazard> {
        Set(found.values.compactMap { if case .failed(let hazard, _) = $0 { hazard } else { nil } })
    }

    func checkSafe() throws(Violation) {
        if isDangerous {
            try hold(isClosed || isRefused, "gone from an immediate danger nobody closed or refused")
            try hold(told == Set(GasTold.allCases), "gone from an immediate danger and somebody does not know")
        }
        if isDangerous || hazards.contains(.atRisk) { try hold(hasNotice, "gone from a defect without a notice") }
    }
}
