import ArgumentParser
import DoorbellRules
import DoorbellService

/// Estates: which there are, a new one, what one has decided.
struct EstateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "estate", abstract: "Adds and lists estates, and keeps what they decide.",
        subcommands: [List.self, Add.self, Decide.self])

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lists the estates with their ids.")
        @OptionGroup var place: DataOptions

        func run() async throws {
            for one in try await place.withHouse({ try await EstateRegister($0).list() }) {
                print("\(one.id)\t\(one.name.traditionalChinese)\t\(one.name.english)\t\(one.zone)")
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Adds an estate and prints its id; homes come with `import`, people with `user add`.")
        @OptionGroup var place: DataOptions
        @Option(help: "Its name in Traditional Chinese, or in the only script it is written in.") var name: String
        @Option(help: "Its name in Simplified Chinese, where that differs.") var nameHans: String?
        @Option(help: "Its name in English, where it has one.") var nameEn: String?
        @Option(help: "Who manages it; the estate's own name without it.") var organisation: String?
        @Option(help: "Its time zone.") var zone = "Asia/Hong_Kong"
        @Option(help: "HKD, CNY or TWD.") var currency = "HKD"
        @Option(help: "What is spoken there where a household has not said: zh-Hant, zh-Hans or en.") var language =
            "zh-Hant"
        @Option(help: "The office's telephone number, as residents dial it.") var phone: String
        @Option(help: "The number of its first order; apart from other estates' numbers.") var firstNumber = 1

        func run() async throws {
            guard let currency = Currency(rawValue: currency) else {
                throw Complaint("There is no currency \(currency) here; use HKD, CNY or TWD.")
            }
            guard let language = Language(rawValue: language) else {
                throw Complaint("There is no language \(language) here; use zh-Hant, zh-Hans or en.")
            }
            let newcomer = EstateRegister.Newcomer(
                name: Words(name, nameHans ?? name, nameEn ?? name), organisation: organisation ?? name, zone: zone,
                currency: currency, language: language, officePhone: phone, firstNumber: firstNumber)
            print(try await place.withHouse(mayBegin: true) { try await EstateRegister($0).add(newcomer).text })
        }
    }

    struct Decide: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Keeps what an estate decided about costs, arrival, warranty, greetings and rest days; amounts in cents."
        )
        @OptionGroup var place: DataOptions
        @Option(help: "The estate's id; the only one there is without it.") var estate: String?
        @Option(help: "What adult family may agree to alone, in cents.") var familyLimit: Int?
        @Option(help: "What a tenant may agree to without the owner, in cents.") var tenantLimit: Int?
        @Option(help: "Above this a cost needs more than a spoken yes, in cents.") var spokenLimit: Int?
        @Option(help: "Days in which the same fault is mended free of charge.") var warrantyDays: Int?
        @Option(help: "Minutes until somebody is at the door of an emergency.") var emergencyMinutes: Int?
        @Option(help: "The same for what is urgent.") var urgentMinutes: Int?
        @Option(help: "The same for everything else.") var routineMinutes: Int?
        @Option(help: "From when on a good morning is wished (HH:MM on the estate's clock).") var goodMorning: String?
        @Option(help: "The same for a good day.") var goodDay: String?
        @Option(help: "The same for a good evening.") var goodEvening: String?
        @Flag(inversion: .prefixedNo, help: "Whether a superior may enter with a witness in an emergency.")
        var emergencyEntry: Bool?
        @Option(help: "A rest day of the estate (YYYY-MM-DD); may be repeated.") var holiday: [String] = []

        func run() async throws {
            var decisions = EstateRegister.Decisions()
            decisions.familyCostLimit = familyLimit
            decisions.tenantCostLimit = tenantLimit
            decisions.spokenCostLimit = spokenLimit
            decisions.warrantyDays = warrantyDays
            decisions.emergencyArrival = emergencyMinutes
            decisions.urgentArrival = urgentMinutes
            decisions.routineArrival = routineMinutes
            decisions.allowsEmergencyEntry = emergencyEntry
            decisions.morning = try minute(goodMorning, "--good-morning")
            decisions.afternoon = try minute(goodDay, "--good-day")
            decisions.evening = try minute(goodEvening, "--good-evening")
            decisions.holidays = try holiday.map { text in
                guard let day = Day(iso: text) else {
                    throw Complaint("--holiday is a day like 2026-12-25, not \(text).")
                }
                return day
            }
            try await place.withHouse { [decisions] house in
                try await EstateRegister(house).decide(decisions, for: try await house.estate(named: estate))
            }
            print("Kept.")
        }

        private func minute(_ text: String?, _ option: String) throws -> Int? {
            guard let text else { return nil }
            guard let minute = WallTime.minute(clock: text) else {
                throw Complaint("\(option) is a time like 05:30, not \(text).")
            }
            return minute
        }
    }
}
