extension FigureMark {
    /// The marks of one enquiry: each promise that counts, and its answer.
    public static func marks(of events: [Enquiry.Event]) -> Set<FigureMark> {
        guard let first = events.first, let begun = Enquiry(first) else { return [] }
        let enquiry = events.dropFirst().reduce(begun) { $0.evolved(by: $1) }
        var marks = FigureMark.marks(of: enquiry.promises)
        if let answer = enquiry.answer, let at = events.last(where: { $0.isAnswer })?.at {
            marks.insert(FigureMark(.answers, isHit: answer.basis.isSource, at: at))
        }
        return marks
    }
}

extension Enquiry.Event {
    fileprivate var isAnswer: Bool { if case .answered = fact { true } else { false } }
}

extension Basis {
    /// Whether it can be named where the answer comes from, apart from a superior's word.
    fileprivate var isSource: Bool {
        switch self {
        case .article, .holder: true
        case .superior, .cannotBeKnown, .othersPrivacy: false
        }
    }
}
