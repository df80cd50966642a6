import DoorbellRules
import Storage

/// The office's hand on a smell of gas: begun with the caller's first sentence, cleared by the gas company's reference.
struct GasAlarmDesk: Sendable {
    let call: Call
    let caller: Caller

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    /// Begins an alarm, for the home named or for a place in words, and answers with `answer`.
    func report(
        home: ID?, place: String?, words: String, _ answer: @escaping @Sendable (ID) -> Answer
    ) async throws -> Answer {
        let (id, now) = (call.house.ids.make(), call.house.now())
        return try await call.house.once(call, caller) { [caller] connection in
            let estate = try Estate.find(caller.estate, connection)
            let door = try home.map { try Home.find($0, in: estate.id, connection).door }
            let event = try GasAlarm.report(
                home: home, place: door?.words.text(in: estate.language) ?? place ?? "", words: words,
                by: caller.actor, at: now)
            var file = GasAlarmFile(event, id: id, estate: estate.id)
            try file.save(connection)
            return answer(id)
        }
    }

    /// Decides the noun that is made on an alarm and keeps what follows.
    func perform(_ noun: String) async throws -> Answer {
        let (id, now, reader) = (try call.id(), call.house.now(), try call.reader())
        guard let command = try GasAlarm.Command(noun, reader) else { throw Problem.notFound }
        try reader.finish()
        return try await call.house.once(call, caller) { [caller] connection in
            var file = try GasAlarmFile(id, in: caller.estate, connection)
            file.record(try file.alarm.decide(command, by: caller.actor, at: now))
            try file.save(connection)
            return .see("/gas/alarms/\(id.text)")
        }
    }
}
