import DoorbellRules
import Storage

/// What is behind a figure: the orders, enquiries or homes that were counted, the newest first, a page at a time.
struct SupervisionList: Sendable {
    /// Which of them.
    enum Which: String, CaseIterable, Sendable {
        case all
        case hits
        case others
    }

    /// What was counted.
    enum Counted: Equatable, Sendable {
        case figure(Figure, Which)
        /// Dangers that are open now, for longer than so many days.
        case open(Figure, days: Int)
        case overdue
    }

    /// One line: where it leads, and what it is.
    struct Line: Equatable, Sendable {
        let cursor: Cursor
        let path: String
        let label: String
        let door: DoorLabel?
        let surname: String?
        let words: String
        let isHit: Bool
    }

    /// The place of one line among all.
    struct Cursor: Equatable, Comparable, Sendable {
        let at: Instant
        let subject: String
        let place: Int

        var text: String { "\(at.milliseconds)_\(place)_\(subject)" }

        init(at: Instant, subject: String, place: Int) {
            (self.at, self.subject, self.place) = (at, subject, place)
        }

        /// - Throws: `JSON.Trouble` for a cursor that we did not make.
        init(_ text: String) throws(JSON.Trouble) {
            let parts = text.split(separator: "_", maxSplits: 2)
            guard parts.count == 3, let at = Int64(parts[0]), let place = Int(parts[1]), parts[2].utf8.count <= 64
            else {
                throw JSON.Trouble(.unknownValue, at: "after")
            }
            self.init(at: Instant(milliseconds: at), subject: String(parts[2]), place: place)
        }

        static func < (a: Cursor, b: Cursor) -> Bool {
            (a.at.milliseconds, a.subject, a.place) < (b.at.milliseconds, b.subject, b.place)
        }
    }

    let counted: Counted
    let period: SupervisionPeriod
    var limit = 50
    var after: Cursor?

    init(_ counted: Counted, _ period: SupervisionPeriod, limit: Int = 50, after: Cursor? = nil) {
        (self.counted, self.period, self.limit, self.after) = (counted, period, limit, after)
    }

    /// - Throws: `JSON.Trouble` with the parameter that does not fit.
    init(_ query: Form, today: Day) throws(JSON.Trouble) {
        period = try SupervisionPeriod(query, today: today)
        let name = query["figure"] ?? ""
        if name == "overdue" {
            counted = .overdue
        } else {
            guard let figure = Figure(rawValue: name) else { throw JSON.Trouble(.unknownValue, at: "figure") }
            if let text = query["open-days"] {
                guard let days = Int(text), 0...1_000 ~= days, figure == .dangerous || figure == .atRisk else {
                    throw JSON.Trouble(.outOfRange, at: "open-days")
                }
                counted = .open(figure, days: days)
            } else {
                guard let which = Which(rawValue: query["which"] ?? "all") else {
                    throw JSON.Trouble(.unknownValue, at: "which")
                }
                counted = .figure(figure, which)
            }
        }
        if let text = query["limit"] {
            guard let number = Int(text), 1...200 ~= number else { throw JSON.Trouble(.outOfRange, at: "limit") }
            limit = number
        }
        after = if let text = query["after"], !text.isEmpty { try Cursor(text) } else { nil }
    }

    /// The address of a list of this kind, apart from its period.
    static func query(_ counted: Counted) -> String {
        switch counted {
        case .figure(let figure, let which): "figure=\(figure.rawValue)&which=\(which.rawValue)"
        case .open(let figure, let days): "figure=\(figure.rawValue)&open-days=\(days)"
        case .overdue: "figure=overdue"
        }
    }
}
