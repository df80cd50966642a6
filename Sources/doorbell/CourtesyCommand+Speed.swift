import ArgumentParser
import DoorbellRules
import DoorbellService

extension CourtesyCommand {
    struct Speed: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Measures the checker with 2,000 rules beside a plain search for the same words.")
        @Argument(help: "Files of sentences (JSON, one a line).") var files: [String]

        func run() throws {
            var sentences: [String] = []
            for file in files {
                sentences += try LabelledSentence.read(CourtesyCommand.bytes(file), name: file).map(\.text)
            }
            let speed = try CourtesySpeed(
                Manners.book.get().packs, table: Manners.table, tone: Manners.tone.model, sentences: sentences)
            print(speed.line)
        }
    }
}
