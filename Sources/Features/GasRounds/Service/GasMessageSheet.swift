import DoorbellRules
import Storage

/// The questions of the day before for the homes that are contacted next, a row each, for the estate's own way of sending:
/// a bulk text, a letter-box slip, a colleague with a telephone.
///
/// Nothing is sent by making it. Each number that stands in it is a look at that number, and is written down as one.
struct GasMessageSheet {
    let table: CommaTable

    init(_ caller: Caller, _ language: Language, _ house: House, _ connection: any Connection) throws {
        let (estate, now) = (try Estate.find(caller.estate, connection), house.now())
        guard let round = try RoundFile.newest(of: estate.id, connection) else { throw Problem.notFound }
        let calls = try CallList(estate, round: round.id, at: now, connection).calls
        let rows = try calls.compactMap { call -> [String]? in
            // A superior speaks with this home now, and nobody sends it a bulk text.
            if try HouseholdVoice.isSilent(call.home, in: estate.id, connection) { return nil }
            let person = try Person.household(of: call.home, in: estate.id, connection).first
            if let person, person.phone != nil {
                _ = try PhoneView.look(at: person.id, caller, id: house.ids.make(), at: now, connection)
            }
            let link = GasLink(house: house, check: call.check, estate: estate.id)
            let spoken = person?.language ?? estate.language
            let text = GasMessage.invitation(slot: GasHomeWords.anyTime).words(
                to: person?.address ?? .unknown, link: link.address, estate: estate.name, phone: estate.officePhone
            ).text(in: spoken)
            return [
                call.door.words.text(in: language), person?.name(in: language) ?? "", person?.phone ?? "",
                spoken.ownName, "\(TextSegments(text).parts)", text,
            ]
        }
        let tomorrow = estate.clock.wall(now).day.adding(days: 1)
        table = CommaTable(
            name: "gas-messages-\(tomorrow.iso).csv", rows: [Self.headings.map { $0.text(in: language) }] + rows)
    }

    private static let headings = [
        PhraseBook.door, Words("住戶姓名", "住户姓名", "Household"), Contact.Channel.phone.words,
        Words("住戶的語言", "住户的语言", "Their language"), Words("短訊條數", "短信条数", "Parts of a text"),
        Contact.Channel.message.words,
    ]
}
