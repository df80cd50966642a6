import DoorbellRules
import HTTPTypes
import Storage

/// What somebody of the staff is responsible for towards residents: questions that they were asked first, and promises that
/// are theirs to keep. Nobody leaves with these in their pocket (clause L-e).
struct HeldMatters {
    struct Matter: Equatable, Sendable {
        let estate: ID
        let id: ID
        /// What colleagues call it.
        let label: String
    }

    let enquiries: [Matter]
    let orders: [Matter]
    /// Calls back to people who could not wait.
    let waits: [Matter]

    var isEmpty: Bool { enquiries.isEmpty && orders.isEmpty && waits.isEmpty }
    var count: Int { enquiries.count + orders.count + waits.count }
    var estates: Set<ID> { Set((enquiries + orders + waits).map(\.estate)) }

    init(of staff: ID, _ connection: any Connection) throws {
        func matter(_ row: Row) throws -> Matter {
            Matter(estate: try row[id: "estate"], id: try row[id: "id"], label: try row[text: "label"])
        }
        enquiries = try connection.run(
            """
            SELECT estate, id, asker AS label FROM enquiry WHERE first_contact = \(staff) AND is_open = 1
            ORDER BY estate, id
            """
        ).map(matter)
        orders = try connection.run(
            """
            SELECT DISTINCT promise.estate, work_order.id, 'WO-' || work_order.number AS label FROM promise
            JOIN work_order ON work_order.estate = promise.estate AND work_order.id = promise.subject
            WHERE promise.keeper = \(staff) AND promise.ended_at IS NULL AND promise.about = 'order'
            ORDER BY promise.estate, work_order.id
            """
        ).map(matter)
        waits = try connection.run(
            """
            SELECT promise.estate, waiting.id, waiting.name AS label FROM promise
            JOIN waiting ON waiting.estate = promise.estate AND waiting.id = promise.subject
            WHERE promise.keeper = \(staff) AND promise.ended_at IS NULL AND promise.about = 'wait'
            ORDER BY promise.estate, waiting.id
            """
        ).map(matter)
    }

    /// A named colleague is responsible for all of it from now on; each enquiry and order has it in its history.
    func pass(from staff: ID, to colleague: ID, at now: Instant, _ connection: any Connection) throws {
        let actor = Actor(id: AuditEntry.commandLine, name: "", roles: [.manager])
        let reason = Words("同事離職", "同事离职", "The colleague has left")
        for one in enquiries {
            let estate = try Estate.find(one.estate, connection)
            var file = try EnquiryFile(one.id, in: one.estate, connection)
            let command = Enquiry.Command.passOn(to: colleague, reason: reason.text(in: estate.language))
            file.record(try file.enquiry.decide(command, Enquiry.Facts(actor: actor, at: now)))
            try file.save(connection)
        }
        for one in waits {
            var file = try WaitFile(one.id, in: one.estate, connection)
            let facts = Wait.Facts(actor: actor, at: now, limit: 1, othersFirst: false)
            file.record(try file.wait.decide(.passOn(to: colleague), facts))
            try file.save(connection)
        }
        for one in orders {
            let row = try connection.run(
                "SELECT number, home FROM work_order WHERE estate = \(one.estate) AND id = \(one.id)"
            ).first
            guard let row else { continue }
            var file = try CaseFile(
                id: one.id, number: row[int: "number"], home: Home.find(row[id: "home"], in: one.estate, connection),
                estate: Estate.find(one.estate, connection), connection)
            file.record(try file.order.decide(.passOn(to: colleague, from: staff), by: actor, at: now))
            try file.save(connection)
        }
    }

    /// What has to be passed on first.
    var problem: Problem {
        let list = (enquiries + orders + waits).prefix(8).map(\.label).joined(separator: ", ")
        let (questions, promises) = (enquiries.count, orders.count + waits.count)
        return Problem(
            .conflict, "matters-held",
            Words(
                "這位同事還負責 \(questions) 項查詢、\(promises) 項承諾（\(list)）；請用 --pass-to 交給一位同事。",
                "这位同事还负责 \(questions) 项咨询、\(promises) 项承诺（\(list)）；请用 --pass-to 交给一位同事。",
                "They are still responsible for \(questions) enquiries and \(promises) promises (\(list)); please pass these to a colleague with --pass-to."
            ))
    }
}
