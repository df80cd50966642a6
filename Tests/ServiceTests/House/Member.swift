import DoorbellRules
import Testing

/// Somebody of the staff of a test's house, with both ways to come in.
struct Member: Sendable, CustomTestStringConvertible {
    let id: ID
    let estate: ID
    let role: StaffRole
    let login: String
    let token: String
    let session: String

    var testDescription: String { login }
}
