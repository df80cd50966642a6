import DoorbellRules

/// What the office, the household and the technician want with one home today: mostly sense, now and then not.
struct HomeWishes {
    let household: Household
    let check: HomeCheck
    let routeDay: Day?
    let today: Day
    /// The last planned day of the round is over, or near: now every home needs its outcome.
    let isLate: Bool
    let policy: GasPolicy

    func commands(_ dice: inout Dice) -> [HomeCheck.Command] {
        var wishes: [HomeCheck.Command] = []
        if dice.chance(1) { wishes.append(nonsense(&dice)) }
        if let routeDay { return wishes + onRoute(routeDay, &dice) }
        if check.outcome != nil, check.outcome != .defects { return wishes + afterwards(&dice) }
        if check.outcome == .defects, (check.recheckOn ?? today) > today.adding(days: 3) { return wishes }
        if let appointment = check.appointment, appointment.day >= today {
            if appointment.day.days(since: today) <= 1 { wishes.append(.schedule(appointment.day, order: order)) }
            return wishes
        }
        return wishes + (check.outcome == nil ? office(&dice) : [.contact(contact(&dice))])
    }

    private func office(_ dice: inout Dice) -> [HomeCheck.Command] {
        if !household.hasGas { return [.settle(.noGas, words: "登記冊")] }
        if household.isVacant, dice.chance(10) { return [.settle(.vacant, words: "管理處")] }
        if check.hasRefused, dice.chance(isLate ? 60 : 5) { return [.settle(.refused, words: "住戶來電")] }
        if check.attempts.count >= policy.tries, dice.chance(50) { return [.settle(.noAccess, words: "三次不遇")] }
        if isLate, dice.chance(8) { return [.settle(.byGasCompany, words: "RSI-2031")] }
        if !isLate, check.due.day.adding(days: -20) > today || dice.chance(70) { return [] }
        return [.contact(contact(&dice))]
    }

    private func onRoute(_ day: Day, _ dice: inout Dice) -> [HomeCheck.Command] {
        let mind: [HomeCheck.Command] = dice.chance(4) ? [.contact(contact(&dice))] : []
        if today < day { return mind }
        let end: Visit.Outcome =
            dice.chance(household.isVacant ? 100 : household.away)
            ? .noAccess
            : dice.chance(household.unwilling) ? .refused : dice.chance(93) ? .done : dice.pick(Visit.Outcome.allCases)
        let result: GasResult? =
            end == .done
            ? dice.chance(75) ? .passed : dice.pick(GasResult.allCases) : dice.chance(1) ? .immediatelyDangerous : nil
        let window = check.appointment?.window.minutes ?? 540..<1_200
        let isFirst = window.contains(dice.below(1_440))
        return mind + [
            .conclude(end, result, on: today, minute: isFirst ? window.lowerBound : dice.below(1_440))
        ]
    }

    /// A home that had its outcome: people move in, gas is laid on, somebody thinks differently.
    private func afterwards(_ dice: inout Dice) -> [HomeCheck.Command] {
        switch check.outcome {
        case .vacant where !household.isVacant && dice.chance(20): [.takeUpAgain(words: "入伙")]
        case .refused where dice.below(200) == 0: [.contact(contact(&dice))]
        default: []
        }
    }

    private func contact(_ dice: inout Dice) -> Contact {
        let day = dice.chance(2) ? today.adding(days: -1) : today.adding(days: dice.below(dice.chance(80) ? 3 : 12))
        let window = dice.pick(Appointment.Window.allCases)
        let result: Contact.Result =
            dice.chance(household.isVacant ? 90 : 25)
            ? .noAnswer
            : dice.chance(household.unwilling)
                ? .declined(words: dice.chance(3) ? " " : "不需要")
                : dice.chance(88)
                    ? .confirmed(day, window) : dice.pick([.otherDay(day, window), .callMe(words: "夜晚"), .wrongNumber])
        return Contact(dice.pick(Contact.Channel.allCases), result)
    }

    private func nonsense(_ dice: inout Dice) -> HomeCheck.Command {
        switch dice.below(8) {
        case 0: .contact(contact(&dice))
        case 1, 2, 3: .schedule(today.adding(days: dice.below(3) - 1), order: order)
        case 4: .takeUpAgain(words: dice.chance(20) ? "" : "再跟進")
        default: .settle(dice.pick(HomeCheck.Outcome.allCases), words: dice.chance(20) ? " " : "記錄")
        }
    }

    private var order: ID { ID("order-\(check.home.text)") }
}
