import ArgumentParser
import DoorbellService

/// Conduct: what was kept for long enough goes.
struct ConductCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "conduct", abstract: "Removes observations of conduct that are past their time.",
        subcommands: [Sweep.self])

    struct Sweep: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Removes what is older than a year, with every answer; a server that runs does it once a day.")
        @OptionGroup var place: DataOptions

        func run() async throws {
            let count = try await place.withHouse { try await ConductRetention($0).sweep() }
            print("\(count) records of conduct were past their time and are gone.")
        }
    }
}
