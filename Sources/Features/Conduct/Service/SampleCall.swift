import DoorbellRules
import HTTPTypes
import Storage

/// One call afterwards, written down once; what was not well becomes an observation with the household as its source.
struct SampleCall: Sendable {
    let call: Call
    let caller: Caller

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    func note(_ answer: @escaping @Sendable () -> Answer) async throws -> Answer {
        let (order, id, now, reader) = (try call.id(), call.house.ids.make(), call.house.now(), try call.reader())
        let said: CallOutcome? = try reader.optionalChoice("outcome")
        let words = try reader.optionalText("words", limit: 500) ?? ""
        let rule: ConductRule = try reader.optionalChoice("rule") ?? .lb
        try reader.finish()
        let missing = reader.trouble(.missing, "outcome")
        return try await call.house.once(call, caller) { [caller] connection in
            let file = try CaseFile.load(order: order, for: caller, connection)
            guard let outcome = said else { throw missing }
            guard file.state == .closed, let technician = file.latest?.visit.technician else {
                throw Problem.notToBeCalled
            }
            if !CallBackSample.isChosen(order) { throw Problem.notToBeCalled }
            let new = try connection.run(
                """
                INSERT INTO conduct_call (estate, work_order, staff, answer, words, called_by, at)
                VALUES (\(caller.estate), \(order), \(technician), \(outcome.rawValue), \(words), \(caller.staff), \(now))
                ON CONFLICT DO NOTHING RETURNING work_order
                """)
            if new.isEmpty { throw Problem.notToBeCalled }
            if outcome == .badly {
                let account = ConductObservation.Account(
                    .callBack, witness: file.home.id, seenAt: file.order.lastSeen(file, at: now),
                    place: file.home.door.words.text(in: file.estate.language), note: words)
                let rank = try ConductPerson.rank(of: technician, in: caller.estate, connection)
                let event = try ConductObservation.make(
                    rule, account, about: .init(technician, rank), order: order, by: caller.actor, at: now)
                var observation = ConductFile(event, id: id, estate: caller.estate)
                try observation.save(connection)
            }
            return answer()
        }
    }
}

extension WorkOrder {
    /// When the household last saw the technician, as far as an observation is concerned; never longer ago than it may be.
    func lastSeen(_ file: CaseFile, at now: Instant) -> Instant {
        let eldest = now.adding(minutes: -ConductObservation.oldestDays * 24 * 60)
        return max(file.latest?.visit.stage.endedAt ?? now, eldest)
    }
}

extension Problem {
    static let notToBeCalled = Problem(
        .conflict, "conduct.not-to-be-called",
        Words(
            "這張工單不在回訪名單上，或已經回訪過。", "这张工单不在回访名单上，或已经回访过。",
            "This order is not on the list of calls, or it was called already."))
}
