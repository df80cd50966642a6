/// One of the 26 things that a gas check looks at, in the order in which they are looked at.
///
/// The codes are kept for ever; which class a failure has is the estate's to approve (`Checklist`).
public enum CheckItem: String, CaseIterable, Sendable {
    case smell = "G01"
    case pipeCorrosion = "G02"
    case pipeBoxedIn = "G03"
    case joints = "G04"
    case entryValve = "G05"
    case meter = "G06"
    case hoseType = "G07"
    case hoseLength = "G08"
    case hoseAge = "G09"
    case hoseClamps = "G10"
    case hoseThroughWall = "G11"
    case flameFailure = "G12"
    case flame = "G13"
    case stoveAge = "G14"
    case heaterType = "G15"
    case flue = "G16"
    case heaterAge = "G17"
    case ventilation = "G18"
    case bedroom = "G19"
    case twoSources = "G20"
    case alarm = "G21"
    case alarmLink = "G22"
    case combustibles = "G23"
    case tightness = "G24"
    case carbonMonoxide = "G25"
    case instruction = "G26"

    /// Where in the home it is looked at: a page each.
    public enum Place: String, CaseIterable, Sendable {
        case entry
        case hose
        case stove
        case heater
        case room
        case test
    }

    public var place: Place {
        switch self {
        case .smell, .pipeCorrosion, .pipeBoxedIn, .joints, .entryValve, .meter: .entry
        case .hoseType, .hoseLength, .hoseAge, .hoseClamps, .hoseThroughWall: .hose
        case .flameFailure, .flame, .stoveAge: .stove
        case .heaterType, .flue, .heaterAge: .heater
        case .ventilation, .bedroom, .twoSources, .alarm, .alarmLink, .combustibles: .room
        case .tightness, .carbonMonoxide, .instruction: .test
        }
    }

    /// Whether a home can be without it: no heater, no hose, no alarm. What every home with gas has is never left out so.
    public var mayBeAbsent: Bool {
        switch self {
        case .smell, .pipeCorrosion, .pipeBoxedIn, .joints, .entryValve, .meter, .ventilation, .bedroom, .twoSources,
            .combustibles, .tightness, .instruction:
            false
        case .hoseType, .hoseLength, .hoseAge, .hoseClamps, .hoseThroughWall, .flameFailure, .flame, .stoveAge,
            .heaterType, .flue, .heaterAge, .alarm, .alarmLink, .carbonMonoxide:
            true
        }
    }

    /// The measurement without which it cannot have passed.
    public var reading: Reading.Kind? {
        switch self {
        case .smell: .detector
        case .tightness: .tightness
        case .carbonMonoxide: .carbonMonoxide
        default: nil  // everything else is seen with the eyes
        }
    }

    /// The item that is decided by a measurement.
    public static func measured(by kind: Reading.Kind) -> CheckItem {
        switch kind {
        case .detector: .smell
        case .tightness: .tightness
        case .carbonMonoxide: .carbonMonoxide
        }
    }
}
