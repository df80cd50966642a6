import DoorbellRules
import HTTPTypes
import Storage

/// What a household says about its check through its own link: a time, another time, a call, or no, thank you.
struct GasAnswer: Sendable {
    /// Answers that are taken without a pause; nobody needs more in one round.
    private static let freeAnswers = 10

    let house: House
    let link: GasLink

    /// Records it as the household's own word. The office sees it at once, and a technician whose visit it moves is told by
    /// the same transaction.
    ///
    /// - Throws: `Problem` for one who answers without end; `HomeCheck.Refusal` as for anybody.
    func give(_ reader: JSONReader) async throws {
        let wish = try Wish(reader)
        let guarded = Patience.Guarded(
            who: house.keys.hash(ofToken: "gas link \(link.check.text)"), free: Self.freeAnswers)
        try await Patience(house: house).take([guarded])
        try await house.database.persist { [house, link] connection in
            let check = try HomeCheckFile(link.check, in: link.estate, connection).check
            let estate = try Estate.find(link.estate, connection)
            // Nobody signs here: it is the home that answers.
            let household = Caller(
                staff: check.home, name: "", estate: link.estate, roles: [], language: estate.language,
                zone: estate.zone, isToken: false, isHousehold: true)
            let contact = Contact(.link, wish.result(in: estate.language))
            _ = try HomeCheckDesk(house: house, caller: household).perform(
                .contact(contact), on: link.check, connection)
        }
    }

    /// The fields of the page's forms.
    private enum Wish {
        case time(Day, Appointment.Window, isOther: Bool)
        case declined(words: String)
        case callMe(words: String)

        private enum Kind: String { case confirmed, otherDay = "other-day", declined, callMe = "call-me" }

        init(_ reader: JSONReader) throws {
            let kind: Kind = try reader.choice("result")
            switch kind {
            case .confirmed, .otherDay:
                self = .time(try Wish.day(reader), try reader.choice("window"), isOther: kind == .otherDay)
            case .declined: self = .declined(words: try reader.optionalText("words", limit: 300) ?? "")
            case .callMe: self = .callMe(words: try reader.optionalText("words", limit: 300) ?? "")
            }
            try reader.finish()
        }

        /// A date field sends `2026-11-25`; a program sends 20261125.
        private static func day(_ reader: JSONReader) throws -> Day {
            if case .string(let text)? = reader.optional("day"), let day = Day(iso: text) { return day }
            return try reader.day("day")
        }

        /// A no needs no reason; the record then says that none was given.
        func result(in language: Language) -> Contact.Result {
            switch self {
            case .time(let day, let window, let isOther): isOther ? .otherDay(day, window) : .confirmed(day, window)
            case .declined(let words) where words.isBlank:
                .declined(words: Words("沒有說明原因", "没有说明原因", "no reason given").text(in: language))
            case .declined(let words): .declined(words: words)
            case .callMe(let words): .callMe(words: words)
            }
        }
    }
}
