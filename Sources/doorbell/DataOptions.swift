import ArgumentParser
import DoorbellService
import Foundation
import Logging

/// Where the data are: the same two options for every command that needs them.
struct DataOptions: ParsableArguments {
    @Option(help: "The data folder; it is made when it is missing.") var data: String
    @Option(help: "postgres://USER@HOST:PORT/NAME in place of the folder's own database.") var database: String?

    /// Opens the house and closes it after `body`, whatever happens.
    ///
    /// - Parameters:
    ///   - isServer: A server has the folder to itself; every other command may work beside one.
    ///   - mayBegin: Whether a house is made where there is none yet. A misspelt folder is no empty house that is well.
    func withHouse<T: Sendable>(
        isServer: Bool = false, mayBegin: Bool = false, address: String = "http://localhost:8080",
        _ body: (House) async throws -> T
    ) async throws -> T {
        if !isServer, !mayBegin, database == nil, !FileManager.default.fileExists(atPath: "\(data)/doorbell.sqlite") {
            throw Complaint(
                "There are no Doorbell data in \(data): check --data, or begin with `doorbell demo` or `doorbell estate add`."
            )
        }
        do {
            var log = Logger(label: "doorbell") { StreamLogHandler.standardError(label: $0) }
            log.logLevel = .info
            let house = try await House.open(
                data: data, database: database, address: address, alongside: !isServer, log: log)
            do {
                let result = try await body(house)
                try await house.close()
                return result
            } catch {
                try? await house.close()  // the first error is the one to tell
                throw error
            }
        } catch let exit as ExitCode {
            throw exit
        } catch {
            throw Complaint(error)
        }
    }
}
