import DoorbellRules
import HTTPTypes
import HummingbirdTesting
import Storage

@testable import DoorbellService

/// A household at its link, and somebody who smells gas.
extension TestHouse {
    func link(_ check: ID, at estate: TestEstate) -> String {
        GasLink(house: house, check: check, estate: estate.id).path
    }

    /// An answer that a household gives on its page.
    func answer(_ form: String, to check: ID, at estate: TestEstate) async throws -> TestResponse {
        try await send(form, to: "\(link(check, at: estate))/answers", as: .nobody)
    }

    /// The home's place in its round, as its events have it.
    func homeCheck(_ check: ID, at estate: TestEstate) async throws -> HomeCheck {
        try await house.database.read { try HomeCheckFile(check, in: estate.id, $0).check }
    }

    /// - Returns: The id of an alarm at one of the estate's homes.
    func alarm(at estate: TestEstate, home: Int = 0) async throws -> String {
        let answer = try await send(
            "home=\(estate.homes[home].id.text)", to: "/gas/alarms", as: .token(estate.dispatcher))
        guard answer.status == .seeOther, let place = answer.headers[.location] else {
            throw Missing(name: "alarm", in: answer.text)
        }
        return String(place.dropFirst("/gas/alarms/".count))
    }
}
