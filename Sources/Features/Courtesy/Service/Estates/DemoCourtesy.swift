import DoorbellRules
import Storage

/// A demo estate's numbers of this month and opinions that wait for a superior.
struct DemoCourtesy {
    let house: House
    let caller: Caller
    let connection: any Connection

    private static let times: [(door: String, rule: String, outcome: CourtesyTally.Outcome, times: Int)] = [
        ("orders/{id}/holds", "", .looked, 42), ("orders/{id}/cancellations", "", .looked, 11),
        ("enquiries/{id}/answers", "", .looked, 63), ("enquiries", "", .looked, 71),
        ("visits/{id}/diagnosis", "", .looked, 88), ("orders/{id}/holds", "dont-know.speaker-1", .blocked, 3),
        ("orders/{id}/holds", "dont-know.speaker-1", .changed, 3),
        ("enquiries/{id}/answers", "deflection.not-my-business-1", .blocked, 1),
        ("enquiries/{id}/answers", "deflection.not-my-business-1", .changed, 1),
        ("orders/{id}/cancellations", "dont-know.speaker-1", .reasoned, 1),
        ("visits/{id}/diagnosis", "tone", .advised, 2),
    ]

    private static let opinions: [(verdict: Opinion.Verdict, text: Words, rule: String?)] = [
        (
            .rude,
            Words("這種小事也要報修", "这种小事也要报修", "Your home keeps us busy"), nil
        )
    ]

    func play() throws {
        let month = EstateClock(zone: caller.zone).wall(house.now()).day.number / 100
        for one in Self.times {
            try connection.run(
                """
                INSERT INTO courtesy_tally (estate, month, door, rule, outcome, part, times)
                VALUES (\(caller.estate), \(month), \(one.door), \(one.rule), \(one.outcome.rawValue), 0,
                    \(one.times))
                """)
        }
        for one in Self.opinions {
            let opinion = try Opinion(one.verdict, one.text.text(in: caller.language), rule: one.rule)
            try OpinionDesk(house, caller).take(opinion, as: house.ids.make(), connection)
        }
    }
}
