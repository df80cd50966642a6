import DoorbellRules
import HummingbirdTesting
import Storage

@testable import DoorbellService

/// A home's place in a round, and the visit of its order.
struct GasCase: Sendable {
    let check: ID
    let visit: Case
}

/// The path of procedure F1 to F7, cut where tests want to leave it.
extension TestHouse {
    static let detector = ID("detector")
    static let zone = "Asia/Hong_Kong"

    /// The day on the estate's wall.
    var today: Day { EstateClock(zone: Self.zone).wall(clock.now).day }

    /// Somebody of the estate as the desks know them.
    func caller(_ member: Member) -> Caller {
        Caller(
            staff: member.id, name: "Name of \(member.login)", estate: member.estate, roles: [member.role],
            language: .english, zone: Self.zone, isToken: false)
    }

    /// What an estate needs for its first round: technicians who may check gas, a calibrated detector, the round itself.
    @discardableResult
    func openRound(at estate: TestEstate) async throws -> ID {
        let (desk, today) = (RoundDesk(house: house, caller: caller(estate.supervisor)), today)
        return try await house.database.write { connection in
            for member in estate.members where member.role == .technician {
                _ = try connection.run(
                    "INSERT INTO staff_skill (staff, skill) VALUES (\(member.id), 'gas') ON CONFLICT DO NOTHING")
            }
            try connection.run(
                """
                INSERT INTO gas_instrument (estate, id, serial, calibrated_until)
                VALUES (\(estate.id), \(Self.detector), 'D-100', \(today.adding(months: 6))) ON CONFLICT DO NOTHING
                """)
            return try desk.open(from: today, connection).id
        }
    }

    /// The place of a home in the newest round.
    func check(of home: Int, at estate: TestEstate) async throws -> ID {
        let flat = estate.homes[home]
        return try await house.database.read { connection in
            let rows = try connection.run(
                "SELECT id FROM home_check WHERE estate = \(estate.id) AND home = \(flat.id) ORDER BY id DESC LIMIT 1")
            guard let row = rows.first else { throw Missing(name: "home_check", in: flat.id.text) }
            return try row[id: "id"]
        }
    }

    /// One try to reach a household, as the office notes it.
    func contact(_ check: ID, _ result: Contact.Result, at estate: TestEstate) async throws {
        try await perform(.contact(Contact(.phone, result)), on: check, at: estate)
    }

    func confirm(
        _ check: ID, on day: Day, _ window: Appointment.Window = .morning, at estate: TestEstate
    ) async throws {
        try await contact(check, .confirmed(day, window), at: estate)
    }

    /// Something that the office decides about a home in a round.
    func perform(_ command: HomeCheck.Command, on check: ID, at estate: TestEstate) async throws {
        let desk = HomeCheckDesk(house: house, caller: caller(estate.supervisor))
        _ = try await house.database.persist { try desk.perform(command, on: check, $0) }
    }

    /// Puts a home on a technician's route, the first technician's where none is named.
    func schedule(_ check: ID, on day: Day, to technician: Member? = nil, at estate: TestEstate) async throws -> GasCase
    {
        let desk = HomeCheckDesk(house: house, caller: caller(estate.supervisor))
        let technician = technician ?? estate.technician
        let number = try await house.numbers.next(for: estate.id, in: house.database)
        let visit = try await house.database.persist { connection in
            let file = try desk.schedule(
                check, on: day, technician: technician.id, override: nil, number: number, connection)
            guard let order = file.check.order else { throw Missing(name: "order", in: check.text) }
            let orderFile = try CaseFile.load(order: order, for: desk.caller, connection)
            return Case(
                estate: estate, order: order.text, number: orderFile.label, visit: orderFile.latest?.id.text ?? "")
        }
        return GasCase(check: check, visit: visit)
    }

    /// A home that agreed today to tomorrow morning, on the morrow's route; the clock is moved on to it.
    func gasVisit(at estate: TestEstate, home: Int = 0) async throws -> GasCase {
        let isOpen = try await house.database.read { try RoundFile.newest(of: estate.id, $0)?.round.isOpen ?? false }
        if !isOpen { try await openRound(at: estate) }
        let (check, tomorrow) = (try await check(of: home, at: estate), today.adding(days: 1))
        try await confirm(check, on: tomorrow, at: estate)
        let one = try await schedule(check, on: tomorrow, at: estate)
        clock.moveOn(minutes: 24 * 60)
        return one
    }
}
