import DoorbellRules
import Storage

/// A demo estate's plans: an amount in parts, and somebody who looks in on an elderly resident.
struct DemoHardship {
    let house: House
    let estate: Estate
    let superior: Caller
    let keeper: ID
    let connection: any Connection

    func play(at homes: [ID]) throws {
        let today = estate.clock.wall(house.now()).day
        let parts = try Instalments(total: 100_000, count: 3, firstOn: today.adding(days: 7))
        try keep(
            .instalments, Words("維修費分三期付清。", "维修费分三期付清。", "The repair is paid in three parts."), parts,
            at: homes[homes.count / 3])
        try keep(
            .visits, Words("每星期二上午，同事順道問候。", "每周二上午，同事顺便问候。", "A colleague looks in on Tuesday mornings."), nil,
            at: homes[homes.count / 2])
    }

    private func keep(_ help: HardshipPlan.Help, _ words: Words, _ parts: Instalments?, at home: ID) throws {
        let now = house.now()
        let today = estate.clock.wall(now).day
        let wished = HardshipPlan(
            help: help, words: words.text(in: estate.language), instalments: parts,
            consent: .init(
                giver: Words("王女士", "王女士本人", "Ms Wong").text(in: estate.language), role: .owner, channel: .phone,
                words: HardshipPhrases.consent.text(in: estate.language)), keeper: keeper,
            reviewOn: today.adding(months: 2), endsOn: today.adding(months: 4))
        try HardshipShelf(estate: estate, connection: connection).keep(
            try HardshipPlan.make(wished, by: superior.actor, on: today), as: house.ids.make(), for: home,
            by: superior.staff, at: now)
    }
}
