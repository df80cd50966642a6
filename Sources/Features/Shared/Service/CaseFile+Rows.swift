import DoorbellRules
import Storage

extension CaseFile {
    /// The row under which lists find the order. Everything in it follows from the events; `doctor` compares.
    func insertRow(_ connection: any Connection) throws {
        let (report, row) = (order.report, projected)
        try connection.run(
            """
            INSERT INTO work_order (estate, id, number, version, home, building, floor, unit, surname, fault, channel,
                skill, callback, urgency, state, is_open, technician, visit, received_at, promised_until, changed_at)
            VALUES (\(estate.id), \(id), \(number), \(row.version), \(home.id), \(home.door.building), \(home.door.floor),
                \(home.door.unit), \(surname),
                \(report.fault), \(report.channel.rawValue), \(report.skill?.rawValue), \(report.callback),
                \(order.urgency.rawValue), \(row.state.rawValue), \(row.state.isOpen), \(row.technician), \(row.visit),
                \(order.receivedAt), \(row.promisedUntil), \(row.changedAt))
            """)
    }

    func updateRow(_ connection: any Connection) throws {
        let row = projected
        try connection.run(
            """
            UPDATE work_order SET version = \(row.version), state = \(row.state.rawValue),
                is_open = \(row.state.isOpen), technician = \(row.technician), visit = \(row.visit),
                promised_until = \(row.promisedUntil), changed_at = \(row.changedAt)
            WHERE estate = \(estate.id) AND id = \(id)
            """)
    }

    /// The columns of the order's row that its events decide.
    struct Projected: Equatable {
        let version: Int
        let state: OrderState
        let technician: ID?
        let visit: ID?
        let promisedUntil: Instant
        let changedAt: Instant
    }

    /// The version of a row counts every event of the order and of its visits: it rises with each of them.
    var projected: Projected {
        Projected(
            version: version + visits.reduce(0) { $0 + $1.version }, state: state,
            technician: latest.map { $0.visit.technician }, visit: latest?.id, promisedUntil: order.promisedUntil,
            changedAt: changedAt)
    }

    func insertVisitRows(_ connection: any Connection) throws {
        for file in visits where file.version == 0 && file.new.isEmpty {
            try connection.run(
                """
                INSERT INTO visit (estate, id, work_order, technician, version, stage, is_inside)
                VALUES (\(estate.id), \(file.id), \(id), \(file.visit.technician), 0, 'planned', 0)
                ON CONFLICT DO NOTHING
                """)
        }
    }

    func updateRow(of file: VisitFile, _ connection: any Connection) throws {
        let visit = file.visit
        try connection.run(
            """
            UPDATE visit SET technician = \(visit.technician), version = \(file.version),
                stage = \(visit.stage.name), is_inside = \(visit.isInside),
                began_at = COALESCE(began_at, \(file.changedAt)), ended_at = \(visit.stage.endedAt)
            WHERE estate = \(estate.id) AND id = \(file.id)
            """)
    }
}
