import DoorbellRules
import Testing

@Suite("What has happened about gas is kept as JSON and read back the same")
struct GasJSONTests {
    static let findings: [Finding] = [
        .passed, .notApplicable, Sample.locked, Sample.leak, Sample.rust, .failed(.advice, words: "「舊」\"\\\n😀"),
    ]
    static let visitFacts: [Visit.Fact] =
        CheckItem.allCases.map { .gas(.inspected($0, .passed, version: 3)) }
        + findings.map { .gas(.inspected(.hoseAge, $0, version: 1)) }
        + Reading.Kind.allCases.map { .gas(.taken(Reading($0, 12, with: Sample.detector, on: Sample.day))) }
        + GasTold.allCases.flatMap { who -> [Visit.Fact] in
            [.gas(.told(who, reference: "T-77")), .smell(.told(who, reference: "T-88"))]
        }
        + [Sample.receipt, .refused(words: "不收"), .leftOnSite(words: "門邊")].map { .gas(.noticeHanded($0)) }
        + [
            .gas(.noted(Sample.stove)), .gas(.madeSafe(at: "爐具前閥門")), .smell(.noticed), .smell(.warned(door: "9C")),
            .gas(.noted(Appliance(id: ID("x"), kind: .dryer, make: "TGC", model: "", year: nil))), .smell(.evacuated),
            .gasCleared(reference: "TG-2026-118"), .left(.evacuated),
            .answered(.gasOff, about: Sample.order, Played.no, words: Sample.gasScript.gasTurnOff(nil)),
        ]

    static let contacts: [Contact] = Contact.Channel.allCases.flatMap { channel in
        let results: [Contact.Result] = [
            .confirmed(Sample.day, .morning), .otherDay(Sample.on(2028, 2, 29), .evening), .noAnswer,
            .declined(words: "不用"), .callMe(words: "夜晚"), .wrongNumber,
        ]
        return results.map { Contact(channel, $0) }
    }
    static let homeFacts: [HomeCheck.Fact] =
        contacts.map { .contacted($0, on: Sample.day) }
        + HomeCheck.Outcome.allCases.map { .settled($0, words: "RSI-2031") }
        + Visit.Outcome.allCases.map { .concluded($0, nil, on: Sample.day, window: .afternoon) }
        + GasResult.allCases.map { .concluded(.done, $0, on: Sample.day, window: .morning) }
        + [
            .entered(round: ID("r"), home: ID("h"), DueDate(anchor: Sample.on(2023, 12, 31), months: 26)),
            .scheduled(Sample.on(2028, 2, 29), order: ID("o")), .takenUpAgain(words: "入伙"),
        ]

    @Test("every fact of a gas check comes back as it was", arguments: visitFacts.indices)
    func visit(_ place: Int) throws {
        let event = Visit.Event(Self.visitFacts[place], at: Sample.later, by: Sample.wong.id)
        #expect(try Visit.Event(JSON(parsing: event.json.text), at: event.at, by: event.by) == event)
    }

    @Test("every fact of a home in a round comes back as it was", arguments: homeFacts.indices)
    func home(_ place: Int) throws {
        let event = HomeCheck.Event(Self.homeFacts[place], at: Sample.later, by: Sample.wong.id)
        #expect(try HomeCheck.Event(JSON(parsing: event.json.text), at: event.at, by: event.by) == event)
    }

    @Test("every fact of a round comes back as it was")
    func round() throws {
        for fact in [GasRound.Fact.opened(number: 7, from: Sample.day, to: Sample.on(2026, 10, 2)), .closed] {
            let event = GasRound.Event(fact, at: Sample.later, by: Sample.supervisor.id)
            #expect(try GasRound.Event(JSON(parsing: event.json.text), at: event.at, by: event.by) == event)
        }
    }

    @Test("a checklist as an estate approved it comes back as it was")
    func checklist() throws {
        let own = try #require(Checklist.Span(.atRisk, .immediatelyDangerous))
        let approved = Checklist(version: 4, spans: [.stoveAge: own])
        let again = try Checklist(version: 4, json: JSON(parsing: approved.json.text))
        #expect(CheckItem.allCases.allSatisfy { again.span(of: $0) == approved.span(of: $0) })
    }

    @Test(
        "a fact with a mistake is refused with its place",
        arguments: [
            (
                #"{"fact":"gas-item","item":"G27","finding":{"result":"passed"},"checklist":1}"#,
                JSON.Kind.unknownValue, "item"
            ),
            (
                #"{"fact":"gas-item","item":"G01","finding":{"result":"fine"},"checklist":1}"#, .unknownValue,
                "finding.result"
            ),
            (
                #"{"fact":"gas-item","item":"G01","finding":{"result":"failed","words":"x"},"checklist":1}"#, .missing,
                "finding.class"
            ),
            (
                #"{"fact":"gas-item","item":"G01","finding":{"result":"passed"},"checklist":0}"#, .outOfRange,
                "checklist"
            ),
            (#"{"fact":"gas-reading","reading":{"kind":"detector","value":-1}}"#, .outOfRange, "reading.value"),
            (#"{"fact":"gas-made-safe","place":" "}"#, .empty, "place"),
            (#"{"fact":"gas-told","who":"neighbour","reference":"x"}"#, .unknownValue, "who"),
            (#"{"fact":"gas-notice","receipt":{"receipt":"lost"}}"#, .unknownValue, "receipt.receipt"),
            (#"{"fact":"gas-smelled","by":"x"}"#, .unknownField, "by"),
        ])
    func mistakes(text: String, kind: JSON.Kind, place: String) {
        #expect(throws: JSON.Trouble(kind, at: place)) {
            try Visit.Event(JSON(parsing: text), at: Sample.later, by: Sample.wong.id)
        }
    }

    @Test(
        "a day that no sum of months could leave the calendar by is a day; another is none",
        arguments: [
            (1000_01_01, true), (8999_12_31, true), (999_12_31, false), (9000_01_01, false), (2026_02_29, false),
        ])
    func days(number: Int, isDay: Bool) throws {
        let reader = try JSONReader(.object(["day": .whole(number)]))
        #expect((try? reader.day("day")) == (isDay ? Day(number: number) : nil))
    }
}
