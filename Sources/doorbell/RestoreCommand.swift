import ArgumentParser
import DoorbellService
import Storage

/// Puts a backup into an empty place.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Puts a backup into an empty data folder or database.")

    @Argument(help: "The backup file.") var file: String
    @OptionGroup var place: DataOptions

    func run() async throws {
        do {
            try await Database.restore(file, to: place.database.map { .postgres($0) } ?? .folder(place.data))
        } catch {
            throw Complaint(error)
        }
        print("Restored. Run `doorbell doctor --data \(place.data)` to see that all is well.")
    }
}
