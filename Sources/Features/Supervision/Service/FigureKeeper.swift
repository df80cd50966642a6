import DoorbellRules
import Storage

/// Keeps the marks of what has changed, and each day's counts, in the transaction that writes the events.
struct FigureKeeper {
    let estate: ID
    let clock: EstateClock
    let connection: any Connection

    init(_ estate: Estate, _ connection: any Connection) {
        (self.estate, clock, self.connection) = (estate.id, estate.clock, connection)
    }

    init(estate: ID, clock: EstateClock, _ connection: any Connection) {
        (self.estate, self.clock, self.connection) = (estate, clock, connection)
    }

    /// The same for what counts seldom: only where something changes is the estate's clock looked up.
    static func keep(
        from old: Set<FigureMark>, to new: Set<FigureMark>, of subject: ID, in estate: ID, _ connection: any Connection
    ) throws {
        if old == new { return }
        try FigureKeeper(Estate.find(estate, connection), connection).change(of: subject, from: old, to: new)
    }

    /// Takes away what no longer counts and adds what now does; nothing is written where both are the same.
    func change(of subject: ID, from old: Set<FigureMark>, to new: Set<FigureMark>) throws {
        if old == new { return }
        var deltas: [TallyKey: Share] = [:]
        for mark in old.subtracting(new) {
            deltas[key(mark), default: Share()] = deltas[key(mark), default: Share()] + mark.share.negated
            try connection.post(
                """
                DELETE FROM figure_mark WHERE estate = \(estate) AND subject = \(subject)
                  AND figure = \(mark.figure.rawValue) AND place = \(mark.place)
                """)
        }
        for mark in new.subtracting(old) {
            deltas[key(mark), default: Share()] = deltas[key(mark), default: Share()] + mark.share
            try connection.post(
                """
                INSERT INTO figure_mark (estate, subject, figure, place, is_hit, at)
                VALUES (\(estate), \(subject), \(mark.figure.rawValue), \(mark.place), \(mark.isHit), \(mark.at))
                """)
        }
        try add(deltas)
    }

    /// Always in one order, so that two writers of the same days wait for each other and never in a ring.
    func add(_ deltas: [TallyKey: Share]) throws {
        for (key, share) in deltas.sorted(by: { $0.key < $1.key }) where share != Share() {
            try connection.post(
                """
                INSERT INTO figure_tally (estate, day, figure, hits, total)
                VALUES (\(estate), \(key.day), \(key.figure.rawValue), \(share.hits), \(share.total))
                ON CONFLICT (estate, day, figure) DO UPDATE SET hits = figure_tally.hits + excluded.hits,
                    total = figure_tally.total + excluded.total
                """)
        }
    }

    /// The marks of a subject as they are kept.
    func marks(of subject: ID) throws -> Set<FigureMark> {
        Set(
            try connection.run(
                """
                SELECT figure, place, is_hit, at FROM figure_mark WHERE estate = \(estate) AND subject = \(subject)
                """
            ).map { row in
                FigureMark(
                    try row.choice("figure"), place: try row[int: "place"], isHit: try row[bool: "is_hit"],
                    at: try row[instant: "at"])
            })
    }

    private func key(_ mark: FigureMark) -> TallyKey { TallyKey(day: clock.wall(mark.at).day, figure: mark.figure) }
}

/// One figure's count on one day.
struct TallyKey: Hashable, Comparable, Sendable {
    let day: Day
    let figure: Figure

    static func < (a: TallyKey, b: TallyKey) -> Bool {
        (a.day, a.figure.rawValue) < (b.day, b.figure.rawValue)
    }
}

extension FigureMark {
    var share: Share { Share(hits: isHit ? 1 : 0, total: 1) }
}

extension Share {
    fileprivate var negated: Share { Share(hits: -hits, total: -total) }
}
