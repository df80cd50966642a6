import ArgumentParser
import DoorbellRules
import DoorbellService

/// Counts the report's figures and what orders and people are found by anew, from the logs.
struct RecountCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "recount",
        abstract: "Counts the figures of the report anew from the logs, and mends what differs.",
        discussion: "On PostgreSQL stop the servers first; on SQLite it may run beside one.")

    @OptionGroup var place: DataOptions
    @Option(help: "The estate's id; all of them without it.") var estate: String?

    func run() async throws {
        let mended = try await place.withHouse { house in
            let all = try await EstateRegister(house).list().map { ID($0.id) }
            let named = if let estate { [try await house.estate(named: estate)] } else { all }
            var mended = 0
            for estate in named { mended += try await Recount(house).mend(estate) }
            return mended
        }
        print(mended == 0 ? "Everything was counted as the logs have it." : "\(mended) records were counted anew.")
    }
}
