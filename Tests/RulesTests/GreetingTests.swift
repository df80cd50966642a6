import DoorbellRules
import Testing

@Suite("Greetings: surname, title and the minute of the day (clause L-a)")
struct GreetingTests {
    private let chow = FormOfAddress(surname: "周", romanSurname: "Chow", title: .mister)

    @Test(
        "the minute decides what is wished",
        arguments: [
            (0, "周先生晚上好", "Good evening, Mr Chow"), (299, "周先生晚上好", "Good evening, Mr Chow"),
            (300, "周先生早上好", "Good morning, Mr Chow"), (719, "周先生早上好", "Good morning, Mr Chow"),
            (720, "周先生您好", "Good afternoon, Mr Chow"), (1_079, "周先生您好", "Good afternoon, Mr Chow"),
            (1_080, "周先生晚上好", "Good evening, Mr Chow"), (1_439, "周先生晚上好", "Good evening, Mr Chow"),
        ])
    func minute(_ minute: Int, chinese: String, english: String) {
        let words = PartOfDay(minute: minute).greeting(chow)
        #expect(words.traditionalChinese == chinese)
        #expect(words.english == english)
    }

    @Test("an estate has hours of its own, and its visits keep them")
    func hours() {
        let early = PartOfDay.Hours(morning: 360, afternoon: 660, evening: 1_020)
        let said = [359, 360, 660, 1_020].map { PartOfDay(minute: $0, hours: early).greeting(chow).english }
        #expect(said == ["Good evening", "Good morning", "Good afternoon", "Good evening"].map { "\($0), Mr Chow" })
        #expect(!PartOfDay.Hours(morning: 700, afternoon: 660).isInOrder)
        let script = Visit.Script(Sample.brief, in: .english, at: Sample.wall(minute: 1_030), early)
        #expect(script.purpose.text.hasPrefix("Good evening"))
    }

    @Test(
        "edge 33: where surname or title is unknown nobody guesses",
        arguments: [
            FormOfAddress.unknown, FormOfAddress(surname: "周", romanSurname: "Chow", title: nil),
            FormOfAddress(surname: nil, romanSurname: nil, title: .mister),
        ])
    func unknown(_ address: FormOfAddress) {
        let words = PartOfDay(minute: 600).greeting(address)
        #expect(words == Words("您好", "您好", "Good morning"))
    }

    @Test("edge 33: compound surnames stay whole, western names stand as they are")
    func compound() {
        let auYeung = FormOfAddress(surname: "歐陽", romanSurname: "Au Yeung", title: .ms)
        #expect(auYeung.text(in: .traditionalChinese) == "歐陽女士")
        #expect(auYeung.text(in: .english) == "Ms Au Yeung")
        let smith = FormOfAddress(surname: nil, romanSurname: "Smith", title: .doctor)
        #expect(smith.text(in: .simplifiedChinese) == "Smith医生")
        #expect(smith.text(in: .english) == "Dr Smith")
        let chan = FormOfAddress(surname: "陳", romanSurname: nil, title: .mrs)
        #expect(chan.text(in: .english) == "Mrs 陳")
    }

    @Test("every line is written in three languages and has an id of its own")
    func lines() {
        let unknown = FormOfAddress.unknown
        let lines: [Line] = [
            .doorPurpose(.morning, unknown, staff: "黃師傅", fault: Words("漏水", "漏水", "a leak")),
            .paidEnter(.evening, unknown),
            .shutOff(.water, minutes: 20, reason: "換閥芯"), .material(item: "閥芯", reason: "磨損"),
            .price(what: "閥芯", Money(minor: 6_800, .hongKongDollar)), .move(items: ["沙發", "茶几"]), .accept(unknown),
            .farewell, .sorryToKeepYouWaiting, .askSuperior, .cannotNow(reason: "缺貨", alternative: "星期五"),
        ]
        #expect(lines.allSatisfy { $0.words.isWritten })
        #expect(Set(lines.map { $0.id }).count == lines.count)
        #expect(lines.allSatisfy { !$0.words.traditionalChinese.contains("不知道") })
    }

    @Test(
        "every English sentence begins with a capital, also to somebody unknown",
        arguments: [Line.accept(.unknown), .farewell])
    func capital(_ line: Line) {
        #expect(line.words.english.first?.isUppercase == true)
    }
}
