import ArgumentParser
import DoorbellRules
import DoorbellService

extension CourtesyCommand {
    struct Rules: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Opens the rules, tries every example, and says how often each finds something in ordinary turns."
        )
        @Argument(help: "Files of ordinary turns (JSON, one a line).") var ordinary: [String] = []
        @OptionGroup var overlays: Overlays

        func run() throws {
            let book = try overlays.tried()
            let tone = try Manners.tone
            print("\(book.checker.ruleIDs.count) rules, \(book.examples) examples, all as they should be")
            print(
                "tone model: \(tone.sentences) sentences (\(tone.forbidden) forbidden), on groups left out: precision 0.\(tone.precision), recall 0.\(tone.recall)"
            )
            var turns: [LabelledSentence] = []
            for file in ordinary { turns += try LabelledSentence.read(CourtesyCommand.bytes(file), name: file) }
            if turns.isEmpty { return }
            var counts = [Int](repeating: 0, count: book.checker.ruleIDs.count)
            for turn in turns { for rule in book.checker.firing(in: turn.text) { counts[rule] += 1 } }
            print("in \(turns.count) ordinary turns:")
            for (rule, count) in zip(book.checker.ruleIDs, counts).sorted(by: { $0.1 > $1.1 }) where count > 0 {
                print("  \(rule): \(count)")
            }
        }
    }
}
