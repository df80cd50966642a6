/// Why something about gas may not happen now. Each has a code, a sentence and what would satisfy it, in three languages.
public enum GasRefusal: Error, Equatable, Sendable {
    case freeService
    case notAGasCheck
    case instrumentExpired
    case readingMissing(Reading.Kind)
    case readingAboveLimit(Reading.Kind)
    case classOutsideChecklist
    case neverNotApplicable
    case dangerOnRecord
    case checkIncomplete(Int)
    case nothingToMakeSafe
    case notMadeSafe
    case warningNoticeMissing
    case notTold(GasTold)
    case lineNotTrue
    case gasSmell
    case noGasSmell
    case nothingToClear

    /// A stable name for programs and logs.
    public var code: String {
        switch self {
        case .freeService: "gas.free-service"
        case .notAGasCheck: "gas.not-a-gas-check"
        case .instrumentExpired: "gas.instrument-expired"
        case .readingMissing: "gas.reading-missing"
        case .readingAboveLimit: "gas.reading-above-limit"
        case .classOutsideChecklist: "gas.class-outside-checklist"
        case .neverNotApplicable: "gas.never-not-applicable"
        case .dangerOnRecord: "gas.danger-on-record"
        case .checkIncomplete: "gas.check-incomplete"
        case .nothingToMakeSafe: "gas.nothing-to-make-safe"
        case .notMadeSafe: "gas.not-made-safe"
        case .warningNoticeMissing: "gas.warning-notice-missing"
        case .notTold: "gas.not-told"
        case .lineNotTrue: "gas.line-not-true"
        case .gasSmell: "gas.smell"
        case .noGasSmell: "gas.no-smell"
        case .nothingToClear: "gas.nothing-to-clear"
        }
    }

    /// The gate of the procedure that holds; `nil` for what is only out of order.
    public var gate: Gate? {
        switch self {
        case .instrumentExpired, .readingMissing, .readingAboveLimit, .neverNotApplicable, .classOutsideChecklist,
            .checkIncomplete,
            .lineNotTrue:
            .safeLine
        case .dangerOnRecord, .notMadeSafe, .warningNoticeMissing, .notTold, .gasSmell: .madeSafe
        case .freeService: .price
        case .notAGasCheck, .nothingToMakeSafe, .noGasSmell, .nothingToClear: nil
        }
    }
}
