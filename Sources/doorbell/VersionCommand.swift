import ArgumentParser
import DoorbellService

/// Says which Doorbell this is.
struct VersionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "version", abstract: "Prints the version.")
    static let text = Version.text

    func run() { print("doorbell \(Version.text)") }
}
