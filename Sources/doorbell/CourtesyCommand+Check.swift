import ArgumentParser
import DoorbellRules
import DoorbellService
import Foundation

extension CourtesyCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks texts, one a line; exit code 1 where one of them is not to be sent as it is.")
        @Argument(help: "A file, or - for what is typed.") var file = "-"
        @Option(help: "text, json (one object a line) or sarif.") var format = Format.text
        @Option(help: "Of the messages and proposals: zh-Hant, zh-Hans or en; each text's own without it.")
        var language: String?
        @Option(help: "household, internal, quotation or gas-smell.") var audience = "household"
        @Flag(help: "Only what was found, without sentences to say instead.") var noProposals = false
        @OptionGroup var overlays: Overlays

        func run() throws {
            let language = try self.language.map(CourtesyCommand.language)
            guard let audience = CourtesyAudience(rawValue: audience) else {
                throw Complaint("--audience is household, internal, quotation or gas-smell, not \(audience).")
            }
            let checker = try overlays.book().checker
            let text = String(decoding: try CourtesyCommand.bytes(file), as: UTF8.self)
            var isBlocked = false
            var reports: [CourtesyReport] = []
            var number = 0
            text.enumerateLines { line, _ in
                number += 1
                if line.isBlank { return }
                let verdict = checker.check(line, to: audience, in: language, proposing: !noProposals)
                isBlocked = isBlocked || verdict.level == .block
                let report = CourtesyReport(
                    file: file == "-" ? "stdin" : file, line: number, text: line, verdict: verdict)
                let spoken = language ?? .english
                switch format {
                case .text: for line in report.lines(in: spoken) { print(line) }
                case .json: print(verdict.json(of: line, in: spoken).text)
                case .sarif: reports.append(report)
                }
            }
            if format == .sarif { print(CourtesyReport.sarif(reports, in: language ?? .english).text) }
            if isBlocked { throw ExitCode(1) }
        }
    }
}
