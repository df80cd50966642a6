import ArgumentParser
import DoorbellRules
import DoorbellService

extension CourtesyCommand {
    struct Overlay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints what an estate changes about the rules, or keeps a file as that; a broken one is refused."
        )
        @OptionGroup var place: DataOptions
        @Argument(help: "The estate's id; `doorbell estate list` shows them.") var estate: String
        @Argument(
            help: "A rule file that begins with `overlay: NAME`, or - for what is typed; an empty one takes all back.")
        var file: String?

        func run() async throws {
            let yaml = try file.map { String(decoding: try CourtesyCommand.bytes($0), as: UTF8.self) }
            let (name, estate) = (file ?? "", self.estate)
            let line: String = try await place.withHouse { house in
                let desk = OverlayDesk(house, estate: try await house.estate(named: estate))
                guard let yaml else { return try await desk.text() }
                do {
                    return "Kept as edition \(try await desk.write(yaml)).\n"
                } catch let troubles as PackTroubles {
                    throw Complaint(
                        troubles.all.map { "\(name):\($0.line):\($0.column): \($0.message)" }.joined(separator: "\n"))
                }
            }
            print(line, terminator: "")
        }
    }
}
