import DoorbellRules

/// The instruments and the checklist of one walk: most in order, one on its last day, one out of calibration since
/// yesterday.
struct GasPool {
    static let good = ID("detector")
    static let lastDay = ID("last-day")
    static let expired = ID("expired")
    static let checklists = [Checklist(version: 1), Checklist(version: 2, spans: stricter)]

    /// What an estate may have made of the proposal: an old stove is a risk, a rusty pipe may be a danger.
    private static let stricter: [CheckItem: Checklist.Span] = [
        .stoveAge: Checklist.Span(.atRisk, .atRisk), .pipeCorrosion: Checklist.Span(.advice, .immediatelyDangerous),
    ].compactMapValues { $0 }

    private let instruments: [Instrument]
    private let checklist: Checklist

    init(on day: Day, checklist: Checklist) {
        instruments = [
            Instrument(id: GasPool.good, serial: "GD-01", calibratedUntil: day.adding(months: 6)),
            Instrument(id: GasPool.lastDay, serial: "GD-02", calibratedUntil: day),
            Instrument(id: GasPool.expired, serial: "GD-03", calibratedUntil: day.adding(days: -1)),
        ]
        self.checklist = checklist
    }

    /// Now and then somebody hands in the checklist with which this check was not begun.
    func facts(_ dice: inout Dice) -> GasCheck.Facts {
        GasCheck.Facts(
            checklist: dice.chance(1) ? dice.pick(GasPool.checklists) : checklist, instruments: instruments)
    }
}
