import ArgumentParser
import DoorbellRules
import DoorbellService

/// Fills an empty house with two estates to look around in.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Fills an empty data folder with two demo estates and prints the sign-ins.")

    @OptionGroup var place: DataOptions
    @Option(help: "The estates' today (YYYY-MM-DD) in place of the clock's.") var today: String?
    @Flag(help: "Print JSON for programs.") var json = false

    func run() async throws {
        let estates = try await place.withHouse(isServer: true) { house in try await DemoEstate(try at(house)).fill() }
        if json {
            print(DemoPrint(estates: estates).json.text)
        } else {
            print(DemoPrint(estates: estates).text)
        }
    }

    /// The same house on the given day, at ten in the morning in Hong Kong.
    private func at(_ house: House) throws -> House {
        guard let today else { return house }
        guard let day = Day(iso: today) else { throw Complaint("--today is a day like 2026-11-23, not \(today).") }
        let morning = EstateClock(zone: "Asia/Hong_Kong").instant(day, minute: 600)
        return house.at { morning }
    }
}

/// The demo's sign-ins, for people and for programs.
struct DemoPrint {
    let estates: [DemoEstate.Made]

    var text: String {
        estates.map { estate in
            let lines = estate.signIns.map { one in
                "  \(one.role.words.english.padded(to: 20)) \(one.login.padded(to: 12)) \(one.password)   token \(one.token)   \(one.name)"
            }
            return
                "\(estate.name.traditionalChinese) / \(estate.name.english)  (closed and signed: \(estate.signedOrder), estate \(estate.id.text))\n\(lines.joined(separator: "\n"))"
        }.joined(separator: "\n\n")
    }

    var json: JSON {
        .object([
            "estates": .array(
                estates.map { estate in
                    .object([
                        "id": .string(estate.id.text), "name": .string(estate.name.traditionalChinese),
                        "name-en": .string(estate.name.english), "signed-order": .string(estate.signedOrder),
                        "staff": .array(
                            estate.signIns.map { one in
                                .object([
                                    "estate": .string(estate.id.text), "role": .string(one.role.rawValue),
                                    "name": .string(one.name),
                                    "user": .string(one.login), "password": .string(one.password),
                                    "token": .string(one.token),
                                ])
                            }),
                    ])
                })
        ])
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        count < width ? "\(self)\(String(repeating: " ", count: width - count))" : self
    }
}
