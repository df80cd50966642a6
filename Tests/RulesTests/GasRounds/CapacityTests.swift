import DoorbellRules
import Testing

@Suite("Capacity: what a round takes, before it is opened (procedure 2.7)")
struct CapacityTests {
    /// No access in thousandths, visits a day in tenths, technicians in tenths, homes that are never met: 2.2 % of them at last.
    static let figures = [(0, 465, 22, 0), (150, 545, 26, 7), (280, 632, 30, 44)]

    @Test("2,000 homes in 43 working days, at 20 minutes and 7 hours a day", arguments: figures)
    func estate(noAccess: Int, perDay: Int, people: Int, neverMet: Int) throws {
        let capacity = try #require(planned(noAccess: noAccess))
        let visits = Double(capacity.visits) / 43
        #expect(Int((visits * 10).rounded()) == perDay)
        #expect(Int((visits * 20 / 420 * 10).rounded()) == people)
        #expect(capacity.homesNeverMet == neverMet)
    }

    @Test("people and days are whole, and enough")
    func whole() throws {
        let capacity = try #require(planned(noAccess: 280))
        #expect(capacity.visits == 2_717 && capacity.homesNeverMet == 44 && capacity.visitsPerDay == 64)
        #expect(capacity.technicians == 4)
        #expect(capacity.days(for: 3) == 44 && capacity.days(for: 4) == 33 && capacity.days(for: 0) == 130)
    }

    @Test("one home that is always there is one visit of one person")
    func one() throws {
        let one = try #require(
            Capacity(homes: 1, noAccess: 0, tries: 3, minutes: 20, minutesPerDay: 420, workingDays: 43))
        #expect(one.visits == 1 && one.technicians == 1 && one.homesNeverMet == 0 && one.days(for: 1) == 1)
    }

    @Test("the largest round is counted exactly, on a phone's small numbers too")
    func largest() throws {
        let one = try #require(
            Capacity(
                homes: 1_000_000, noAccess: 999, tries: 10, minutes: 480, minutesPerDay: 480, workingDays: 1))
        #expect(one.visits == 9_955_120 && one.technicians == 9_955_120 && one.homesNeverMet == 990_045)
        #expect(one.visits <= Int(Int32.max) && one.technicians <= Int(Int32.max))
    }

    @Test("what no round can have is no capacity")
    func impossible() {
        #expect(planned(homes: 0) == nil && planned(homes: 1_000_001) == nil)
        #expect(planned(noAccess: -1) == nil && planned(noAccess: 1_000) == nil)
        #expect(planned(tries: 0) == nil && planned(minutes: 0) == nil && planned(minutes: 421) == nil)
        #expect(planned(days: 0) == nil && planned(homes: 1_000_000, noAccess: 999, tries: 10) != nil)
    }

    private func planned(
        homes: Int = 2_000, noAccess: Int = 0, tries: Int = 3, minutes: Int = 20, days: Int = 43
    ) -> Capacity? {
        Capacity(
            homes: homes, noAccess: noAccess, tries: tries, minutes: minutes, minutesPerDay: 420, workingDays: days)
    }
}
