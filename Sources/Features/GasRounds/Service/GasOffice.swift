import DoorbellRules
import HTTPTypes
import Storage

/// One request of the office about a home in its round: load, read, decide, append. Pages and programs alike.
struct GasOffice: Sendable {
    let call: Call
    let caller: Caller
    private var house: House { call.house }
    private var desk: HomeCheckDesk { HomeCheckDesk(house: house, caller: caller) }

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    /// A noun made on a home's check: `contacts`, `outcomes`, `resumptions`.
    func perform(
        _ noun: String, _ answer: @escaping @Sendable (HomeCheckFile, any Connection) throws -> Answer
    ) async throws -> Answer {
        let id = try call.id()
        return try await house.once(call, caller) { connection in
            var file = try load(id, connection)
            let command = try command(noun)
            file.record(try file.check.decide(command, try desk.facts(for: file.check, connection)))
            try file.save(connection)
            return try answer(file, connection)
        }
    }

    /// Puts one home on a technician's route.
    func route(
        _ answer: @escaping @Sendable (HomeCheckFile, any Connection) throws -> Answer
    ) async throws -> Answer {
        let id = try call.id()
        let needsNumber = try await house.database.read { connection in
            let check = try load(id, connection).check
            let wish = try RouteWish(try call.reader(), check: check)
            let command = HomeCheck.Command.schedule(wish.day, order: id)
            return check.order == nil && (try? check.decide(command, try desk.facts(for: check, connection))) != nil
        }
        let number = needsNumber ? try await house.numbers.next(for: caller.estate, in: house.database) : nil
        return try await house.once(call, caller) { connection in
            let file = try load(id, connection)
            let wish = try RouteWish(try call.reader(), check: file.check)
            if number == nil, file.check.order == nil {
                // No number was fetched because the rules say no; where they say yes now, begin again.
                _ = try file.check.decide(
                    .schedule(wish.day, order: id), try desk.facts(for: file.check, connection))
                throw Outrun()
            }
            let scheduled = try desk.schedule(
                id, on: wish.day, technician: wish.technician, override: wish.override, number: number ?? 0, connection)
            return try answer(scheduled, connection)
        }
    }

    private func load(_ id: ID, _ connection: any Connection) throws -> HomeCheckFile {
        let file = try HomeCheckFile(id, in: caller.estate, connection)
        if !call.headers.mayChange(file.etag) { throw Problem.outdated }
        return file
    }

    private func command(_ noun: String) throws -> HomeCheck.Command {
        let reader = try call.reader()
        switch noun {
        case "contacts": return .contact(try Contact(reader))
        case "outcomes":
            let outcome: HomeCheck.Outcome = try reader.choice("outcome")
            let words = try reader.text("words", limit: 300)
            try reader.finish()
            return .settle(outcome, words: words)
        case "resumptions":
            let words = try reader.text("words", limit: 300)
            try reader.finish()
            return .takeUpAgain(words: words)
        default: throw Problem.notFound
        }
    }
}

/// Who is to call at a home, and on which day.
struct RouteWish {
    let technician: ID
    /// The day of the appointment where none is named.
    let day: Day
    let override: String?

    init(_ reader: JSONReader, check: HomeCheck) throws {
        technician = try reader.id("technician")
        let day = try reader.optionalDay("day")
        override = try reader.optionalText("override", limit: 500)
        try reader.finish()
        guard let day = day ?? check.appointment?.day else { throw HomeCheck.Refusal.notConfirmedBefore }
        self.day = day
    }
}
