extension Dispute {
    /// Something that is on record already and speaks for one side or the other. Nothing is recorded for a dispute: no sound,
    /// no film.
    public struct Evidence: Hashable, Sendable {
        public enum Kind: String, CaseIterable, Sendable {
            case photo
            case consent
            /// A line of the price: this is what the disagreement holds back.
            case charge

            public var words: Words {
                switch self {
                case .photo: Words("相片", "现场照片", "Photo")
                case .consent: Words("住戶的答覆", "住户的答复", "The household's answer")
                case .charge: Words("收費項目", "收费项目", "Line of the price")
                }
            }
        }

        public let kind: Kind
        public let visit: ID
        /// The photo's hash, the charge's id, or the subject of the answer.
        public let reference: ID

        public init(_ kind: Kind, visit: ID, reference: ID) {
            (self.kind, self.visit, self.reference) = (kind, visit, reference)
        }
    }
}

extension Visit {
    /// What of this visit can be pointed to in a dispute.
    ///
    /// - Parameter id: The visit's own id.
    public func evidence(as id: ID) -> [Dispute.Evidence] {
        var found = charges.filter { $0.state != .dropped }.map {
            Dispute.Evidence(.charge, visit: id, reference: $0.id)
        }
        for consent in consents {
            let one = Dispute.Evidence(.consent, visit: id, reference: consent.subject)
            if consent.permission != .cost, !found.contains(one) { found.append(one) }
        }
        return found + photos.map { Dispute.Evidence(.photo, visit: id, reference: ID($0.hash)) }
    }
}
