import DoorbellRules
import Testing

@Suite("A line asked for by its id says nothing untrue and guesses nothing (clauses L-a, L-e, L-f, C1)")
struct LineRequestTests {
    private func line(
        _ id: String, surname: String? = "周", title: String? = "先生", at: String? = "09:10",
        in language: String = "zh-Hant",
        _ values: [String: String] = [:], isMourning: Bool = false
    ) throws -> String {
        try LineRequest(
            id: id, surname: surname, roman: "Chow", title: title, at: at, language: language, values: values,
            isMourning: isMourning
        ).text()
    }

    @Test(
        "the procedure's greetings, by the minute; without a title nobody is named; in mourning nobody is wished a good morning"
    )
    func greetings() throws {
        #expect(try line("greet") == "周先生早上好")
        #expect(try line("greet", at: "19:00", in: "zh-Hans") == "周先生晚上好")
        #expect(try line("greet", in: "en") == "Good morning, Mr Chow")
        #expect(try line("greet", title: nil) == "您好")
        #expect(try line("greet", isMourning: true) == "周先生您好")
    }

    @Test("the sorry-line is for people who waited; gas is said by the check alone")
    func facts() throws {
        #expect(try line("wait.sorry", ["waited": "12"]) == "對不起，讓您久等了。")
        #expect(throws: LineRequest.Refusal.missing("waited")) { try line("wait.sorry") }
        #expect(throws: LineRequest.Refusal.nobodyWaited) { try line("wait.sorry", ["waited": "0"]) }
        #expect(throws: LineRequest.Refusal.nobodyWaited) { try line("wait.sorry", in: "yue", ["waited": "0"]) }
        #expect(throws: LineRequest.Refusal.onlyFromACheck) { try line("gas.safe") }
    }

    @Test("every line is said in every language with the values that it names, and asks for each that is missing")
    func all() throws {
        let values = [
            "staff": "陳", "fault": "水管", "utility": "water", "minutes": "20", "reason": "原因", "item": "雪櫃",
            "subject": "水管",
            "slot": "九時至十時", "dept": "工程部", "time": "16:00", "waited": "5", "alternative": "明天", "what": "登記",
        ]
        for line in StockLine.all where line.id != "gas.safe" && line.id != "gas.dangerous" {
            for language in ["zh-Hant", "zh-Hans", "en", "yue"] {
                let text = try self.line(line.id, in: language, values)
                #expect(!text.isBlank && !text.contains("{"), "\(line.id) in \(language): \(text)")
                for need in line.needs {
                    var fewer = values
                    fewer[need] = nil
                    #expect(throws: LineRequest.Refusal.missing(need)) { try self.line(line.id, in: language, fewer) }
                }
            }
        }
    }

    @Test(
        "what does not exist is told",
        arguments: [
            ("nothing", "mr", "09:10", "en", LineRequest.Refusal.unknownLine),
            ("greet", "lord", "09:10", "en", .unknownTitle),
            ("greet", "mr", "25:00", "en", .badTime), ("greet", "mr", "9", "en", .badTime),
            ("greet", "mr", "09:10", "fr", .unknownLanguage),
        ])
    func refusals(id: String, title: String, at: String, language: String, refusal: LineRequest.Refusal) {
        #expect(throws: refusal) { try line(id, title: title, at: at, in: language) }
    }

    @Test("C1: three at the door speak what all of them understand; the household's wish comes first")
    func common() {
        let all: [[Language]] = [
            [.simplifiedChinese, .english], [.english, .traditionalChinese], [.traditionalChinese, .english],
        ]
        #expect(CommonLanguage.of(all) == .english)
        #expect(CommonLanguage.of([[.english], [.traditionalChinese]]) == nil)
        #expect(CommonLanguage.of([]) == nil)
    }
}
