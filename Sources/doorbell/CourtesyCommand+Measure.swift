import ArgumentParser
import DoorbellRules
import DoorbellService

extension CourtesyCommand {
    struct Measure: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Precision and recall on labelled sentences, by tier and category; prints counts, never a sentence.")
        @Argument(help: "Files of labelled sentences (JSON, one a line).") var files: [String]
        @OptionGroup var overlays: Overlays

        func run() throws {
            let checker = try overlays.book().checker
            for file in files {
                print(file)
                let sentences = try LabelledSentence.read(CourtesyCommand.bytes(file), name: file)
                for line in CourtesyMeasure(sentences, with: checker).lines { print("  \(line)") }
            }
        }
    }
}
