import ArgumentParser
import DoorbellService
import Storage

/// Copies everything into one file while the house goes on.
struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Writes all data, as of one moment, into one file.")

    @OptionGroup var place: DataOptions
    @Option(help: "The file to write; nothing is overwritten.") var out: String

    func run() async throws {
        try await place.withHouse { try await $0.backup(to: out) }
        print("\(out) is complete. Keep \(place.data)/secret with it: sessions, tokens and residents' links need it.")
    }
}
