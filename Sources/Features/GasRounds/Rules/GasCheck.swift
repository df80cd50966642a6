/// What a gas check at one visit has found, and what was done about it. The door, the yes, the things that are moved and
/// the signature belong to the visit, the same as at a repair.
public struct GasCheck: Equatable, Sendable {
    /// The version of the checklist with which the first item was recorded; the whole check goes by it.
    public internal(set) var checklistVersion: Int?
    public internal(set) var findings: [CheckItem: Finding] = [:]
    public internal(set) var readings: [Reading] = []
    public internal(set) var appliances: [Appliance] = []
    /// Closed and labelled with the household's yes: where, in the words of the record.
    public internal(set) var madeSafe: String?
    public internal(set) var isTurnOffRefused = false
    public internal(set) var notice: NoticeReceipt?
    public internal(set) var told: [GasTold: String] = [:]

    public init() {}

    public enum Command: Equatable, Sendable {
        case take(Reading.Kind, Int, with: ID)
        case inspect(CheckItem, Finding)
        case note(Appliance)
        /// The household's answer to "may I close the valve and label it?".
        case answerTurnOff(Reply, words: Spoken)
        case makeSafe(at: String)
        case handNotice(NoticeReceipt)
        /// What the gas company or the superior said, or their reference number.
        case tell(GasTold, reference: String)
    }

    public enum Fact: Equatable, Sendable {
        case taken(Reading)
        case inspected(CheckItem, Finding, version: Int)
        case noted(Appliance)
        case madeSafe(at: String)
        case noticeHanded(NoticeReceipt)
        case told(GasTold, reference: String)
    }
}

extension GasCheck {
    /// Items that nobody has looked at yet, in the order of the list.
    public var missing: [CheckItem] { CheckItem.allCases.filter { findings[$0] == nil } }

    public var isComplete: Bool { missing.isEmpty }

    /// Failed items with what was found, the worst first, and then in the order of the list.
    public var failures: [(item: CheckItem, hazard: Hazard, words: String)] {
        let failed = CheckItem.allCases.compactMap { item -> (item: CheckItem, hazard: Hazard, words: String)? in
            guard case .failed(let hazard, let words) = findings[item] else { return nil }
            return (item, hazard, words)
        }
        return Hazard.allCases.reversed().flatMap { hazard in failed.filter { $0.hazard == hazard } }
    }

    /// Items that could not be looked at, each with its reason.
    public var uninspected: [(item: CheckItem, reason: String)] {
        CheckItem.allCases.compactMap { item in
            guard case .notInspected(let reason) = findings[item] else { return nil }
            return (item, reason)
        }
    }

    public var worst: Hazard? { failures.first?.hazard }

    public var isDangerous: Bool { worst == .immediatelyDangerous }

    /// A defect is told in writing.
    public var needsNotice: Bool { (worst ?? .advice) >= .atRisk }

    /// Whether anything was done because of what was found: from then on a danger is not taken back by a tap.
    var isActedUpon: Bool { madeSafe != nil || isTurnOffRefused || notice != nil || !told.isEmpty }

    /// Gate G11: what still has to be done before anybody leaves; nothing where all is safe or on record.
    public var unsafeRemains: Remaining? {
        if isDangerous, madeSafe == nil, !isTurnOffRefused { return .turnOff }
        if isDangerous { for who in GasTold.allCases where told[who] == nil { return .tell(who) } }
        if needsNotice, notice == nil { return .notice }  // last: it says who was told
        return nil
    }

    /// What keeps a technician at a home that is not safe.
    public enum Remaining: Equatable, Sendable {
        case turnOff
        case tell(GasTold)
        case notice
    }

    /// What the household is told, and what the record says.
    public var result: GasResult? {
        if isDangerous { return .immediatelyDangerous }  // known before the list is finished
        if !isComplete { return nil }
        if worst == .atRisk { return .atRisk }
        if !uninspected.isEmpty || !isMeasured { return .limited }
        return worst == .advice ? .advice : .passed
    }

    /// Everything that passed by measurement was measured with an instrument in calibration, and within its limit.
    private var isMeasured: Bool {
        CheckItem.allCases.allSatisfy { item in
            guard let kind = item.reading, findings[item] == .passed else { return true }
            return reading(kind)?.isWithinLimit ?? false
        }
    }

    /// The measurement that counts: the latest that was taken in calibration.
    public func reading(_ kind: Reading.Kind) -> Reading? {
        readings.last { $0.kind == kind && $0.isInCalibration }
    }
}
