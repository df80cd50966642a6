import DoorbellRules
import Foundation
import Storage

extension CaseFile {
    /// A visit as the technician's phone carries it. No full telephone number leaves the server with it.
    ///
    /// - Parameter visit: One of this order's visits, of which `caller` is the technician.
    func phoneJob(for visit: VisitFile, _ caller: Caller, at now: Instant, _ connection: any Connection) throws
        -> PhoneJob
    {
        let desk = try desk(for: visit.visit, caller, at: now, connection)
        let log = EventLog(connection: connection, estate: estate.id)
        func events(of file: VisitFile) throws -> [Visit.Event] {
            try log.entries(of: file.id).map { try Visit.Event($0.body, at: $0.at, by: $0.by) }
        }
        let orderEvents = try log.entries(of: id).map { entry in
            try WorkOrder.Event(entry.body, at: entry.at, by: entry.by).masked
        }
        return PhoneJob(
            visit: visit.id, order: id, technician: try firstTechnician(of: visit, log), actor: caller.actor,
            brief: desk.brief, policy: estate.policy, zone: try zone(around: now, connection),
            knownPeople: desk.facts.knownPeople, estateName: estate.name.text(in: desk.brief.language),
            orderEvents: orderEvents,
            before: try visits.prefix { $0.id != visit.id }.map { earlier in
                PhoneJob.Past(technician: try firstTechnician(of: earlier, log), events: try events(of: earlier))
            },
            events: try events(of: visit),
            gas: try GasRegister(estate: estate.id, connection: connection).facts(for: visit.visit),
            silence: try HouseholdVoice.silence(
                of: caller.actor, for: home.id, in: estate.id, connection)?.words)
    }

    /// Who was sent first: a visit begins with them, and hand-overs are among its events.
    private func firstTechnician(of file: VisitFile, _ log: EventLog) throws -> ID {
        for entry in try log.entries(of: id) {
            let event = try WorkOrder.Event(entry.body, at: entry.at, by: entry.by)
            if case .assigned(let technician, file.id, _) = event.fact { return technician }
        }
        throw DamagedRow(column: "event", value: file.id.text)
    }

    /// The offsets that hold from a month before now until a year after, and the holidays among them.
    private func zone(around now: Instant, _ connection: any Connection) throws -> PhoneZone {
        // From a midnight on, so that a job asked for twice in a day is the same to the byte.
        let today = now.milliseconds / 86_400_000
        let first = Date(timeIntervalSince1970: Double(today - 31) * 86_400)
        let last = first.addingTimeInterval(400 * 86_400)
        var (moments, moment) = ([first], first)
        while let next = estate.clock.zone.nextDaylightSavingTimeTransition(after: moment), next < last {
            moments.append(next)
            moment = next
        }
        let offsets = moments.map { moment in
            PhoneZone.Offset(
                from: Instant(milliseconds: Int64(moment.timeIntervalSince1970) * 1_000),
                minutes: estate.clock.zone.secondsFromGMT(for: moment) / 60)
        }
        let from = estate.clock.wall(Instant(milliseconds: Int64(first.timeIntervalSince1970) * 1_000)).day
        let holidays = try connection.run(
            "SELECT day FROM holiday WHERE estate = \(estate.id) AND day >= \(from) ORDER BY day LIMIT 200"
        ).map { try $0.day("day") }
        return PhoneZone(offsets: offsets, holidays: holidays)
    }
}

extension WorkOrder.Event {
    /// The same without the whole telephone number.
    fileprivate var masked: WorkOrder.Event {
        guard case .received(let report, let urgency, let promise) = fact else { return self }
        let number = Person.masked(report.callback)
        return WorkOrder.Event(.received(report.calling(number), urgency, promisedUntil: promise), at: at, by: by)
    }
}
