import DoorbellRules
import Storage

extension SupervisionList {
    /// The lines of this page that `caller` may see, and one more where there is another.
    func lines(
        _ estate: Estate, for caller: Caller, at now: Instant, _ connection: any Connection
    ) throws -> [Line] {
        switch counted {
        case .overdue: return try overdue(estate.id, now, connection)
        case .open(let figure, let days): return try open(figure, days, estate.id, now, connection)
        case .figure(let figure, let which):
            let moments = period.moments(on: estate.clock)
            let wanted: [Bool] =
                switch which {
                case .all: [true, false]
                case .hits: [true]
                case .others: [false]
                }
            let found = try wanted.flatMap { isHit in
                try marked(
                    figure,
                    """
                    figure_mark.estate = \(estate.id) AND figure_mark.figure = \(figure.rawValue)
                      AND figure_mark.is_hit = \(isHit) AND figure_mark.at >= \(moments.lowerBound)
                      AND figure_mark.at < \(moments.upperBound) AND figure_mark.at <= \(now)
                    """, caller, connection)
            }
            return Array(found.sorted { $0.cursor > $1.cursor }.prefix(limit + 1))
        }
    }

    private var place: SQL {
        after.map {
            "AND (figure_mark.at, figure_mark.subject, figure_mark.place) < (\($0.at), \($0.subject), \($0.place))"
        }
            ?? ""
    }

    private static let newest: SQL = "ORDER BY figure_mark.at DESC, figure_mark.subject DESC, figure_mark.place DESC"
    private static let marks: SQL = "figure_mark.subject, figure_mark.place, figure_mark.is_hit, figure_mark.at"

    private func marked(
        _ figure: Figure, _ wanted: SQL, _ caller: Caller, _ connection: any Connection
    ) throws -> [Line] {
        switch figure.subject {
        case .order:
            try connection.run(
                """
                SELECT \(sql: Self.marks), work_order.number, work_order.building, work_order.floor, work_order.unit,
                    work_order.surname, work_order.fault
                FROM figure_mark JOIN work_order ON work_order.estate = figure_mark.estate AND work_order.id = figure_mark.subject
                WHERE \(sql: wanted) \(sql: place) \(sql: Self.newest) LIMIT \(limit + 1)
                """
            ).map(Self.order)
        case .enquiry:
            try connection.run(
                """
                SELECT \(sql: Self.marks), enquiry.home, enquiry.asker, enquiry.words, home.building, home.floor, home.unit
                FROM figure_mark JOIN enquiry ON enquiry.estate = figure_mark.estate AND enquiry.id = figure_mark.subject
                LEFT JOIN home ON home.estate = enquiry.estate AND home.id = enquiry.home
                WHERE \(sql: wanted) \(sql: place) \(sql: Self.newest) LIMIT \(limit + 1)
                """
            ).map(Self.enquiry)
        case .homeCheck:
            try connection.run(
                """
                SELECT \(sql: Self.marks), home_check.home, home.building, home.floor, home.unit
                FROM figure_mark JOIN home_check ON home_check.estate = figure_mark.estate AND home_check.id = figure_mark.subject
                JOIN home ON home.estate = home_check.estate AND home.id = home_check.home
                WHERE \(sql: wanted) \(sql: place) \(sql: Self.newest) LIMIT \(limit + 1)
                """
            ).map(Self.homeCheck)
        case .promise:
            try connection.run(
                """
                SELECT \(sql: Self.marks), work_order.number, work_order.fault, work_order.surname, enquiry.asker,
                    enquiry.words, waiting.name, home.building, home.floor, home.unit
                FROM figure_mark
                LEFT JOIN work_order ON work_order.estate = figure_mark.estate AND work_order.id = figure_mark.subject
                LEFT JOIN enquiry ON enquiry.estate = figure_mark.estate AND enquiry.id = figure_mark.subject
                LEFT JOIN waiting ON waiting.estate = figure_mark.estate AND waiting.id = figure_mark.subject
                LEFT JOIN home ON home.estate = figure_mark.estate
                    AND home.id = COALESCE(work_order.home, enquiry.home, waiting.home)
                WHERE \(sql: wanted) \(sql: place) \(sql: Self.newest) LIMIT \(limit + 1)
                """
            ).map(Self.promise)
        case .observation:
            try connection.run(
                """
                SELECT \(sql: Self.marks), conduct_observation.rule FROM figure_mark
                JOIN conduct_observation ON conduct_observation.estate = figure_mark.estate
                    AND conduct_observation.id = figure_mark.subject
                WHERE \(sql: wanted) AND \(sql: ConductEyes.superior(caller).condition) \(sql: place)
                \(sql: Self.newest) LIMIT \(limit + 1)
                """
            ).map(Self.observation)
        }
    }

    private func open(
        _ figure: Figure, _ days: Int, _ estate: ID, _ now: Instant, _ connection: any Connection
    ) throws -> [Line] {
        try connection.run(
            """
            SELECT \(sql: Self.marks), home_check.home, home.building, home.floor, home.unit
            FROM \(sql: Standing.open(figure, estate, days: days, at: now)) \(sql: place) \(sql: Self.newest)
            LIMIT \(limit + 1)
            """
        ).map(Self.homeCheck)
    }

    private func overdue(_ estate: ID, _ now: Instant, _ connection: any Connection) throws -> [Line] {
        let place: SQL =
            after.map { "AND (work_order.promised_until, work_order.id) < (\($0.at), \($0.subject))" } ?? ""
        return try connection.run(
            """
            SELECT id AS subject, 0 AS place, 0 AS is_hit, promised_until AS at, number, building, floor, unit, surname, fault
            FROM \(sql: Standing.overdue(estate, at: now)) \(sql: place)
            ORDER BY work_order.promised_until DESC, work_order.id DESC LIMIT \(limit + 1)
            """
        ).map(Self.order)
    }

    private static func cursor(_ row: Row) throws -> Cursor {
        Cursor(at: try row[instant: "at"], subject: try row[text: "subject"], place: try row[int: "place"])
    }

    private static func order(_ row: Row) throws -> Line {
        Line(
            cursor: try cursor(row), path: "/orders/\(try row[text: "subject"])",
            label: "WO-\(try row[int: "number"])", door: try DoorLabel(row: row),
            surname: try row[optionalText: "surname"], words: try row[text: "fault"], isHit: try row[bool: "is_hit"])
    }

    private static func enquiry(_ row: Row) throws -> Line {
        Line(
            cursor: try cursor(row), path: "/enquiries/\(try row[text: "subject"])", label: try row[text: "words"],
            door: try row[optionalText: "home"] == nil ? nil : DoorLabel(row: row),
            surname: try row[text: "asker"], words: "", isHit: try row[bool: "is_hit"])
    }

    private static func homeCheck(_ row: Row) throws -> Line {
        Line(
            cursor: try cursor(row), path: "/gas?home=\(try row[text: "home"])", label: "",
            door: try DoorLabel(row: row), surname: nil, words: "", isHit: try row[bool: "is_hit"])
    }

    /// Whatever holds the promise: an order, an enquiry or somebody who waits.
    private static func promise(_ row: Row) throws -> Line {
        let (cursor, isHit) = (try cursor(row), try row[bool: "is_hit"])
        let door = try row[optionalText: "building"] == nil ? nil : DoorLabel(row: row)
        if let number = try row[optionalInt: "number"] {
            return Line(
                cursor: cursor, path: "/orders/\(cursor.subject)", label: "WO-\(number)", door: door,
                surname: try row[optionalText: "surname"], words: try row[text: "fault"], isHit: isHit)
        }
        if let question = try row[optionalText: "words"] {
            return Line(
                cursor: cursor, path: "/enquiries/\(cursor.subject)", label: question, door: door,
                surname: try row[optionalText: "asker"], words: "", isHit: isHit)
        }
        return Line(
            cursor: cursor, path: "/waiting/\(cursor.subject)", label: try row[optionalText: "name"] ?? "",
            door: door, surname: nil, words: "", isHit: isHit)
    }

    /// By its rule alone: whom it is about is read on its own page, by those who may.
    private static func observation(_ row: Row) throws -> Line {
        Line(
            cursor: try cursor(row), path: "/conduct/observations/\(try row[text: "subject"])",
            label: try row[text: "rule"], door: nil, surname: nil, words: "", isHit: try row[bool: "is_hit"])
    }
}
