import DoorbellRules
import Testing

@Suite("The due date counts calendar months from the last completed check (clause F1)")
struct DueDateTests {
    @Test(
        "the next check counts calendar months, and a month without such a day ends with its last",
        arguments: [
            (Sample.on(2026, 1, 15), 2, Sample.on(2026, 3, 15)), (Sample.on(2026, 12, 31), 2, Sample.on(2027, 2, 28)),
            (Sample.on(2027, 12, 31), 2, Sample.on(2028, 2, 29)), (Sample.on(2024, 2, 29), 12, Sample.on(2025, 2, 28)),
            (Sample.on(2024, 2, 29), 48, Sample.on(2028, 2, 29)), (Sample.on(2026, 8, 31), 1, Sample.on(2026, 9, 30)),
            (Sample.on(2026, 3, 31), -1, Sample.on(2026, 2, 28)), (Sample.on(2099, 12, 31), 2, Sample.on(2100, 2, 28)),
            (Sample.on(2026, 1, 1), -1, Sample.on(2025, 12, 1)), (Sample.on(2026, 11, 30), 1, Sample.on(2026, 12, 30)),
        ])
    func months(day: Day, months: Int, later: Day) {
        #expect(day.adding(months: months) == later)
    }

    @Test("a check within the early span keeps the date, and so does one on the day", arguments: 0...14)
    func early(_ days: Int) {
        let due = DueDate(anchor: Sample.on(2026, 1, 31), months: 2)
        let next = due.next(afterCheckOn: due.day.adding(days: -days), under: GasPolicy())
        #expect(next.day == Sample.on(2026, 5, 31))
    }

    @Test("a late check begins a new count from its own day, and so does one that is too early")
    func late() {
        let due = DueDate(anchor: Sample.on(2026, 1, 31), months: 2)
        #expect(due.next(afterCheckOn: Sample.on(2026, 4, 1), under: GasPolicy()).day == Sample.on(2026, 6, 1))
        #expect(due.next(afterCheckOn: Sample.on(2026, 3, 16), under: GasPolicy()).day == Sample.on(2026, 5, 16))
        #expect(due.next(afterCheckOn: Sample.on(2026, 3, 17), under: GasPolicy()).day == Sample.on(2026, 5, 31))
    }

    @Test("a 31st stays a 31st for ten years of checks on time", arguments: [1, 2, 3, 12])
    func noDrift(_ period: Int) {
        let (anchor, policy) = (Sample.on(2023, 12, 31), GasPolicy(periodMonths: period))
        var due = DueDate(anchor: anchor, months: period)
        for round in 2...(120 / period) {
            due = due.next(afterCheckOn: due.day.adding(days: -(round % 15)), under: policy)
            #expect(due.day == anchor.adding(months: round * period))
        }
        #expect(due.day == Sample.on(2033, 12, 31))
    }

    @Test("29 February comes back when the year has one")
    func leap() {
        var due = DueDate(anchor: Sample.on(2024, 2, 29), months: 12)
        let days = (0..<5).map { _ in
            defer { due = due.next(afterCheckOn: due.day, under: GasPolicy(periodMonths: 12)) }
            return due.day
        }
        #expect(days.map { $0.day } == [28, 28, 28, 29, 28])
    }

    @Test("days are added and counted across months, leap days and years")
    func days() {
        let start = Sample.on(2023, 11, 1)
        var day = start
        for count in 0..<1_000 {
            #expect(day.days(since: start) == count && start.adding(days: count) == day)
            day = day.adding(days: 1)
        }
        #expect(Sample.on(2024, 3, 1).adding(days: -1) == Sample.on(2024, 2, 29))
        #expect(Sample.on(2100, 3, 1).adding(days: -1) == Sample.on(2100, 2, 28))
        #expect(Sample.on(2027, 1, 1).adding(days: -1) == Sample.on(2026, 12, 31))
        #expect(Sample.on(2026, 1, 1).days(since: Sample.on(2027, 1, 1)) == -365)
    }
}
