import ArgumentParser
import DoorbellService
import Foundation

/// Writes every page with its example values, in three languages, as files to look at.
struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Writes the catalogue of pages, each with its example.")

    @Option(help: "The folder to write into.") var out: String

    func run() throws {
        for file in Preview.files {
            let path = URL(fileURLWithPath: out).appendingPathComponent(file.path)
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: path)
        }
        print("\(out)/index.html")
    }
}
