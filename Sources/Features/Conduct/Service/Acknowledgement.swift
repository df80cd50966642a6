import DoorbellRules
import HTTPTypes
import Storage

/// That somebody has read an edition of the rules of conduct, and when.
struct Acknowledgement {
    let caller: Caller
    var edition = ConductRule.edition

    /// When they did; `nil` where they have not.
    func givenAt(_ connection: any Connection) throws -> Instant? {
        try connection.run(
            """
            SELECT at FROM conduct_acknowledgement
            WHERE estate = \(caller.estate) AND staff = \(caller.staff) AND edition = \(edition)
            """
        ).first?[instant: "at"]
    }

    /// Writes it down; the earliest time counts, in whichever order they arrive.
    func give(at now: Instant, _ connection: any Connection) throws {
        try connection.run(
            """
            INSERT INTO conduct_acknowledgement (estate, staff, edition, at)
            VALUES (\(caller.estate), \(caller.staff), \(edition), \(now))
            ON CONFLICT (estate, staff, edition) DO UPDATE SET at = excluded.at
            WHERE excluded.at < conduct_acknowledgement.at
            """)
    }

    /// When it was tapped on the telephone that says so: not after `now`, and not before it was this technician's.
    func moment(_ tapped: Instant, at now: Instant, _ connection: any Connection) throws -> Instant {
        guard let device = caller.device else { return now }
        let rows = try connection.run(
            "SELECT made_at FROM phone_device WHERE estate = \(caller.estate) AND id = \(device.id)")
        guard let since = try rows.first?[instant: "made_at"] else { return now }
        return min(max(tapped, since), now)
    }
}

extension Route {
    /// The same page, behind the rules of conduct for whoever has not read this edition: they come first, once.
    ///
    /// Only pages on which a day's work begins stand behind them. A page about one order, a smell of gas, the telephone and
    /// programs never wait for anybody's reading.
    func afterRulesOfConduct() -> Route {
        let handle = self.handle
        return Route(method, path, access, of: object, summary, query: query, body: body) { call in
            if let caller = call.caller, !caller.isToken, call.headers[.fragment] == nil {
                let given = try await call.house.database.read { try Acknowledgement(caller: caller).givenAt($0) }
                if given == nil { return .see("/conduct/rules") }
            }
            return try await handle(call)
        }
    }
}
