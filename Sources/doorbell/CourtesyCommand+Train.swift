import ArgumentParser
import DoorbellRules
import DoorbellService
import Foundation

extension CourtesyCommand {
    struct Train: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Teaches the tone model from labelled sentences and the rules' examples; the same files, the same bytes."
        )
        @Argument(help: "Files of labelled sentences (JSON, one a line).") var files: [String]
        @Option(help: "The file to write.") var out: String
        @Option(help: "A file of kinds of words; without one, the kinds that the model in use knows.")
        var words: String?

        func run() throws {
            let book = try Manners.book.get()
            let kinds =
                if let words { try ToneWords.kinds(CourtesyCommand.bytes(words), name: words) } else {
                    try Manners.tone.model.words.kinds
                }
            var sentences = book.sentences.map {
                LabelledSentence(text: $0.text, isForbidden: $0.isForbidden, category: "", group: "rules")
            }
            sentences += book.offered.map {
                LabelledSentence(text: $0, isForbidden: false, category: "own", group: "offers")
            }
            for file in files { sentences += try LabelledSentence.read(CourtesyCommand.bytes(file), name: file) }
            let outcome = ToneTrainer(words: ToneWords(kinds, table: Manners.table), table: Manners.table)
                .train(sentences)
            let file = ToneFile(outcome, training: LabelledSentence.digest(sentences))
            do {
                try Data(file.bytes).write(to: URL(fileURLWithPath: out), options: .atomic)
            } catch {
                throw Complaint("\(out) cannot be written: \(error.localizedDescription)")
            }
            print(
                "\(out): \(file.bytes.count) bytes, \(file.sentences) sentences (\(file.forbidden) forbidden), on groups left out: precision 0.\(file.precision), recall 0.\(file.recall)"
            )
        }
    }
}
