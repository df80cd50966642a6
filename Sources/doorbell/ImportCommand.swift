import ArgumentParser

/// Brings lists of an office in.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Imports homes and people from CSV or XLSX.", subcommands: [])
}
