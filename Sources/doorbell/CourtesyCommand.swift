import ArgumentParser
import DoorbellRules
import DoorbellService
import Foundation

/// What is said: check a text, print a line, teach and measure the tone model, look at the rules.
struct CourtesyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "courtesy", abstract: "Checks what is said to a household, and prints the procedure's lines.",
        subcommands: [Check.self, Line.self, Train.self, Measure.self, Rules.self, Speed.self])

    /// Files of an estate that change or add rules.
    struct Overlays: ParsableArguments {
        @Option(help: "An estate's own rule file; may be given several times.") var overlay: [String] = []

        func book() throws -> CourtesyBook {
            if overlay.isEmpty { return try Manners.book.get() }
            return try Manners.book(
                with: overlay.map { ($0, String(decoding: try CourtesyCommand.bytes($0), as: UTF8.self)) })
        }
    }

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif
    }

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

    struct Rules: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Opens the rules, tries every example, and says how often each finds something in ordinary turns."
        )
        @Argument(help: "Files of ordinary turns (JSON, one a line).") var ordinary: [String] = []
        @OptionGroup var overlays: Overlays

        func run() throws {
            let book = try overlays.book()
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
