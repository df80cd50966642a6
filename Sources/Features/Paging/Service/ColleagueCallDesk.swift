import DoorbellRules
import HTTPTypes
import Storage

/// The hand on calls to a colleague: load, decide, record, save. Pages and programs alike.
struct ColleagueCallDesk: Sendable {
    let call: Call
    let caller: Caller

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    /// Asks for a colleague of the same estate.
    func make(_ answer: @escaping @Sendable (ColleagueCallFile) throws -> Answer) async throws -> Answer {
        let (id, now, reader) = (call.house.ids.make(), call.house.now(), try call.reader())
        let (person, phrase) = (try reader.id("person"), try reader.optionalChoice("phrase") as ColleagueCall.Phrase?)
        let words = try reader.optionalText("words", limit: 200) ?? ""
        try reader.finish()
        return try await call.house.once(call, caller) { [caller] connection in
            let isHere = try ColleagueCallDesk.colleagues(of: caller, connection).contains { $0.id == person }
            // Whoever works elsewhere is not told apart from nobody.
            if !isHere, person != caller.staff { throw Problem.notFound }
            let event = try ColleagueCall.make(
                to: person, phrase, words: words, isHere: isHere, by: caller.actor, at: now)
            var file = ColleagueCallFile(event, id: id, estate: caller.estate)
            try file.save(connection)
            return try answer(file)
        }
    }

    /// What whoever is asked for says to it.
    func reply(_ answer: @escaping @Sendable (ColleagueCallFile) throws -> Answer) async throws -> Answer {
        let (id, now, reader) = (try call.id(), call.house.now(), try call.reader())
        let said: ColleagueCall.Reply? = try reader.optionalChoice("reply")
        let missing = reader.trouble(.missing, "reply")
        try reader.finish()
        return try await call.house.once(call, caller) { [caller] connection in
            var file = try ColleagueCallFile(id, to: caller, connection)
            // Whom it does not concern hears that there is no such call, whatever they send.
            guard let reply = said else { throw missing }
            let new = try file.colleagueCall.decide(reply, by: caller.actor, at: now)
            if !new.isEmpty {
                for event in new { file.record(event) }
                try file.save(connection)
            }
            return try answer(file)
        }
    }

    /// Whom `caller` can ask for: everybody else who works at the estate.
    static func colleagues(of caller: Caller, _ connection: any Connection) throws -> [ConductPerson] {
        try ConductPerson.all(in: caller.estate, connection).filter { $0.id != caller.staff }
    }
}
