import DoorbellRules
import Storage

/// Rows for the promises of orders that are older than the rows: made once, from the orders' own events.
struct PromiseBackfill {
    let database: Database

    /// Does nothing, with one look, where nothing is left to be made.
    func run() async throws {
        while try await runOnce() {}
    }

    private func runOnce() async throws -> Bool {
        try await database.persist { connection in
            let waiting = try connection.run(
                "SELECT estate, subject FROM promise_to_make ORDER BY estate, subject LIMIT 100"
            ).map { (estate: try $0[id: "estate"], order: try $0[id: "subject"]) }
            for one in waiting {
                try PromiseBackfill.make(one.order, in: one.estate, connection)
                try connection.run(
                    "DELETE FROM promise_to_make WHERE estate = \(one.estate) AND subject = \(one.order)")
            }
            return !waiting.isEmpty
        }
    }

    private static func make(_ order: ID, in estate: ID, _ connection: any Connection) throws {
        let row = try connection.run(
            "SELECT number, home FROM work_order WHERE estate = \(estate) AND id = \(order)"
        ).first
        guard let row else { return }
        // What cannot be replayed is the doctor's to tell, and no reason not to open the house.
        let file = try? CaseFile(
            id: order, number: row[int: "number"], home: Home.find(row[id: "home"], in: estate, connection),
            estate: Estate.find(estate, connection), connection)
        guard let file else { return }
        try PromiseRows(estate: estate, connection: connection).keep(file.promises.all, of: order, .order)
    }
}
