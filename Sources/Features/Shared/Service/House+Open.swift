import DoorbellRules
import Foundation
import Logging
import Storage

extension House {
    /// Opens the house in a data folder, or on a PostgreSQL database with its secret in that folder.
    ///
    /// - Parameter alongside: For commands: whether to work in a folder that a running server holds.
    /// - Throws: `StorageError` with the cause, or an error that the folder cannot be written.
    public static func open(
        data folder: String, database url: String? = nil, address: String = "http://localhost:8080",
        alongside: Bool = false, log: Logger = Logger(label: "doorbell"),
        now: @escaping @Sendable () -> Instant = House.systemClock,
        random: @escaping @Sendable () -> UInt64 = { .random(in: .min ... .max) }
    ) async throws -> House {
        try makeFolder(folder)
        let place: Database.Place = url.map { .postgres($0) } ?? .folder(folder)
        let database = try await Database.open(place, migrations: Migration.all, alongside: alongside)
        try await PromiseBackfill(database: database).run()
        return House(
            database: database, now: now, ids: IDMaker(now: now, random: random),
            keys: Keys(secret: try secret(in: folder)),
            log: log, address: address)
    }

    /// Names, doors and telephone numbers lie there: a folder that is made here is for its owner alone.
    private static func makeFolder(_ folder: String) throws {
        if FileManager.default.fileExists(atPath: folder) { return }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw StorageError.unavailable("the folder \(folder) cannot be made: \(error.localizedDescription)")
        }
    }

    /// The same house at another clock.
    public func at(_ now: @escaping @Sendable () -> Instant) -> House {
        House(database: database, now: now, ids: IDMaker(now: now), keys: keys, log: log, address: address)
    }

    /// Gives back what was reserved and lets go of the data. Call it once, last.
    public func close() async throws {
        try? await numbers.giveBack(to: database)  // a gap in the numbers is no reason not to close
        try await database.close()
    }

    /// Everything, as of one moment, in one file.
    public func backup(to file: String) async throws { try await database.backup(to: file) }

    /// The clock of the machine.
    public static let systemClock: @Sendable () -> Instant = {
        Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1_000).rounded(.down)))
    }

    /// 32 random bytes, made once and readable by nobody else. Without them sessions, tokens and links of a backup are dead.
    private static func secret(in folder: String) throws -> [UInt8] {
        let file = "\(folder)/secret"
        if let kept = FileManager.default.contents(atPath: file), kept.count >= 16 { return Array(kept) }
        let fresh = Keys.random(32)
        let made = FileManager.default.createFile(
            atPath: file, contents: Data(fresh), attributes: [.posixPermissions: 0o600])
        if !made { throw StorageError.unavailable("cannot write \(file)") }
        return fresh
    }
}
