import ArgumentParser
import DoorbellService

/// Makes a bearer token for a program.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Makes an API token; it is printed once and stored as a hash only.")

    @OptionGroup var place: DataOptions
    @Option(help: "Whose rights the token has: a sign-in name.") var user: String
    @Option(help: "What the token is for.") var name = "command line"

    func run() async throws {
        print(try await place.withHouse { try await StaffRegister($0).makeToken(for: user, name: name) })
    }
}
