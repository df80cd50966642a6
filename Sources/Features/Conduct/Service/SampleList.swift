import DoorbellRules
import Storage

/// The closed orders of the last two weeks that are called afterwards: one of twenty, and not called yet.
struct SampleList {
    struct Line: Equatable, Sendable {
        let order: ID
        let number: Int
        let door: DoorLabel
        let fault: String
        let technician: String
        let closedAt: Instant
    }

    let estate: ID
    let connection: any Connection

    func lines(at now: Instant) throws -> [Line] {
        let since = now.adding(minutes: -CallBackSample.days * 24 * 60)
        return try connection.run(
            """
            SELECT work_order.id, number, building, floor, unit, fault, changed_at, staff.name
            FROM work_order JOIN staff ON staff.id = work_order.technician
            WHERE work_order.estate = \(estate) AND work_order.state = 'closed' AND work_order.changed_at >= \(since)
              AND NOT EXISTS (SELECT 1 FROM conduct_call
                WHERE conduct_call.estate = work_order.estate AND conduct_call.work_order = work_order.id)
            ORDER BY work_order.changed_at, work_order.id
            """
        ).compactMap { row in
            let order = try row[id: "id"]
            if !CallBackSample.isChosen(order) { return nil }
            return Line(
                order: order, number: try row[int: "number"], door: try DoorLabel(row: row),
                fault: try row[text: "fault"], technician: try row[text: "name"],
                closedAt: try row[instant: "changed_at"])
        }
    }
}
