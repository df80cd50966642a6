import DoorbellRules
import HTTPTypes
import Storage

/// One tap at a door: load, decide, append. Pages and programs come through here alike.
struct VisitDesk: Sendable {
    let call: Call
    let caller: Caller
    private var house: House { call.house }

    init(_ call: Call) throws {
        self.call = call
        caller = try call.requireCaller()
    }

    /// What is on the screen of one visit, and what stands around it.
    struct Sight: Sendable {
        let file: CaseFile
        let id: ID
        let visit: Visit
        let desk: CaseFile.Desk
        let screen: Screen
        let needsTwoPeople: Bool
        let silence: Silence?
    }

    /// Decides what the tap `act` stands for, keeps what follows, and answers from what is then there.
    func perform(
        _ act: String, _ answer: @escaping @Sendable (CaseFile, ID) throws -> Answer
    ) async throws -> Answer {
        let (id, now, newID) = (try call.id(), house.now(), house.ids.make())
        return try await house.once(call, caller) { [call, caller] connection in
            var file = try CaseFile.load(visit: id, for: caller, connection)
            if !call.headers.mayChange(file.etag) { throw Problem.outdated }
            let reader = call.body.isEmpty ? try JSONReader(.object([])) : try call.reader()
            try VisitTap(act: act, reader: reader, caller: caller, now: now, newID: newID).perform(
                on: id, in: &file, connection)
            try file.save(connection)
            return try answer(file, id)
        }
    }

    /// The visit as it stands now.
    func sight() async throws -> Sight {
        let (id, now) = (try call.id(), house.now())
        return try await house.database.read { [caller] connection in
            let file = try CaseFile.load(visit: id, for: caller, connection)
            guard let visit = file.visits.first(where: { $0.id == id })?.visit else { throw Problem.notFound }
            let desk = try file.desk(for: visit, caller, at: now, connection)
            return Sight(
                file: file, id: id, visit: visit, desk: desk, screen: visit.screen(desk.brief, desk.facts),
                needsTwoPeople: try TwoPeople.areNeeded(for: file.id, in: file.estate.id, connection),
                silence: try HouseholdVoice.silence(
                    of: caller.actor, for: file.home.id, in: file.estate.id, connection))
        }
    }
}
