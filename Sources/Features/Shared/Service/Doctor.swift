import DoorbellRules
import Storage

/// Replays whatever has a log from its events and compares with the rows, verifies every signed text, opens every estate's
/// rules of language, and checks the database.
public struct Doctor: Sendable {
    let house: House

    public init(_ house: House) { self.house = house }

    public struct Report: Sendable {
        public var orders = 0
        public var visits = 0
        public var signed = 0
        public var rounds = 0
        public var homeChecks = 0
        public var alarms = 0
        public var enquiries = 0
        /// Observations and reports of conduct.
        public var conduct = 0
        public var waits = 0
        public var disputes = 0
        public var colleagueCalls = 0
        /// What is wrong, a sentence each, the first bad record first.
        public var faults: [String] = []
    }

    /// - Parameter limit: How many faults to collect before it stops looking.
    public func examine(limit: Int = 100) async throws -> Report {
        var report = Report()
        report.faults += try await house.database.check().map { "database: \($0)" }
        var after = (estate: "", id: "")
        while report.faults.count < limit {
            let place = after
            let page = try await house.database.read { connection in
                try connection.run(
                    """
                    SELECT estate, id, number FROM work_order
                    WHERE (estate, id) > (\(place.estate), \(place.id)) ORDER BY estate, id LIMIT 200
                    """
                ).map { (estate: try $0[text: "estate"], id: try $0[text: "id"], number: try $0[int: "number"]) }
            }
            guard let last = page.last else { break }
            after = (last.estate, last.id)
            let found = try await house.database.read { connection in
                var found = Report()
                for one in page {
                    try Doctor.examine(
                        ID(one.id), "WO-\(one.number) of \(one.estate)", ID(one.estate), connection, &found)
                }
                return found
            }
            report.orders += found.orders
            report.visits += found.visits
            report.signed += found.signed
            report.faults += found.faults
        }
        try await examineGas(&report, limit: limit)
        try await examineEnquiries(&report, limit: limit)
        try await examineWaiting(&report, limit: limit)
        try await examineFigures(&report, limit: limit)
        try await examineConduct(&report, limit: limit)
        report.faults += try await courtesyFaults()
        try await examineDisputes(&report, limit: limit)
        try await examineColleagueCalls(&report, limit: limit)
        report.faults += try await house.database.read { try Doctor.strays($0) }
        report.faults += try await examineHardship()
        report.faults += try await PhoneRecords.faults(in: house)
        return report
    }

    /// Events of which no order, visit, round, home's place in one, alarm, enquiry or wait knows.
    private static func strays(_ connection: any Connection) throws -> [String] {
        try connection.run(
            """
            SELECT DISTINCT estate, subject FROM event
            WHERE NOT EXISTS (SELECT 1 FROM work_order WHERE work_order.estate = event.estate AND work_order.id = event.subject)
              AND NOT EXISTS (SELECT 1 FROM visit WHERE visit.estate = event.estate AND visit.id = event.subject)
              AND NOT EXISTS (SELECT 1 FROM gas_round WHERE gas_round.estate = event.estate AND gas_round.id = event.subject)
              AND NOT EXISTS (SELECT 1 FROM home_check WHERE home_check.estate = event.estate AND home_check.id = event.subject)
              AND NOT EXISTS (SELECT 1 FROM gas_alarm WHERE gas_alarm.estate = event.estate AND gas_alarm.id = event.subject)
              AND NOT EXISTS (SELECT 1 FROM enquiry WHERE enquiry.estate = event.estate AND enquiry.id = event.subject)
              AND NOT EXISTS (SELECT 1 FROM conduct_observation WHERE conduct_observation.estate = event.estate AND conduct_observation.id = event.subject)
              AND NOT EXISTS (SELECT 1 FROM abuse_report WHERE abuse_report.estate = event.estate AND abuse_report.id = event.subject)
              AND NOT EXISTS (SELECT 1 FROM waiting WHERE waiting.estate = event.estate AND waiting.id = event.subject)
              AND NOT EXISTS (SELECT 1 FROM dispute WHERE dispute.estate = event.estate AND dispute.id = event.subject)
              AND NOT EXISTS (SELECT 1 FROM colleague_call WHERE colleague_call.estate = event.estate AND colleague_call.id = event.subject)
              AND NOT EXISTS (SELECT 1 FROM conduct_quiz WHERE conduct_quiz.estate = event.estate AND conduct_quiz.id = event.subject)
            ORDER BY estate, subject LIMIT 100
            """
        ).map { "\(try $0.text(at: 1)) of \(try $0.text(at: 0)): the log has events of it, and there is no such thing" }
    }

    private static func examine(
        _ id: ID, _ name: String, _ estate: ID, _ connection: any Connection, _ report: inout Report
    ) throws {
        report.orders += 1
        let row = try connection.run("SELECT * FROM work_order WHERE estate = \(estate) AND id = \(id)").first
        guard let row else { return }
        let file: CaseFile
        do {
            file = try CaseFile(
                id: id, number: try row[int: "number"], home: Home.find(try row[id: "home"], in: estate, connection),
                estate: Estate.find(estate, connection),
                connection)
        } catch {
            report.faults.append("\(name): its events cannot be replayed (\(error))")
            return
        }
        for subject in [id] + file.visits.map(\.id) {
            let versions = try connection.run(
                "SELECT version FROM event WHERE estate = \(estate) AND subject = \(subject) ORDER BY version"
            ).map { try $0.int(at: 0) }
            if versions != Array(0..<versions.count).map({ $0 + 1 }) {
                report.faults.append("\(name): the events of \(subject.text) are not numbered without a gap")
            }
        }
        guard let kept = try? CaseFile.Projected(row: row) else {
            report.faults.append("\(name): its row holds what no Doorbell ever wrote")
            return
        }
        if kept != file.projected {
            report.faults.append("\(name): \(kept.difference(from: file.projected))")
        }
        if try row[bool: "is_open"] != file.state.isOpen {
            report.faults.append("\(name): its row is in the wrong list")
        }
        if try !PromiseRows(estate: estate, connection: connection).areAs(file.promises.all, of: id) {
            report.faults.append("\(name): its promises differ from its events")
        }
        try examine(visitsOf: file, name, connection, &report)
        try examine(signedOf: file, name, connection, &report)
    }

    private static func examine(
        visitsOf file: CaseFile, _ name: String, _ connection: any Connection, _ report: inout Report
    ) throws {
        for one in file.visits {
            report.visits += 1
            let row = try connection.run("SELECT * FROM visit WHERE estate = \(file.estate.id) AND id = \(one.id)")
                .first
            guard let row else {
                report.faults.append("\(name): the row of visit \(one.id.text) is missing")
                continue
            }
            let isSame =
                try row[int: "version"] == one.version && row[text: "stage"] == one.visit.stage.name
                && row[text: "technician"] == one.visit.technician.text && row[bool: "is_inside"] == one.visit.isInside
            if !isSame { report.faults.append("\(name): the row of visit \(one.id.text) differs from its events") }
        }
    }

    private static func examine(
        signedOf file: CaseFile, _ name: String, _ connection: any Connection, _ report: inout Report
    ) throws {
        let editions =
            try connection.run(
                "SELECT COUNT(*) AS n FROM service_order WHERE estate = \(file.estate.id) AND work_order = \(file.id)"
            ).first?.int(at: 0) ?? 0
        if editions == 0, !file.visits.contains(where: { $0.visit.signature != nil }) { return }
        report.signed += editions
        let faults = try Verification(order: file.id, estate: file.estate.id, connection).faults
        report.faults += faults.map { "\(name): \($0)" }
    }
}

extension CaseFile.Projected {
    /// Column by column, what the row says and what follows from the events.
    fileprivate func difference(from events: CaseFile.Projected) -> String {
        let columns: [(String, String, String)] = [
            ("version", "\(version)", "\(events.version)"), ("state", state.rawValue, events.state.rawValue),
            ("technician", technician?.text ?? "nobody", events.technician?.text ?? "nobody"),
            ("visit", visit?.text ?? "none", events.visit?.text ?? "none"),
            ("promised_until", "\(promisedUntil.milliseconds)", "\(events.promisedUntil.milliseconds)"),
            ("changed_at", "\(changedAt.milliseconds)", "\(events.changedAt.milliseconds)"),
        ]
        return columns.filter { $0.1 != $0.2 }.map { "\($0.0) is \($0.1) in its row, \($0.2) by its events" }
            .joined(separator: "; ")
    }

    fileprivate init(row: Row) throws {
        self.init(
            version: try row[int: "version"], state: try row.choice("state"),
            technician: try row[optionalID: "technician"],
            visit: try row[optionalID: "visit"], promisedUntil: try row[instant: "promised_until"],
            changedAt: try row[instant: "changed_at"])
    }
}
