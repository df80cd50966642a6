import ArgumentParser
import DoorbellRules
import DoorbellService

extension CourtesyCommand {
    struct Line: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints one of the procedure's lines; without an id, all of them with their triggers.")
        @Argument(help: "The line's id, for example greet or wait.sorry.") var id: String?
        @Option(help: "The surname as the household gave it; compound surnames whole.") var surname: String?
        @Option(help: "The surname in Latin letters, for English.") var roman: String?
        @Option(help: "The title that the household chose, as a word (先生) or by its name (mr).") var title: String?
        @Option(help: "The time of speaking on the estate's clock, HH:MM.") var at: String?
        @Option(help: "zh-Hant, zh-Hans, en, or yue for Cantonese.") var language = "zh-Hant"
        @Option(help: "A further value, NAME=TEXT; the line says which it needs.") var set: [String] = []

        func run() throws {
            guard let id else {
                for line in StockLine.all { print("\(line.id)\t\(line.clause)\t\(line.trigger.english)") }
                return
            }
            var values: [String: String] = [:]
            for pair in set {
                guard let mark = pair.firstIndex(of: "=") else { throw Complaint("--set is NAME=TEXT, not \(pair).") }
                values[String(pair[..<mark])] = String(pair[pair.index(after: mark)...])
            }
            let asked = LineRequest(
                id: id, surname: surname, roman: roman, title: title, at: at, language: language, values: values)
            do throws(LineRequest.Refusal) {
                print(try asked.text())
            } catch {
                throw Complaint(error.words.english)
            }
        }
    }
}
