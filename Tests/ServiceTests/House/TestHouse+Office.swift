import DoorbellRules
import HTTPTypes
import HummingbirdTesting

@testable import DoorbellService

extension TestHouse {
    /// Something that the office makes on an order and that has to be taken.
    @discardableResult
    func tapOffice(
        _ noun: String, _ fields: KeyValuePairs<String, JSON?>, on one: Case, by member: Member? = nil
    ) async throws -> TestResponse {
        let answer = try await attemptOffice(noun, fields, on: one, by: member)
        if answer.status != .created { throw Missing(name: noun, in: answer.text) }
        return answer
    }

    func attemptOffice(
        _ noun: String, _ fields: KeyValuePairs<String, JSON?>, on one: Case, by member: Member? = nil
    ) async throws -> TestResponse {
        clock.moveOn(minutes: 2)
        return try await post(
            "/api/v1/orders/\(one.order)/\(noun)", .object(fields), as: member ?? one.estate.supervisor)
    }

    /// What is wrong with the papers of one order, a sentence each.
    func verify(_ one: Case) async throws -> [String] {
        try await ServiceOrderDesk(house).verify(number: one.number, estate: one.estate.id.text)
    }

    /// What the doctor finds wrong in the whole house, a sentence each.
    var faults: [String] { get async throws { try await Doctor(house).examine().faults } }
}
