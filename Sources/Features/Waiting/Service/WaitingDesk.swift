import DoorbellRules
import HTTPTypes
import Storage

/// The office's hand on who waits: load, decide, record, save. Pages and programs alike.
struct WaitingDesk: Sendable {
    let call: Call
    let caller: Caller

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    /// Somebody begins to wait. A name and a door are good to have, and nobody is asked for them before they are greeted.
    func arrive(_ answer: @escaping @Sendable (WaitFile) throws -> Answer) async throws -> Answer {
        let (id, now, reader) = (call.house.ids.make(), call.house.now(), try call.reader())
        let channel: Wait.Channel = try reader.choice("channel")
        let name = try reader.optionalText("name", limit: 100) ?? ""
        let door = try reader.optionalText("door", limit: 60) ?? ""
        let (home, needs) = (try reader.optionalID("home"), try reader.needs())
        try reader.finish()
        return try await call.house.once(call, caller) { [caller] connection in
            var place = home
            if let home { _ = try Home.find(home, in: caller.estate, connection) }
            if home == nil, !door.isBlank {
                // What was typed in a hurry is a help, not a must: a door that names no single home is left out.
                let found = try FoundHome.search(door, in: caller.estate, connection)
                if found.count == 1 { place = found[0].home.id }
            }
            let event = Wait.Event(
                .arrived(channel, name: name.isBlank ? "" : name, home: place, needs), at: now, by: caller.staff)
            var file = WaitFile(event, id: id, estate: caller.estate)
            try file.save(connection)
            return try answer(file)
        }
    }

    /// Decides the noun that is made on a wait and keeps what follows. Where an emergency goes first, those who waited
    /// longer hear why, in the same transaction.
    func perform(_ noun: String, _ answer: @escaping @Sendable (WaitFile) throws -> Answer) async throws -> Answer {
        let (id, now, reader) = (try call.id(), call.house.now(), try call.reader())
        guard let command = try Wait.Command(noun, reader) else { throw Problem.notFound }
        try reader.finish()
        return try await call.house.once(call, caller) { [call, caller] connection in
            var file = try WaitFile(id, in: caller.estate, connection)
            if !call.headers.mayChange(file.etag) { throw Problem.outdated }
            let queue = WaitingQueue(estate: try Estate.find(caller.estate, connection), connection: connection)
            let earlier = try queue.earlier(than: file)
            let facts = Wait.Facts(
                actor: caller.actor, at: now, limit: queue.limit(for: file.wait.channel), othersFirst: !earlier.isEmpty)
            let event = try file.wait.decide(command, facts)
            file.record(event)
            try file.save(connection)
            if case .served(_, let emergency?) = event.fact {
                for other in earlier {
                    var waiting = try WaitFile(other, in: caller.estate, connection)
                    waiting.record(try waiting.wait.decide(.explain(reason: emergency), facts))
                    try waiting.save(connection)
                }
            }
            return try answer(file)
        }
    }
}
