import ArgumentParser
import Foundation

/// `doorbell`: everything that can be done with a house from the command line.
@main
struct DoorbellCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "doorbell",
        abstract: "Consent-first home service for residential estates.",
        version: VersionCommand.text,
        subcommands: [
            ServeCommand.self, DemoCommand.self, ImportCommand.self, EstateCommand.self, UserCommand.self,
            TokenCommand.self,
            OrderCommand.self,
            RoutesCommand.self, DoctorCommand.self, RecountCommand.self, BackupCommand.self, RestoreCommand.self,
            OpenAPICommand.self,
            PreviewCommand.self, CourtesyCommand.self, ConductCommand.self, VersionCommand.self,
        ])

    /// Names, doors and telephone numbers go into what it writes: all of that is for its owner alone.
    static func main() async {
        umask(0o077)
        await main(nil)
    }
}
