import DoorbellRules
import HTTPTypes
import Storage

/// An answer that a household gives on its own device (evidence grade A): the link, and a number with which the household is
/// registered, whole. Staff see numbers masked, and a look at a whole one is on record. Whose number it is decides who
/// answers and with which powers; of several people with one number, the one who may least.
struct ResidentAnswer: Sendable {
    let house: House
    let link: ResidentLink

    /// Records the answer to the question that is open now.
    ///
    /// - Throws: `Problem` for digits of nobody (and, after a few, for trying too often), `Visit.Refusal` as for anybody.
    func give(_ reader: JSONReader) async throws {
        let subject = try reader.id("subject")
        let answer: Reply.Answer = try reader.choice("answer")
        let digits = Person.phoneKey(try reader.text("digits", limit: 24))
        try reader.finish()
        let guarded = Patience.Guarded(who: house.keys.hash(ofToken: "link \(link.order.text)"), free: 5)
        let patience = Patience(house: house)
        try await patience.take([guarded])
        do {
            try await record(answer, to: subject, digits)
        } catch let problem as Problem where problem.code == Problem.wrongDigits.code {
            throw problem
        } catch {
            try await patience.giveBack(guarded)  // the digits were right; something else was not
            throw error
        }
        try await patience.giveBack(guarded)
    }

    private func record(_ answer: Reply.Answer, to subject: ID, _ digits: String) async throws {
        let now = house.now()
        try await house.database.persist { [link] connection in
            var file = try CaseFile.load(held: link, connection)
            let people = try Person.household(of: file.home.id, in: link.estate, connection)
            let same = people.filter { person in
                digits.count >= 7 && Person.phoneKeys(digits).contains(person.phone ?? "")
            }
            guard let person = same.max(by: { $0.role.rank < $1.role.rank }) else {
                throw Problem.wrongDigits
            }
            guard let visit = file.latest, let question = visit.visit.openQuestion, question.subject == subject else {
                throw Visit.Refusal.unknownSubject
            }
            let giver = Giver(role: person.role, person: person.id, channel: .link)
            let caller = Caller(
                staff: person.id, name: "", estate: link.estate, roles: [], language: person.language,
                zone: file.estate.zone, isToken: false, isHousehold: true)
            let desk = try file.desk(for: visit.visit, caller, at: now, connection)
            let command = question.command(
                Reply(answer, by: giver, grade: .onOwnDevice), desk, currency: file.estate.policy.currency)
            file.record(try visit.visit.decide(command, desk.facts), on: visit.id)
            try file.save(connection)
        }
    }
}

extension Visit.Question {
    /// The line that asks it, in the household's language.
    func line(_ desk: CaseFile.Desk, currency: Currency) -> Spoken {
        let script = Visit.Script(desk.brief, in: desk.brief.language, at: desk.facts.wall, desk.facts.policy.greeting)
        return switch self {
        case .shutOff(let shutOff): script.shutOff(shutOff.plan)
        case .price(let charge): script.price(charge, currency)
        }
    }

    fileprivate func command(_ reply: Reply, _ desk: CaseFile.Desk, currency: Currency) -> Visit.Command {
        let words = line(desk, currency: currency)
        return switch self {
        case .shutOff(let shutOff): .answerShutOff(shutOff.plan.id, reply, words: words)
        case .price(let charge): .answerCharge(charge.id, reply, words: words)
        }
    }
}

extension CaseFile {
    /// The file to which a link fits; whether it fits was found out before.
    static func load(held link: ResidentLink, _ connection: any Connection) throws -> CaseFile {
        let rows = try connection.run(
            "SELECT number, home FROM work_order WHERE estate = \(link.estate) AND id = \(link.order)")
        guard let row = rows.first else { throw Problem.notFound }
        return try CaseFile(
            id: link.order, number: try row[int: "number"],
            home: Home.find(try row[id: "home"], in: link.estate, connection),
            estate: Estate.find(link.estate, connection), connection)
    }
}

extension Problem {
    static let wrongDigits = Problem(
        .badRequest, "wrong-digits",
        Words(
            "電話號碼對不上，請輸入住戶登記的完整號碼。", "电话号码对不上，请输入住户登记的完整号码。",
            "This number doesn't match; please enter a number the household is registered with, in full."),
        place: "digits")
}

extension HouseholdRole {
    /// The order of the table of powers: the owner first, a minor last.
    fileprivate var rank: Int { HouseholdRole.allCases.firstIndex(of: self) ?? 0 }
}
