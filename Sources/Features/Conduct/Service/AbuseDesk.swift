import DoorbellRules
import HTTPTypes
import Storage

/// The hand on reports of what staff met with. Pages and programs alike.
struct AbuseDesk: Sendable {
    let call: Call
    let caller: Caller

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    /// Takes a report; an order is named by its number or id and has to be one that the reporter may see.
    func make(_ answer: @escaping @Sendable (AbuseFile) throws -> Answer) async throws -> Answer {
        let (id, now, reader) = (call.house.ids.make(), call.house.now(), try call.reader())
        let account = try AbuseReport.Account(reader)
        try reader.finish()
        return try await call.house.once(call, caller) { [caller] connection in
            if let order = account.order { _ = try CaseFile.load(order: order, for: caller, connection) }
            var file = AbuseFile(
                try AbuseReport.make(account, by: caller.actor, at: now), id: id, estate: caller.estate)
            try file.save(connection)
            return try answer(file)
        }
    }

    /// Decides the noun that is made on a report and keeps what follows.
    func perform(
        _ noun: String, _ answer: @escaping @Sendable (AbuseFile) throws -> Answer
    ) async throws -> Answer {
        let (id, now, reader) = (try call.id(), call.house.now(), try call.reader())
        guard let command = try AbuseReport.Command(noun, reader) else { throw Problem.notFound }
        try reader.finish()
        return try await call.house.once(call, caller) { [call, caller] connection in
            var file = try AbuseFile(id, for: caller, connection)
            if !call.headers.mayChange(file.etag) { throw Problem.outdated }
            file.record(try file.report.decide(command, by: caller.actor, at: now))
            try file.save(connection)
            return try answer(file)
        }
    }
}
