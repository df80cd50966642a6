import DoorbellRules
import Storage

/// Whether a finished repair is a repeat: the one figure that hangs on other orders of the same home.
struct RepeatKeeper {
    let keeper: FigureKeeper

    /// The order, as far as repeats go.
    struct One: Sendable {
        let id: ID
        let home: ID
        /// The skill, or where none was noted the fault in its words: what makes two reports the same kind.
        let kind: String
        let receivedAt: Instant
        let finish: Finish

        init?(_ id: ID, _ order: [WorkOrder.Event], _ visits: [[Visit.Event]]) {
            guard let first = order.first, case .received(let report, _, _) = first.fact,
                let finish = Finish(order, visits)
            else { return nil }
            (self.id, home, receivedAt, self.finish) = (id, report.home, first.at, finish)
            kind = report.skill?.rawValue ?? report.fault
        }

        func mark(isRepeat: Bool) -> FigureMark {
            FigureMark(.repeats, isHit: isRepeat, at: finish.at)
        }

        /// Whether this one comes back to what `earlier` had finished.
        func repeats(_ earlier: One) -> Bool {
            id != earlier.id && home == earlier.home && kind == earlier.kind
                && receivedAt.isSoon(after: earlier.finish.at)
        }
    }

    /// Marks `one`, which has been finished or opened again, and whatever came back to it meanwhile: what a phone sends
    /// late may have happened before what is known already.
    func keep(_ one: One) throws {
        let old = try keeper.marks(of: one.id).filter { $0.figure == .repeats }
        let comesBack = try one.finish.isReopenedSoon || hasEarlier(one)
        try keeper.change(of: one.id, from: old, to: [one.mark(isRepeat: comesBack)])
        for row in try later(one) {
            let mark = FigureMark(.repeats, isHit: false, at: try row[instant: "at"])
            try keeper.change(
                of: try row[id: "id"], from: [mark], to: [FigureMark(.repeats, isHit: true, at: mark.at)])
        }
    }

    private func hasEarlier(_ one: One) throws -> Bool {
        let from = one.receivedAt.adding(minutes: -FigureMark.repeatDays * 24 * 60)
        let found = try keeper.connection.run(
            """
            SELECT COUNT(*) AS n FROM work_order AS other
            JOIN figure_mark ON figure_mark.estate = other.estate AND figure_mark.subject = other.id
            WHERE other.estate = \(keeper.estate) AND other.home = \(one.home) AND other.id <> \(one.id)
              AND COALESCE(other.skill, other.fault) = \(one.kind)
              AND figure_mark.figure = 'right-first-time'
              AND figure_mark.at >= \(from) AND figure_mark.at <= \(one.receivedAt)
            """)
        return try found.first?.int(at: 0) ?? 0 > 0
    }

    private func later(_ one: One) throws -> [Row] {
        let to = one.finish.at.adding(minutes: FigureMark.repeatDays * 24 * 60)
        return try keeper.connection.run(
            """
            SELECT other.id, figure_mark.at FROM work_order AS other
            JOIN figure_mark ON figure_mark.estate = other.estate AND figure_mark.subject = other.id
            WHERE other.estate = \(keeper.estate) AND other.home = \(one.home) AND other.id <> \(one.id)
              AND COALESCE(other.skill, other.fault) = \(one.kind)
              AND other.received_at >= \(one.finish.at) AND other.received_at <= \(to)
              AND figure_mark.figure = 'repeats' AND figure_mark.is_hit = 0
            """)
    }
}
