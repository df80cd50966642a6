import DoorbellRules

/// A refusal that a tally can count.
protocol CodedRefusal: Error {
    var code: String { get }
}

extension ConductObservation.Refusal: CodedRefusal {}
extension Dispute.Refusal: CodedRefusal {}
extension Enquiry.Refusal: CodedRefusal {}
extension Wait.Refusal: CodedRefusal {}
