import DoorbellRules
import Testing

@Suite("Help for a household: its own yes, an end, and nothing more to see than is needed (clause D1)")
struct HardshipRulesTests {
    static let today = Day(since1970: 20_790)
    static let lam = Actor(id: ID("lam"), name: "林主管", roles: [.supervisor])
    static let ho = Actor(id: ID("ho"), name: "何小姐", roles: [.propertyAssistant])
    static let ng = Actor(id: ID("ng"), name: "吳小姐", roles: [.dispatcher])

    static func plan(
        words: String = "分三期", giver: String = "王女士", role: HouseholdRole = .owner, heard: String = "您看這樣好不好？",
        instalments: Instalments?, review: Int = 60, ends: Int = 100
    ) -> HardshipPlan {
        HardshipPlan(
            help: .instalments, words: words, instalments: instalments,
            consent: .init(giver: giver, role: role, channel: .phone, words: heard), keeper: ho.id,
            reviewOn: today.adding(days: review), endsOn: today.adding(days: ends))
    }

    static func parts(_ total: Int = 10_000, _ count: Int = 3) throws -> Instalments {
        try Instalments(total: total, count: count, firstOn: today)
    }

    private func refusal(_ plan: HardshipPlan, by actor: Actor = Self.lam) -> HardshipPlan.Refusal? {
        do throws(HardshipPlan.Refusal) {
            _ = try HardshipPlan.make(plan, by: actor, on: Self.today)
            return nil
        } catch { return error }
    }

    @Test("the parts add up to the cent, and no two differ by more than one", arguments: [2, 3, 7, 11, 12])
    func exact(count: Int) throws {
        for total in [count, count + 1, 9_999, 10_000, 10_001, 123_457, 100_000_000] {
            let parts = try Self.parts(total, count).parts
            #expect(parts.count == count && parts.reduce(0) { $0 + $1.amount } == total)
            let amounts = parts.map { $0.amount }
            #expect((amounts.max() ?? 0) - (amounts.min() ?? 0) <= 1 && amounts == amounts.sorted(by: >))
            #expect(zip(parts, parts.dropFirst()).allSatisfy { $0.day < $1.day })
        }
        #expect(try Self.parts().parts.map { $0.amount } == [3_334, 3_333, 3_333])
    }

    @Test(
        "one part is none, thirteen are too many, and nobody pays less than a cent",
        arguments: [(100, 1), (100, 13), (2, 3), (0, 2)])
    func misfit(total: Int, count: Int) {
        #expect(throws: HardshipPlan.Refusal.instalmentsDoNotFit) { try Self.parts(total, count) }
    }

    @Test("without the household's yes there is no plan")
    func consent() throws {
        let parts = try Self.parts()
        #expect(refusal(Self.plan(instalments: parts)) == nil)
        #expect(refusal(Self.plan(giver: " ", instalments: parts)) == .consentMissing)
        #expect(refusal(Self.plan(heard: "", instalments: parts)) == .consentMissing)
        #expect(refusal(Self.plan(role: .minor, instalments: parts)) == .consentOfAdult)
        #expect(refusal(Self.plan(words: " ", instalments: parts)) == .wordsMissing)
        #expect(refusal(Self.plan(instalments: nil)) == .instalmentsMissing)
        #expect(refusal(Self.plan(instalments: parts), by: Self.ho) == .superiorNeeded)
    }

    @Test("it ends within a year, is looked through before, and not before the last part is paid")
    func end() throws {
        let parts = try Self.parts()
        #expect(refusal(Self.plan(instalments: parts, ends: 59)) == .endsBeforeLastPart)
        #expect(refusal(Self.plan(instalments: parts, ends: 400)) == .endMissing)
        #expect(refusal(Self.plan(instalments: parts, review: 101)) == .reviewMissing)
        #expect(refusal(Self.plan(instalments: parts, review: 0)) == .reviewMissing)
        let plan = Self.plan(instalments: parts)
        #expect(!plan.isOver(on: Self.today.adding(days: 100)) && plan.isOver(on: Self.today.adding(days: 101)))
        #expect(
            !plan.isDueForReview(on: Self.today.adding(days: 59))
                && plan.isDueForReview(on: Self.today.adding(days: 60)))
    }

    @Test("superiors and the keeper see it, nobody else")
    func seen() throws {
        let plan = Self.plan(instalments: try Self.parts())
        #expect(plan.maySee(Self.lam) && plan.maySee(Self.ho) && !plan.maySee(Self.ng))
    }

    @Test("it reads back as it was kept")
    func codec() throws {
        for plan in [Self.plan(instalments: try Self.parts()), Self.plan(instalments: nil)] {
            #expect(try HardshipPlan(JSON(parsing: plan.json.text)) == plan)
        }
    }
}
