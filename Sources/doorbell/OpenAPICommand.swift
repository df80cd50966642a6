import ArgumentParser
import DoorbellRules
import DoorbellService

/// Prints the description that programs read.
struct OpenAPICommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi", abstract: "Prints the OpenAPI 3.1 description.")

    func run() { print(OpenAPI.document.text) }
}
