import ArgumentParser
import DoorbellRules
import DoorbellService
import Foundation

/// What is said: check a text, print a line, teach and measure the tone model, look at the rules.
struct CourtesyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "courtesy", abstract: "Checks what is said to a household, and prints the procedure's lines.",
        subcommands: [Check.self, Line.self, Train.self, Measure.self, Rules.self, Speed.self, Overlay.self])

    /// Files of an estate that change or add rules.
    struct Overlays: ParsableArguments {
        @Option(help: "An estate's own rule file; may be given several times.") var overlay: [String] = []

        func book() throws -> CourtesyBook { try overlay.isEmpty ? Manners.book.get() : tried() }

        /// With every example tried, the house's own too.
        func tried() throws -> CourtesyBook {
            try Manners.book(
                with: overlay.map { ($0, String(decoding: try CourtesyCommand.bytes($0), as: UTF8.self)) })
        }
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif
    }

    static func language(_ text: String) throws -> Language {
        guard let language = Language(rawValue: text) else {
            throw Complaint("There is no language \(text) here; use zh-Hant, zh-Hans or en.")
        }
        return language
    }

    static func bytes(_ file: String) throws -> [UInt8] {
        let data =
            file == "-" ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: file)
        guard let data else { throw Complaint("\(file) cannot be read: check the name and your rights.") }
        return Array(data)
    }
}
