import DoorbellRules
import Logging
import Storage
import Synchronization

/// The rule book of each estate: the house's own with what the estate has changed, opened once for each edition.
final class EstateBooks: Sendable {
    private let known = Mutex<[ID: (version: Int, book: CourtesyBook)]>([:])

    /// The newest book. Another server, or the command line, may have made an edition: its number is asked every time.
    ///
    /// An edition that no longer opens, because the house's own rules have moved on, holds nobody up: the house's rules
    /// count then, the log and `doctor` say so.
    func book(for estate: ID, in house: House) async throws -> CourtesyBook {
        let version = try await house.database.read { try CourtesyEdition.version(of: estate, $0) }
        if version == 0 { return try Manners.book.get() }
        if let known = known.withLock({ $0[estate] }), known.version == version { return known.book }
        let edition = try await house.database.read { try CourtesyEdition.newest(of: estate, $0) }
        let book: CourtesyBook
        do {
            book = try edition.open()
        } catch let troubles as PackTroubles {
            house.log.error("the estate's rules of language do not open", metadata: ["cause": "\(troubles)"])
            book = try Manners.book.get()
        }
        known.withLock { $0[estate] = (edition.version, book) }
        return book
    }
}
