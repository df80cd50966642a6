import DoorbellRules
import Storage

extension OrderDesk {
    /// Reads the noun that is made on an order, and its fields, as a command.
    ///
    /// - Throws: `JSON.Trouble` with the field that does not fit; `Problem.notFound` for another estate's people.
    func command(_ noun: String) throws -> @Sendable (CaseFile, any Connection) throws -> WorkOrder.Command {
        let read = try command(noun, try call.reader())
        return { [caller] file, connection in
            if HouseholdVoice.onOrders.contains(noun) {
                try HouseholdVoice.require(
                    caller.actor, for: file.home.id, about: file.id, in: file.estate.id, connection)
            }
            return try read(file, connection)
        }
    }

    private func command(
        _ noun: String, _ reader: JSONReader
    ) throws -> @Sendable (CaseFile, any Connection) throws -> WorkOrder.Command {
        switch noun {
        case "assignments":
            let technician = try reader.id("technician")
            let override = try reader.optionalText("override", limit: 500)
            try reader.finish()
            let (visit, now) = (call.house.ids.make(), call.house.now())
            return { file, connection in
                let technicians = Technicians(estate: file.estate, connection: connection)
                let fitness = try technicians.fitness(of: technician, for: file, at: now)
                guard let fitness else { throw Problem.notFound }
                return .assign(to: technician, visit: visit, fitness, override: override)
            }
        case "cancellations": return try fixed(reader) { .cancel(reason: try $0.text("reason", limit: 500)) }
        case "holds": return try fixed(reader) { .hold(try Deferral($0.rest())) }
        case "missing-signature-reviews":
            return try fixed(reader) { .reviewMissingSignature(words: try $0.text("words", limit: 500)) }
        case "follow-ups":
            return try fixed(reader) {
                _ = try $0.required("well")  // saying nothing is not "not well": that opens the order again
                return .followUp(isWell: try $0.flag("well"), words: try $0.optionalText("words", limit: 1_000))
            }
        case "reopenings": return try fixed(reader) { .reopen(reason: try $0.text("reason", limit: 500)) }
        case "call-back-promises":
            let words = try reader.optionalText("words", limit: 500) ?? ""
            let (until, apology) = (
                try reader.instant("until"), try reader.optionalText("apology", limit: 500)
            )
            try reader.finish()
            let now = call.house.now()
            return { file, _ in
                .promiseCallBack(
                    words: words, until: until, apology: apology, isLate: file.promises.owesApology(at: now))
            }
        case "call-backs":
            let words = try reader.optionalText("words", limit: 1_000) ?? ""
            let apology = try reader.optionalText("apology", limit: 500)
            try reader.finish()
            let now = call.house.now()
            return { file, _ in
                .callBack(words: words, apology: apology, isLate: file.promises.owesApology(at: now))
            }
        case "links":
            let number = try reader.number("number", in: 1...1_000_000_000)
            try reader.finish()
            return { file, connection in
                let rows = try connection.run(
                    "SELECT id FROM work_order WHERE estate = \(file.estate.id) AND number = \(number)")
                guard let other = try rows.first?[id: "id"] else { throw Problem.notFound }
                if other == file.id { throw WorkOrder.Refusal.linkToItself }
                return .link(to: other)
            }
        default: throw Problem.notFound
        }
    }

    /// A command that needs nothing but its fields.
    private func fixed(
        _ reader: JSONReader, _ read: (JSONReader) throws -> WorkOrder.Command
    ) throws -> @Sendable (CaseFile, any Connection) throws -> WorkOrder.Command {
        let command = try read(reader)
        try reader.finish()
        return { _, _ in command }
    }
}
