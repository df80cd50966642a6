extension FigureMark {
    /// The marks of one home's place in a round: each visit by whether its day was confirmed before, and each danger by
    /// whether it was put right.
    public static func marks(of events: [HomeCheck.Event]) -> Set<FigureMark> {
        guard let first = events.first, var check = HomeCheck(first) else { return [] }
        var marks: Set<FigureMark> = []
        var open: FigureMark?
        for (place, event) in events.enumerated().dropFirst() {
            let before = check
            check = check.evolved(by: event)
            if case .concluded(_, _, let day, _) = event.fact {
                let isConfirmed = before.confirmedOn.map { $0 < day } ?? false
                marks.insert(FigureMark(.confirmed, place: place, isHit: isConfirmed, at: event.at))
            }
            // What was at risk and has become dangerous counts as the danger that it is now.
            if let figure = event.fact.danger, open == nil || open?.figure == .atRisk && figure == .dangerous {
                open = FigureMark(figure, place: place, isHit: false, at: event.at)
            }
            if let found = open, check.outcome == .passed || check.outcome == .byGasCompany {
                marks.insert(FigureMark(found.figure, place: found.place, isHit: true, at: found.at))
                open = nil
            }
        }
        if let open { marks.insert(open) }
        return marks
    }
}

extension HomeCheck.Fact {
    /// The figure of the danger that this found; `nil` where it found none, or where the check was not finished.
    fileprivate var danger: Figure? {
        guard case .concluded(let outcome, let result, _, _) = self else { return nil }
        if outcome == .evacuated || result == .immediatelyDangerous { return .dangerous }
        return outcome == .done && result == .atRisk ? .atRisk : nil
    }
}
