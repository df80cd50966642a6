import DoorbellRules
import Hummingbird
import Logging
import Storage
import TestDatabases

@testable import DoorbellService

/// A real house with two small estates on a real database, at a clock that the test moves.
struct TestHouse: Sendable {
    let house: House
    let clock: HandClock
    let kind: DatabaseKind
    /// The data folder, where the secret lies; on SQLite the database too.
    let folder: String
    let east: TestEstate
    let west: TestEstate
    let application: Application<AnyResponder>

    init(on kind: DatabaseKind) async throws {
        let (clock, folder) = (HandClock(), try TemporaryFolder.make())
        var url: String?
        if case .postgres(let fresh) = try kind.freshPlace() { url = fresh }
        var log = Logger(label: "test")
        log.logLevel = .critical
        let house = try await House.open(
            data: folder, database: url, address: "https://doorbell.example", log: log, now: { clock.now })
        (self.house, self.clock, self.kind, self.folder) = (house, clock, kind, folder)
        try await house.database.write { connection in
            _ = try connection.run("INSERT INTO organisation (id, name) VALUES ('o', '海灣')")
        }
        east = try await Self.estate("east", phones: "+8529123", in: house)
        west = try await Self.estate("west", phones: "+8526234", in: house)
        application = Application(responder: AnyResponder(Server(house).responder), logger: log)
    }

    /// Closes the house after `body`, whatever happens.
    static func open(on kind: DatabaseKind, _ body: (TestHouse) async throws -> Void) async throws {
        let house = try await TestHouse(on: kind)
        do {
            try await body(house)
        } catch {
            try? await house.house.close()  // the first error is the one to tell
            throw error
        }
        try await house.house.close()
    }

    var members: [Member] { east.members + west.members }
    var phones: [String] { (east.homes + west.homes).map(\.owner.phone) }
}

/// The house's responder under a name that a stored property can have.
struct AnyResponder: HTTPResponder {
    typealias Context = WireContext

    private let answer: @Sendable (Request, WireContext) async throws -> Response

    init(_ responder: some HTTPResponder<WireContext>) { answer = { try await responder.respond(to: $0, context: $1) } }

    func respond(to request: Request, context: WireContext) async throws -> Response {
        try await answer(request, context)
    }
}
