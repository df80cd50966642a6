import ArgumentParser
import DoorbellService
import Foundation
import Storage

/// Puts a backup into an empty place.
struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Puts a backup into an empty data folder or database.")

    @Argument(help: "The backup file.") var file: String
    @OptionGroup var place: DataOptions

    func run() async throws {
        if !FileManager.default.isReadableFile(atPath: file) {
            throw Complaint("\(file) cannot be read: check the name and your rights.")
        }
        do {
            try await Database.restore(file, to: place.database.map { .postgres($0) } ?? .folder(place.data))
        } catch StorageError.damaged(let what) {
            throw Complaint("This is no whole backup, and nothing was restored: choose another file. (\(what))")
        } catch {
            throw Complaint(error)
        }
        print("Restored. Run `doorbell doctor --data \(place.data)` to see that all is well.")
    }
}
