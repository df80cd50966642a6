import DoorbellRules
import Storage

extension CaseFile {
    /// A smell of gas at a door is the same alarm as one on the telephone: on the board at once, kept until it is cleared.
    ///
    /// What the visit noted of it is noted there too. Where the office has still to tell somebody, the alarm goes on after
    /// the visit is cleared.
    ///
    /// - Parameter id: Of the alarm, where these events begin one.
    func keepAlarm(
        after events: [Visit.Event], as id: ID, by caller: Caller, _ connection: any Connection
    ) throws {
        for event in events {
            switch event.fact {
            case .smell(let fact): try note(fact, id, event, caller, connection)
            case .gasCleared(let reference):
                guard var file = try GasAlarmFile.open(at: home.id, in: estate.id, connection),
                    file.alarm.isEverybodyTold
                else { continue }
                file.record(try file.alarm.decide(.clear(reference: reference), by: caller.actor, at: event.at))
                try file.save(connection)
            default: continue  // nothing else smells
            }
        }
    }

    private func note(
        _ fact: GasSmell.Fact, _ id: ID, _ event: Visit.Event, _ caller: Caller, _ connection: any Connection
    ) throws {
        guard var file = try GasAlarmFile.open(at: home.id, in: estate.id, connection) else {
            if fact == .noticed { try begin(id, event, caller, connection) }
            return
        }
        guard let command = GasAlarm.Command(fact) else { return }
        file.record(try file.alarm.decide(command, by: caller.actor, at: event.at))
        try file.save(connection)
    }

    private func begin(_ id: ID, _ event: Visit.Event, _ caller: Caller, _ connection: any Connection) throws {
        let words = Words("師傅上門時聞到", "师傅上门时闻到", "Smelled by the technician on a visit").text(in: estate.language)
        let report = try GasAlarm.report(
            home: home.id, place: home.door.words.text(in: estate.language), words: words, by: caller.actor,
            at: event.at)
        var file = GasAlarmFile(report, id: id, estate: estate.id)
        try file.save(connection)
    }
}
