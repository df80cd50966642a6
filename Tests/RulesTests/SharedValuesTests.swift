import DoorbellRules
import Testing

@Suite("Money, days, clocks and words")
struct SharedValuesTests {
    @Test(
        "money is written with its sign, its thousands and two digits of cents",
        arguments: [
            (0, Currency.hongKongDollar, "HK$0.00"), (5, .hongKongDollar, "HK$0.05"),
            (6_800, .hongKongDollar, "HK$68.00"),
            (126_850, .hongKongDollar, "HK$1,268.50"), (100_000_000, .renminbi, "¥1,000,000.00"),
            (100_509, .newTaiwanDollar, "NT$1,005.09"), (-990, .renminbi, "−¥9.90"),
        ])
    func money(minor: Int, currency: Currency, text: String) {
        #expect(Money(minor: minor, currency).text == text)
    }

    @Test(
        "only days of the calendar are days",
        arguments: [(2026, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 0, 1), (2026, 13, 1), (0, 1, 1), (2026, 1, 0)])
    func noDay(year: Int, month: Int, day: Int) {
        #expect(Day(year, month, day) == nil)
    }

    @Test(
        "a day lies in a column as a number and comes back",
        arguments: [20_240_229, 20_000_229, 20_260_803, 99_991_231, 10_101])
    func number(_ number: Int) {
        #expect(Day(number: number)?.number == number)
    }

    @Test("a number that is no day is none", arguments: [0, -20_260_803, 20_260_230, 20_261_301, 100_000_101])
    func noNumber(_ number: Int) {
        #expect(Day(number: number) == nil)
    }

    @Test("the clock writes two digits", arguments: [(0, "00:00"), (545, "09:05"), (1_439, "23:59")])
    func clock(minute: Int, text: String) {
        #expect(WallTime.clock(minute: minute) == text)
        #expect(Sample.wall(minute: minute).clock == text)
    }

    @Test(
        "minutes between two moments are cut off", arguments: [(59_999, 0), (60_000, 1), (-60_000, -1), (-59_999, 0)])
    func minutes(milliseconds: Int64, minutes: Int) {
        let start = Instant(milliseconds: 1_000_000)
        #expect(Instant(milliseconds: 1_000_000 + milliseconds).minutes(since: start) == minutes)
    }

    @Test("words speak the language that was asked for")
    func words() {
        let words = Words("繁", "简", "plain")
        #expect(Language.allCases.map { words.text(in: $0) } == ["繁", "简", "plain"])
        #expect(Words(verbatim: "8C") == Words("8C", "8C", "8C"))
    }

    @Test("a door is short in the words of whoever reads it")
    func door() {
        #expect(DoorLabel(building: "12", floor: "8", unit: "C").short == Words("12座8C", "12栋8C", "12-8C"))
    }

    @Test("blank is what nobody can read", arguments: [("", true), (" \n\t　", true), ("。", false), (" a ", false)])
    func blank(text: String, isBlank: Bool) {
        #expect(text.isBlank == isBlank)
    }
}
