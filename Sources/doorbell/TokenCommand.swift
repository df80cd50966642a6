import ArgumentParser
import DoorbellRules
import DoorbellService

/// Makes a bearer token for a program.
struct TokenCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "token", abstract: "Makes an API token; it is printed once and stored as a hash only.")

    @OptionGroup var place: DataOptions
    @Option(help: "Whose rights the token has: a sign-in name.") var user: String
    @Option(help: "The id of the estate at which it works, for somebody who is posted at several.") var estate: String?
    @Option(help: "What the token is for.") var name = "command line"
    @Flag(help: "Make none, and end every token they have.") var revoke = false

    func run() async throws {
        if revoke {
            let count = try await place.withHouse { try await StaffRegister($0).revokeTokens(of: user) }
            return print("tokens ended: \(count)")
        }
        print(
            try await place.withHouse {
                try await StaffRegister($0).makeToken(for: user, name: name, at: estate.map { ID($0) })
            })
    }
}
