import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage

@testable import DoorbellService

/// A round that is open at an estate, with the ids of its parts.
struct GasFixture: Sendable {
    let estate: TestEstate
    let round: String
    let instrument: String
    /// The place of each of the estate's homes, in their order.
    let checks: [String]
}

extension TestHouse {
    /// Opens a round at `estate`, from today, and registers an instrument.
    func officeRound(at estate: TestEstate) async throws -> GasFixture {
        let round = try await made("/api/v1/gas/rounds", [:], by: estate.supervisor).text("id")
        let instrument = try await made(
            "/api/v1/gas/instruments",
            ["serial": .string("GD-\(estate.id.text)"), "calibrated-until": .whole(20_271_231)], by: estate.supervisor
        ).text("id")
        let items = try await get("/api/v1/gas/checks", as: estate.dispatcher).json.reach("items").items
        let byHome = Dictionary(items.map { ($0["home"]?.plain ?? "", $0["id"]?.plain ?? "") }) { first, _ in first }
        return GasFixture(
            estate: estate, round: round, instrument: instrument,
            checks: estate.homes.map { byHome[$0.id.text] ?? "" })
    }

    /// Something that has to be made.
    @discardableResult
    func made(
        _ path: String, _ fields: KeyValuePairs<String, JSON?>, by member: Member
    ) async throws -> TestResponse {
        let answer = try await post(path, .object(fields), as: member)
        if answer.status != .created { throw Missing(name: path, in: answer.text) }
        return answer
    }

    /// A noun made on the place of home number `home`.
    func gas(
        _ noun: String, _ fields: KeyValuePairs<String, JSON?>, on fixture: GasFixture, home: Int = 0,
        by member: Member? = nil
    ) async throws -> TestResponse {
        try await post(
            "/api/v1/gas/checks/\(fixture.checks[home])/\(noun)", .object(fields),
            as: member ?? fixture.estate.dispatcher)
    }

    /// The household has agreed to `day`, in the morning.
    func confirm(_ day: Int, on fixture: GasFixture, home: Int = 0) async throws -> TestResponse {
        try await gas(
            "contacts", ["result": .string("confirmed"), "day": .whole(day), "window": .string("morning")], on: fixture,
            home: home)
    }

    /// Gives the technician of `estate` the skill to check gas.
    func teachGas(_ technician: Member) async throws {
        try await house.database.write { connection in
            _ = try connection.run("INSERT INTO staff_skill (staff, skill) VALUES (\(technician.id), 'gas')")
        }
    }
}
