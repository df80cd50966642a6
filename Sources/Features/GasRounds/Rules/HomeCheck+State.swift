extension HomeCheck {
    /// Where a home stands in its round, in one word and one colour: the eight of the coverage.
    public enum State: String, CaseIterable, Sendable {
        case passed
        case checking
        case booked
        case notContacted = "not-contacted"
        case noAccess = "no-access"
        case refused
        case defects
        case notApplicable = "not-applicable"

        public var words: Words {
            switch self {
            case .passed: Outcome.passed.words
            case .checking: Words("檢查中", "正在检查", "Being checked")
            case .booked: Words("已約時間", "已约时间", "Booked")
            case .notContacted: Words("未約定", "未约定", "Not booked")
            case .noAccess: Words("無人應門", "无人应门", "Nobody home")
            case .refused: Words("住戶婉拒", "住户婉拒", "Declined")
            case .defects: Outcome.defects.words
            case .notApplicable: Words("空置或不適用", "空置或不适用", "Vacant or not applicable")
            }
        }
    }

    /// `checking` is the visit's to say, not the round's: whoever draws it looks who is inside.
    public var state: State {
        switch outcome {
        case .passed, .byGasCompany: .passed
        case .defects: appointment == nil ? .defects : .booked
        case .refused: .refused
        case .noAccess: .noAccess
        case .noGas, .vacant: .notApplicable
        case nil:
            if appointment != nil || isOnRoute {
                .booked
            } else if hasRefused {
                .refused
            } else {
                attempts.isEmpty ? .notContacted : .noAccess
            }
        }
    }
}
