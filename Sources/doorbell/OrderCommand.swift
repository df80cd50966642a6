import ArgumentParser
import DoorbellService
import Foundation

/// Signed service orders: print one, verify one.
struct OrderCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "order", abstract: "Prints and verifies signed service orders.",
        subcommands: [PDF.self, Verify.self])

    struct PDF: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pdf", abstract: "Writes the signed service order as PDF.")
        @Argument(help: "The order's number, WO-17 or 17.") var number: String
        @OptionGroup var place: DataOptions
        @Option(help: "The estate's id, where several have this number.") var estate: String?
        @Option(help: "The file to write.") var out: String

        func run() async throws {
            let bytes = try await place.withHouse { try await ServiceOrderDesk($0).pdf(number: number, estate: estate) }
            do {
                try Data(bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
            } catch {
                throw Complaint("\(out) cannot be written: \(error.localizedDescription)")
            }
            print("\(out): \(bytes.count) bytes")
        }
    }

    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Compares what is kept with what was signed; exit code 1 where a byte has changed.")
        @Argument(help: "The order's number, WO-17 or 17.") var number: String
        @OptionGroup var place: DataOptions
        @Option(help: "The estate's id, where several have this number.") var estate: String?

        func run() async throws {
            let faults = try await place.withHouse {
                try await ServiceOrderDesk($0).verify(number: number, estate: estate)
            }
            if faults.isEmpty { return print("\(number): as it was signed") }
            for fault in faults { print("\(number): \(fault)") }
            throw ExitCode(1)
        }
    }
}
