import DoorbellRules
import Testing

@Suite("Gate G15: a round closes when no home is left without an outcome")
struct GasRoundTests {
    private let now = Sample.later

    @Test(
        "a round is as long as the estate's period, to the day",
        arguments: [
            (Sample.on(2026, 8, 1), 2, Sample.on(2026, 9, 30)), (Sample.on(2025, 12, 31), 2, Sample.on(2026, 2, 27)),
            (Sample.on(2024, 2, 29), 12, Sample.on(2025, 2, 27)), (Sample.on(2027, 12, 30), 2, Sample.on(2028, 2, 28)),
        ])
    func length(from: Day, months: Int, to: Day) throws {
        let event = try GasRound.open(
            after: nil, from: from, under: GasPolicy(periodMonths: months), by: Sample.supervisor, at: now)
        #expect(event.fact == .opened(number: 1, from: from, to: to))
    }

    @Test("one home without an outcome keeps it open")
    func close() throws {
        let round = try opened()
        for open in [1, 10_000] {
            #expect(refusal(of: open, in: round) == .homesWithoutOutcome(open))
        }
        let closed = round.evolved(by: try round.decide(.close(homesWithoutOutcome: 0), by: Sample.supervisor, at: now))
        #expect(round.isOpen && !closed.isOpen)
        #expect(refusal(of: 0, in: closed) == .closedAlready)
    }

    @Test("a superior opens and closes it, and the next one waits for the last")
    func order() throws {
        let round = try opened()
        #expect(refusal(of: 0, in: round, by: Sample.dispatcher) == .superiorNeeded)
        #expect(throws: GasRound.Refusal.superiorNeeded) { try opened(by: Sample.wong) }
        #expect(throws: GasRound.Refusal.openAlready) { try opened(after: round) }
        let closed = round.evolved(by: .init(.closed, at: now, by: Sample.supervisor.id))
        #expect(try opened(after: closed).number == 2)
    }

    @Test("a period of no months is no round", arguments: [0, -1])
    func period(_ months: Int) {
        #expect(throws: GasRound.Refusal.endsBeforeItBegins) {
            try GasRound.open(
                after: nil, from: Sample.day, under: GasPolicy(periodMonths: months), by: Sample.supervisor, at: now)
        }
    }

    @Test("only an opening begins a round, and only an entry a home's place in one")
    func beginnings() {
        #expect(GasRound(.init(.closed, at: now, by: Sample.supervisor.id)) == nil)
        #expect(HomeCheck(.init(.takenUpAgain(words: "入伙"), at: now, by: Sample.dispatcher.id)) == nil)
    }

    private func opened(after last: GasRound? = nil, by actor: Actor = Sample.supervisor) throws -> GasRound {
        let event = try GasRound.open(after: last, from: Sample.day, under: GasPolicy(), by: actor, at: now)
        return try #require(GasRound(event))
    }

    private func refusal(of open: Int, in round: GasRound, by actor: Actor = Sample.supervisor) -> GasRound.Refusal? {
        do throws(GasRound.Refusal) {
            _ = try round.decide(.close(homesWithoutOutcome: open), by: actor, at: now)
            return nil
        } catch {
            return error
        }
    }
}
