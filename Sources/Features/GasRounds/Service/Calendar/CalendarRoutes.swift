import DoorbellRules
import HTTPTypes
import Storage

extension Route {
    /// Calendars to subscribe to, each at an address that only its reader has.
    static let calendars: [Route] = [
        Route(
            .get, "/calendar/technicians/{estate}/{id}/{mark}/visits.ics", .linkHolder, of: .staff,
            "A technician's visits as a calendar"
        ) { call in
            try await calendar(call) { id, estate, connection in
                let link = try CalendarLink.technician(id, at: estate, call.house.keys, connection)
                return (link, { try TechnicianCalendar(id, at: estate, call.house, connection).calendar })
            }
        },
        Route(
            .get, "/calendar/homes/{estate}/{id}/{mark}/visits.ics", .linkHolder, of: .home,
            "A household's appointments as a calendar"
        ) { call in
            try await calendar(call) { id, estate, connection in
                let link = try CalendarLink.household(of: id, at: estate, call.house.keys, connection)
                return (link, { try HouseholdCalendar(id, at: estate, call.house, connection).calendar })
            }
        },
    ]

    /// - Throws: `Problem.notFound` for every address that does not fit, whatever is wrong with it.
    private static func calendar(
        _ call: Call,
        _ find: @escaping @Sendable (ID, ID, any Connection) throws -> (CalendarLink, () throws -> ICalendar)
    ) async throws -> Answer {
        let (id, estate, mark) = (try call.id(), try call.id("estate"), call.parameters["mark"] ?? "")
        let calendar = try await call.house.database.read { connection in
            let (link, make) = try find(id, estate, connection)
            if !link.isRight(mark, call.house.keys) { throw Problem.notFound }
            return try make()
        }
        return calendar.answer(to: call)
    }
}
