import DoorbellRules
import Logging
import Storage

/// Everything a request needs that is not in the request: where things are kept, what time it is, how ids are made.
///
/// Time, chance and ids are handed in, so that days of estate life can be lived through in a test.
public struct House: Sendable {
    public let database: Database
    public let now: @Sendable () -> Instant
    public let ids: IDMaker
    public let keys: Keys
    public let log: Logger
    let numbers = Numbers()
    let callers = CallerCache()
    let books = EstateBooks()
    /// Under which address residents and staff reach this house, for links and QR codes: `https://doorbell.example`.
    public let address: String
    /// The technician's app, handed out to everybody.
    public var phone = PhoneApp.none

    public init(
        database: Database, now: @escaping @Sendable () -> Instant, ids: IDMaker, keys: Keys, log: Logger,
        address: String
    ) {
        self.database = database
        self.now = now
        self.ids = ids
        self.keys = keys
        self.log = log
        self.address = address
    }
}
