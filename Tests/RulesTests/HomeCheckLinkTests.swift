import DoorbellRules
import Testing

@Suite("A household's own answer, and the route it may move (clause F2, gate G14)")
struct HomeCheckLinkTests {
    static let now = Instant(milliseconds: 1_790_000_000_000)

    static func day(_ number: Int) throws -> Day { try #require(Day(number: number)) }

    static func facts(
        _ actor: Actor, on day: Day, cold: Bool = false
    ) -> HomeCheck.Facts {
        HomeCheck.Facts(
            now: now, today: day, policy: GasPolicy(allowsColdCalls: cold), actor: actor, isRoundOpen: true)
    }

    /// A home that agreed on the 23rd to the morning of the 24th, on its route or not.
    static func agreed(onRoute: Bool = false) throws -> HomeCheck {
        let (monday, tuesday) = (try day(20_261_123), try day(20_261_124))
        let facts: [HomeCheck.Fact] =
            [
                .entered(round: ID("r"), home: ID("h"), DueDate(anchor: tuesday, months: 0)),
                .contacted(Contact(.link, .confirmed(tuesday, .morning)), on: monday),
            ] + (onRoute ? [.scheduled(tuesday, order: ID("o"))] : [])
        let events = facts.map { HomeCheck.Event($0, at: now, by: ID("s")) }
        return events.dropFirst().reduce(try #require(HomeCheck(events[0]))) { $0.evolved(by: $1) }
    }

    @Test("staff do not answer through the household's link, nor the household through anything else")
    func whose() throws {
        let (check, monday) = (try Self.agreed(), try Self.day(20_261_123))
        for (actor, channel) in [(Sample.dispatcher, Contact.Channel.link), (Sample.household, .phone)] {
            #expect(throws: HomeCheck.Refusal.linkIsTheirs) {
                try check.decide(.contact(Contact(channel, .callMe(words: ""))), Self.facts(actor, on: monday))
            }
        }
        #expect(throws: HomeCheck.Refusal.notAMessage) {
            try check.decide(.contact(Contact(.phone, .sent)), Self.facts(Sample.dispatcher, on: monday))
        }
    }

    @Test("the link books from tomorrow on, unless the estate allows cold calls")
    func tomorrow() throws {
        let (check, monday) = (try Self.agreed(), try Self.day(20_261_123))
        let today = HomeCheck.Command.contact(Contact(.link, .confirmed(monday, .evening)))
        #expect(throws: HomeCheck.Refusal.tomorrowAtTheEarliest) {
            try check.decide(today, Self.facts(Sample.household, on: monday))
        }
        _ = try check.decide(today, Self.facts(Sample.household, on: monday, cold: true))
    }

    @Test("another time, a no and a wish to talk leave the route; the same yes again does not")
    func leaving() throws {
        let (check, tuesday, friday) = (
            try Self.agreed(onRoute: true), try Self.day(20_261_124), try Self.day(20_261_127)
        )
        let leave: [Contact.Result] = [
            .confirmed(tuesday, .evening), .otherDay(friday, .morning), .declined(words: "外出"), .callMe(words: ""),
        ]
        let stay: [Contact.Result] = [.confirmed(tuesday, .morning), .noAnswer, .wrongNumber, .sent]
        #expect(leave.allSatisfy { check.leavesRoute(after: $0) })
        #expect(!stay.contains { check.leavesRoute(after: $0) })
        #expect(try !Self.agreed().leavesRoute(after: .declined(words: "外出")))
    }

    @Test("off the route with a reason, and free to be put on one again")
    func takenOff() throws {
        let (check, monday) = (try Self.agreed(onRoute: true), try Self.day(20_261_123))
        let facts = Self.facts(Sample.household, on: monday)
        #expect(throws: HomeCheck.Refusal.reasonMissing) { try check.decide(.takeOff(reason: " "), facts) }
        let off = check.evolved(by: try check.decide(.takeOff(reason: "住戶改約"), facts))
        #expect(!off.isOnRoute && off.routeDay == nil && off.order == ID("o"))
        #expect(throws: HomeCheck.Refusal.notOnRoute) { try off.decide(.takeOff(reason: "再"), facts) }
        let event = HomeCheck.Event(.takenOff(reason: "住戶改約"), at: Self.now, by: ID("h"))
        #expect(try HomeCheck.Event(JSON(parsing: event.json.text), at: event.at, by: event.by) == event)
        #expect(event.fact.sentence.isWritten)
    }

    @Test("a yes that is repeated on the day is still yesterday's yes")
    func repeated() throws {
        let (check, monday, tuesday) = (try Self.agreed(), try Self.day(20_261_123), try Self.day(20_261_124))
        let again = HomeCheck.Event(
            .contacted(Contact(.phone, .confirmed(tuesday, .morning)), on: tuesday), at: Self.now, by: ID("s"))
        #expect(check.evolved(by: again).appointment?.confirmedOn == monday)
    }

    @Test("a message greets, asks or explains, carries the link, and thanks")
    func messages() throws {
        let chow = FormOfAddress(surname: "周", romanSurname: "Chow", title: .mister)
        let messages: [GasMessage] = [
            .invitation(slot: Words("上午", "上午", "morning")), .reminder(.morning), .late(minutes: 20),
            .moved(day: Words("星期二", "星期二", "Tuesday"), .evening),
        ]
        for message in messages {
            let words = message.words(
                to: chow, link: "https://d/g", estate: Words("海怡灣", "海怡湾", "Hoi Yi Bay"), phone: "2555")
            for language in Language.allCases {
                let text = words.text(in: language)
                #expect(text.contains("https://d/g") && text.contains("2555"), "\(message.name)")
            }
            #expect(words.traditionalChinese.hasPrefix("周先生您好") && words.english.hasPrefix("Hello, Mr Chow"))
            #expect(words.traditionalChinese.contains("謝謝") && words.traditionalChinese.contains("請"))
        }
    }
}
