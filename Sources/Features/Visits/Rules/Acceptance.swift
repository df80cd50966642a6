/// Clause P7: what the household says of the work and, apart from it, of the charge.
public struct Acceptance: Equatable, Sendable {
    public enum Work: String, CaseIterable, Sendable {
        case accepted
        case withRemarks = "with-remarks"
        case notAccepted = "not-accepted"

        public var words: Words {
            switch self {
            case .accepted: Words("滿意，驗收通過", "满意，验收通过", "Satisfied, accepted")
            case .withRemarks: Words("驗收通過，另有意見", "验收通过，另有意见", "Accepted with remarks")
            case .notAccepted: Words("不滿意，未通過驗收", "不满意，未通过验收", "Not accepted")
            }
        }
    }

    public enum Cost: String, CaseIterable, Sendable {
        case agreed
        case disputed

        public var words: Words {
            switch self {
            case .agreed: Words("同意收費", "同意收费", "The charge is agreed")
            case .disputed: Words("對收費有異議，由主管跟進", "对收费有异议，由主管跟进", "The charge is disputed; a superior follows up")
            }
        }
    }

    public let work: Work
    public let cost: Cost
    public let remarks: String?
    public let giver: Giver

    public init(work: Work, cost: Cost = .agreed, remarks: String? = nil, by giver: Giver) {
        self.work = work
        self.cost = cost
        self.remarks = remarks
        self.giver = giver
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        work = try reader.choice("work")
        cost = try reader.optionalChoice("cost") ?? .agreed
        remarks = try reader.optionalText("remarks", limit: 1_000)
        giver = try Giver(reader.requiredObject("giver"))
        try reader.finish()
    }

    public var json: JSON {
        .object([
            "work": .string(work.rawValue), "cost": .string(cost.rawValue), "remarks": .text(remarks),
            "giver": giver.json,
        ])
    }
}
