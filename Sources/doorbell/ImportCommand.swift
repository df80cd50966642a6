import ArgumentParser
import DoorbellRules
import DoorbellService
import Foundation

/// Brings lists of an office in.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Imports homes and people from CSV or XLSX.", subcommands: [Homes.self])

    struct Homes: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Shows what a list would change, row by row; with --carry-out it is done.")

        @Argument(help: "A CSV or XLSX file.") var file: String
        @OptionGroup var place: DataOptions
        @Option(help: "The estate's id; not needed where there is only one.") var estate: String?
        @Option(help: "utf-8, utf-16, gb18030 or big5; found out without it.") var encoding: String?
        @Option(help: "The sheet of an XLSX file; the first without it.") var sheet: String?
        @Option(help: "Language of what is printed: zh-Hant, zh-Hans or en.") var language = "en"
        @Flag(help: "Do it, after the dry run.") var carryOut = false
        @Flag(help: "Leave rows with errors out instead of refusing the whole list.") var skipErrors = false

        func run() async throws {
            guard let language = Language(rawValue: language) else {
                throw Complaint("There is no language \(language); use zh-Hant, zh-Hans or en.")
            }
            let known = try encoding.map { text in
                guard let encoding = TextEncoding(rawValue: text) else {
                    throw Complaint("\(text) is not read; use utf-8, utf-16, gb18030 or big5, or leave --encoding out.")
                }
                return encoding
            }
            guard let data = FileManager.default.contents(atPath: file) else {
                throw Complaint("\(file) cannot be read: check the name and your rights.")
            }
            let hasTroubles = try await place.withHouse { house in
                let estate = try await house.estate(named: self.estate)
                let homes = HomeImport(database: house.database, ids: house.ids, now: house.now, estate: estate)
                do {
                    let plan = try await homes.plan(Array(data), name: file, encoding: known, sheet: sheet)
                    for change in plan.changes { print(change.words.text(in: language)) }
                    for trouble in plan.troubles { print(trouble.words.text(in: language)) }
                    print(plan.words.text(in: language))
                    if carryOut {
                        let outcome = try await homes.carryOut(plan, by: ID("command-line"), skippingErrors: skipErrors)
                        print(
                            "homes: \(outcome.homesAdded) added, \(outcome.homesChanged) changed; people: \(outcome.peopleAdded) added, \(outcome.peopleChanged) changed; rows left out: \(outcome.rowsSkipped)"
                        )
                    }
                    return !plan.troubles.isEmpty
                } catch let refusal as HomeImport.Refusal {
                    throw Complaint(refusal.words.text(in: language))
                }
            }
            if hasTroubles { throw ExitCode(1) }
        }
    }
}
