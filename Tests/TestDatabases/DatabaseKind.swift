import Foundation
public import Storage

/// The two databases that everything must work on: the argument of every test that keeps something.
public enum DatabaseKind: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// A new, empty place of this kind.
    public func freshPlace() throws -> Database.Place {
        switch self {
        case .sqlite: .folder(try TemporaryFolder.make())
        case .postgres: .postgres(try ThrowawayPostgres.shared.freshDatabaseURL())
        }
    }
}
