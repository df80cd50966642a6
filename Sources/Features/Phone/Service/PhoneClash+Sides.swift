import DoorbellRules
import Storage

extension PhoneClash {
    /// Both sides of a clash: what the phone says, as it stood on its screen, and what the server has recorded meanwhile.
    struct Sides: Sendable {
        let id: ID
        let technician: String
        let clock: String
        /// What was tapped, as it stands on the screen.
        let act: Words
        let fields: [TappedField]
        let words: Words
        /// What the server has recorded since the phone's last accepted step.
        let held: [OrderTimeline.Line]
        /// The rest of it, for programs; an example on a page has none.
        var clash: PhoneClash?
    }

    /// How the acts of repairs and gas checks stand on their screens, at one estate.
    struct Glossary {
        let estate: Estate
        let acts: [String: [Screen.Act]]

        init(_ estate: Estate, _ connection: any Connection) throws {
            let instruments = try GasRegister(estate: estate.id, connection: connection).instruments
            self.estate = estate
            acts = Screen.Act.glossary(estate.policy, instruments: instruments)
        }
    }

    func sides(_ caller: Caller, _ connection: any Connection) throws -> Sides {
        let file = try CaseFile.load(order: order, for: caller, connection)
        return try Sides(
            self, OrderTimeline(file, connection), Glossary(file.estate, connection), connection)
    }
}

extension PhoneClash.Sides {
    init(
        _ clash: PhoneClash, _ timeline: OrderTimeline, _ glossary: PhoneClash.Glossary, _ connection: any Connection
    ) throws {
        let operation = clash.operation
        let since =
            try connection.run(
                """
                SELECT COALESCE(MAX(happened_at), 0) AS since FROM phone_operation
                WHERE estate = \(glossary.estate.id) AND visit = \(clash.visit) AND device = \(operation.device)
                  AND sequence < \(operation.sequence) AND answer = 'accepted'
                """
            ).first?.int(at: 0) ?? 0
        let later = timeline.lines.filter { $0.at.milliseconds >= Int64(since) }
        let act = TappedField.act(of: operation, among: glossary.acts[operation.act] ?? [])
        self.init(
            id: clash.id, technician: clash.technician,
            clock: glossary.estate.clock.stamp(
                Instant(milliseconds: operation.at.milliseconds + operation.offset)),
            act: act?.label ?? Words(verbatim: operation.act), fields: TappedField.all(of: operation, as: act),
            words: clash.words, held: later.isEmpty ? timeline.lines.suffix(1) : later.suffix(5), clash: clash)
    }

    /// For programs: what happened on the phone, why it was not taken, and what stands against it.
    func json(in language: Language) -> JSON {
        guard case .object(var members)? = clash?.json else { return .null }
        let read = fields.map { field in
            JSON.object([
                "label": .string(field.label.text(in: language)), "value": .string(field.value.text(in: language)),
            ])
        }
        members.append(.init("detail", .string(words.text(in: language))))
        members.append(.init("act", .string(act.text(in: language))))
        members.append(.init("fields", .array(read)))
        members.append(.init("held", .array(held.map { $0.json(in: language) })))
        return .object(members)
    }
}
