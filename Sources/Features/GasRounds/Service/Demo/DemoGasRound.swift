import DoorbellRules
import Storage

/// A demo estate in the middle of a gas round: doors in every state, each brought there by the same rules as everybody's,
/// at a clock that is set for every step.
struct DemoGasRound {
    /// How a home's part in the demo ends.
    enum Part {
        case passed, byGasCompany, atRisk, metNobody(times: Int), declined, vacant, noGas, noAnswer, calledBack
        case confirmedForTomorrow, onRouteTomorrow, onRouteToday, beingChecked, untouched
    }

    let house: House
    let estate: Estate
    let technician: Caller
    let dispatcher: Caller
    let superior: Caller
    let connection: any Connection
    /// For the orders of the visits; the caller fetched them before.
    var numbers: ArraySlice<Int>

    static let numbersNeeded = 40
    /// Days ago on which the round was opened.
    private static let age = 24

    private var today: Day { estate.clock.wall(house.now()).day }

    /// Opens the round, and plays every home's part in it.
    ///
    /// - Parameter homes: In the order in which the demo builds them: 48 a building, 4 a floor.
    mutating func play(_ homes: [ID]) throws {
        let register = GasRegisterDesk(house: at(-Self.age, 540), caller: superior)
        let good = Instrument(id: house.ids.make(), serial: "GD-2041", calibratedUntil: today.adding(days: 200))
        try register.add(good, connection)
        try register.add(
            Instrument(id: house.ids.make(), serial: "GD-1187", calibratedUntil: today.adding(days: -12)), connection)
        let desk = RoundDesk(house: at(-Self.age, 545), caller: superior)
        let round = try desk.open(from: today.adding(days: -Self.age), connection).id
        var visited = 0
        for (place, home) in homes.enumerated() {
            let part = Self.part(place)
            if case .untouched = part { continue }
            let found = try connection.run(
                "SELECT id FROM home_check WHERE estate = \(estate.id) AND round = \(round) AND home = \(home)")
            guard let check = try found.first?[id: "id"] else { continue }
            try play(part, on: check, visited, with: good.id)
            visited += 1
        }
    }

    private static func part(_ place: Int) -> Part {
        switch place {
        case 5: .vacant
        case 14: .atRisk
        case 23: .metNobody(times: 1)
        case 31: .metNobody(times: 2)
        case 38: .declined
        case 44: .noGas
        case 0..<36: .passed
        case 36..<72: .byGasCompany
        case 72..<76: .confirmedForTomorrow
        case 76: .onRouteTomorrow
        case 77: .onRouteToday
        case 78: .beingChecked
        case 79: .metNobody(times: 1)
        case 80: .declined
        case 81: .vacant
        case 82, 83: .noAnswer
        case 84: .calledBack
        case 100: .metNobody(times: 3)
        default: .untouched
        }
    }

    private mutating func play(_ part: Part, on check: ID, _ place: Int, with instrument: ID) throws {
        // Three a day, from the second day of the round on.
        let day = min(-Self.age + 2 + place / 3, -1)
        let window: Appointment.Window = place.isMultiple(of: 2) ? .morning : .afternoon
        let start = window.minutes.lowerBound + place % 3 * 30
        switch part {
        case .untouched: return
        case .passed:
            var visit = try send(check, on: day, window, at: start)
            try visit.check(with: instrument)
        case .atRisk:
            var visit = try send(check, on: day, window, at: start)
            try visit.check(
                with: instrument, failing: .hoseAge, say("軟喉已過期", "软管已过期", "The hose is past its date"))
        case .metNobody(let times):
            for (time, window) in [Appointment.Window.morning, .evening, .afternoon].prefix(times).enumerated() {
                var visit = try send(check, on: -9 + time * 3, window, at: window.minutes.lowerBound + 15)
                try visit.meetNobody()
            }
        case .byGasCompany:
            let words = say(
                "煤氣公司定期檢查，編號 RSI-\(20_400 + place)", "燃气公司定期检查，编号 RSI-\(20_400 + place)",
                "Gas company's own check, RSI-\(20_400 + place)")
            try decide(.settle(.byGasCompany, words: words), on: check, day, 960)
        case .vacant: try decide(.settle(.vacant, words: say("管理處確認", "物业处确认", "Estate office")), on: check, day, 960)
        case .noGas: try decide(.settle(.noGas, words: say("全電住戶", "全电住户", "All-electric home")), on: check, day, 960)
        case .declined:
            let words = say("今個月不方便", "这个月不方便", "Not convenient this month")
            try decide(.contact(Contact(.phone, .declined(words: words))), on: check, -2, 900)
        case .noAnswer: try decide(.contact(Contact(.phone, .noAnswer)), on: check, -1, 905)
        case .calledBack:
            let words = say("想先了解檢查內容", "想先了解检查内容", "Wants to know what is checked")
            try decide(.contact(Contact(.message, .callMe(words: words))), on: check, -1, 910)
        case .confirmedForTomorrow: try confirm(check, for: 1, window)
        case .onRouteTomorrow:
            try confirm(check, for: 1, .morning)
            _ = try route(check, on: 1, house)
        case .onRouteToday:
            try decide(.contact(Contact(.phone, .confirmed(today, .evening))), on: check, -1, 660)
            _ = try route(check, on: 0, at(-1, 1_020))
        case .beingChecked:
            try decide(.contact(Contact(.phone, .confirmed(today, .morning))), on: check, -1, 665)
            var visit = try route(check, on: 0, at(-1, 1_022))
            visit.now = house.now().adding(minutes: -20)
            try visit.enter()
        }
    }

    /// Confirmed the day before at eleven, put on the route in the afternoon, called at on the day.
    private mutating func send(
        _ check: ID, on day: Int, _ window: Appointment.Window, at minute: Int
    ) throws -> DemoGasVisit {
        let agreed = Contact(.phone, .confirmed(today.adding(days: day), window))
        try decide(.contact(agreed), on: check, day - 1, 660)
        var visit = try route(check, on: day, at(day - 1, 1_020))
        visit.now = estate.clock.instant(today.adding(days: day), minute: minute)
        return visit
    }

    private func confirm(_ check: ID, for day: Int, _ window: Appointment.Window) throws {
        let agreed = Contact(.phone, .confirmed(today.adding(days: day), window))
        _ = try HomeCheckDesk(house: house, caller: dispatcher).perform(.contact(agreed), on: check, connection)
    }

    private func decide(_ command: HomeCheck.Command, on check: ID, _ day: Int, _ minute: Int) throws {
        _ = try HomeCheckDesk(house: at(day, minute), caller: dispatcher).perform(command, on: check, connection)
    }

    private mutating func route(_ check: ID, on day: Int, _ house: House) throws -> DemoGasVisit {
        let known = try HomeCheckFile(check, in: estate.id, connection).check.order
        let number = known == nil ? numbers.popFirst() : 0
        guard let number else { preconditionFailure("the demo has a number for every order") }
        let file = try HomeCheckDesk(house: house, caller: dispatcher).schedule(
            check, on: today.adding(days: day), technician: technician.staff, override: nil, number: number, connection)
        guard let order = file.check.order else { throw Problem.notFound }
        return DemoGasVisit(
            file: try CaseFile.load(order: order, for: superior, connection), house: house, technician: technician,
            now: house.now(), connection: connection)
    }

    /// The same house on another day of the estate, at `minute`.
    private func at(_ day: Int, _ minute: Int) -> House {
        let moment = estate.clock.instant(today.adding(days: day), minute: minute)
        return house.at { moment }
    }

    private func say(_ hant: String, _ hans: String, _ english: String) -> String {
        Words(hant, hans, english).text(in: estate.language)
    }
}
