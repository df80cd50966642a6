import DoorbellRules

@testable import DoorbellService

/// A technician's telephone without a network: it decides with the same rules and keeps what was tapped, in order.
struct TestPhone: Sendable {
    let device: String
    let token: String
    let technician: Member
    /// What the server's clock shows, as this telephone reckons.
    var now: Instant
    /// Its own clock is ahead of the server's by so much; it has measured that.
    var isAheadBy: Int64 = 0
    var jobs: [String: PhoneJob] = [:]
    /// What waits to be sent, by visit.
    var queue: [String: [JSON]] = [:]
    private var made = 0

    init(device: String, token: String, technician: Member, now: Instant) {
        (self.device, self.token, self.technician, self.now) = (device, token, technician, now)
    }

    /// One tap, two minutes after the one before, decided here and now.
    mutating func tap(_ act: String, _ fields: KeyValuePairs<String, JSON?> = [:], on visit: String) throws {
        now = now.adding(minutes: 2)
        guard var job = jobs[visit] else { throw Missing(name: visit, in: "this telephone") }
        let operation = operation(act, .object(fields), on: visit)
        let hash = job.paper(job.state).map { Keys.digest($0.canonical) } ?? ""
        job.events += try job.perform(
            act, JSONReader(.object(fields)), at: now, newID: ID(operation["new-id"]?.plain ?? ""), hash: hash)
        jobs[visit] = job
        queue[visit, default: []].append(operation)
    }

    /// An operation as it is sent, next in the queue of `visit`; nobody has decided it.
    mutating func operation(_ act: String, _ fields: JSON, on visit: String, sequence: Int? = nil) -> JSON {
        made += 1
        return .object([
            "id": .string("operation-\(device)-\(made)"), "device": .string(device),
            "sequence": .whole(sequence ?? (queue[visit]?.count ?? 0) + 1),
            "at": .number(now.milliseconds + isAheadBy), "offset": .number(-isAheadBy), "act": .string(act),
            "fields": fields, "new-id": .string("made-\(made)"),
        ])
    }

    /// From the door to the farewell, signed.
    mutating func visit(_ visit: String) throws {
        try begin(visit)
        try finish(visit)
    }

    /// As far as the work that has begun.
    mutating func begin(_ visit: String) throws {
        try tap("departure", on: visit)
        try tap("arrival", on: visit)
        try tap("door-calls", ["sound": .string("bell")], on: visit)
        try tap("entry", ["giver": TestHouse.owner], on: visit)
        try tap("preparation", on: visit)
        try tap(
            "diagnosis",
            [
                "fault": .string("Tap drips"), "place": .string("Kitchen"), "cause": .string("Worn cartridge"),
                "liable": .string("household"), "minutes": .number(25),
            ], on: visit)
        try tap("work", on: visit)
    }

    mutating func finish(_ visit: String) throws {
        try tap("tests", ["what": .string("Ran the water"), "passed": .bool(true)], on: visit)
        try tap("acceptance", ["work": .string("accepted"), "giver": TestHouse.owner], on: visit)
        guard let job = jobs[visit], let paper = job.paper(job.state) else {
            throw Missing(name: "paper", in: visit)
        }
        try tap(
            "signature",
            [
                "strokes": TestHouse.strokes, "giver": TestHouse.owner,
                "content-hash": .string(Keys.digest(paper.canonical)),
            ], on: visit)
        try tap("parting", on: visit)
    }
}
