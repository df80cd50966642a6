extension FigureMark {
    /// The marks of one observation: each time that its concerned was told, by whether they replied within the week.
    ///
    /// What somebody tells of themselves waits for no reply. Where more is said before the week is over, they are told anew,
    /// and only that time counts.
    public static func marks(of events: [ConductObservation.Event]) -> Set<FigureMark> {
        var marks: Set<FigureMark> = []
        var told: (place: Int, due: Instant)?
        func close(at now: Instant, isReply: Bool) {
            guard let open = told else { return }
            told = nil
            let isInTime = now <= open.due
            if isInTime, !isReply { return }
            marks.insert(
                FigureMark(.replies, place: open.place, isHit: isInTime, at: isInTime ? now : open.due))
        }
        for (place, event) in events.enumerated() {
            switch event.fact {
            case .told: told = (place, event.at.adding(minutes: ConductObservation.daysToAnswer * 24 * 60))
            case .answered: close(at: event.at, isReply: true)
            case .confirmed: close(at: event.at, isReply: false)
            case .made, .decided: break  // a decision comes after their say or after the week
            }
        }
        if let told { marks.insert(FigureMark(.replies, place: told.place, isHit: false, at: told.due)) }
        return marks
    }
}
