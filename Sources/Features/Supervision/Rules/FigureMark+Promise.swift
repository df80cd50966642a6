extension FigureMark {
    /// The marks of what was promised in one order, enquiry or wait. To be there in time is a figure of its own.
    public static func marks(of promises: [Promise]) -> Set<FigureMark> {
        var marks: Set<FigureMark> = []
        for (place, promise) in promises.enumerated() where promise.given.kind != .arrival {
            if let mark = FigureMark(promise, place: place) { marks.insert(mark) }
        }
        return marks
    }

    /// The marks of somebody who waited: the call back that was promised to them.
    public static func marks(of events: [Wait.Event]) -> Set<FigureMark> {
        guard let first = events.first, let begun = Wait(first) else { return [] }
        let wait = events.dropFirst().reduce(begun) { $0.evolved(by: $1) }
        return marks(of: wait.promise.map { [$0] } ?? [])
    }

    /// `nil` for a promise that another took the place of in time, or that nobody needed any more.
    private init?(_ promise: Promise, place: Int) {
        let due = promise.given.due
        guard let ended = promise.endedAt, ended <= due else {
            self.init(.promises, place: place, isHit: false, at: due)
            return
        }
        if promise.ending != .kept { return nil }
        self.init(.promises, place: place, isHit: true, at: ended)
    }
}
