/// What is billed for an order, and what of it may be asked for now. A line in dispute is on the bill and is not due: nobody
/// is asked for it before the household was told how the dispute ends (clause D2).
public struct Bill: Equatable, Sendable {
    public struct Line: Equatable, Sendable {
        public let charge: Charge
        public let isInDispute: Bool
    }

    public let lines: [Line]

    /// - Parameter isHeld: Whether a dispute is open about this charge.
    public init(_ charges: [Charge], isHeld: (ID) -> Bool) {
        lines = charges.map { Line(charge: $0, isInDispute: $0.isDisputed || isHeld($0.id)) }
    }

    public var total: Int { lines.reduce(0) { $0 + $1.charge.amount } }
    public var inDispute: Int { lines.reduce(0) { $0 + ($1.isInDispute ? $1.charge.amount : 0) } }
    /// What may be asked for now, to the cent.
    public var due: Int { total - inDispute }
}

extension Bill {
    /// What a household may be asked to pay now.
    ///
    /// - Returns: The amount, to the cent: without what is in dispute.
    public func request() throws(Refusal) -> Int {
        if lines.isEmpty || total == 0 { throw .nothingBilled }
        if due == 0 { throw .inDispute }
        return due
    }

    public enum Refusal: Error, Equatable, Sendable {
        case nothingBilled
        case inDispute

        /// A stable name for programs and logs.
        public var code: String {
            switch self {
            case .nothingBilled: "bill.nothing-billed"
            case .inDispute: "bill.in-dispute"
            }
        }

        /// What the refused person reads: what can be done now.
        public var words: Words {
            switch self {
            case .nothingBilled:
                Words("這張單沒有要收的費用。", "这张单没有要收的费用。", "Nothing is to be paid for this order.")
            case .inDispute:
                Words(
                    "有關收費仍在商談，請等主管告知住戶結果後再收取。", "有关收费仍在商谈，请等主管告知住户结果后再收取。",
                    "The charge is in dispute; please wait until the superior has told the household how it ends.")
            }
        }
    }
}
