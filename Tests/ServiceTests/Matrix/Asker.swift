import DoorbellRules
import Testing

/// Who stands before a route in the matrix.
enum Asker: Sendable, CustomTestStringConvertible {
    case nobody
    case member(Member)

    var testDescription: String {
        switch self {
        case .nobody: "nobody"
        case .member(let member): member.login
        }
    }

    static func all(in house: TestHouse) -> [Asker] { [.nobody] + house.members.map { .member($0) } }
}
