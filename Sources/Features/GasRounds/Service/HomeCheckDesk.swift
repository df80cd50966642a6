import DoorbellRules
import Storage

/// The office's hand on one home in a round: contacted, put on a route, settled.
struct HomeCheckDesk: Sendable {
    let house: House
    let caller: Caller

    init(house: House, caller: Caller) { (self.house, self.caller) = (house, caller) }

    init(_ call: Call) throws { self.init(house: call.house, caller: try call.requireCaller()) }

    /// Decides one command and keeps what follows. A contact that moves a home which is on a route takes it off there.
    func perform(_ command: HomeCheck.Command, on id: ID, _ connection: any Connection) throws -> HomeCheckFile {
        var file = try HomeCheckFile(id, in: caller.estate, connection)
        let facts = try facts(for: file.check, connection)
        let before = file.check
        file.record(try before.decide(command, facts))
        if case .contact(let contact) = command, before.leavesRoute(after: contact.result) {
            try takeOffRoute(&file, after: contact, facts, connection)
        }
        try file.save(connection)
        return file
    }

    func facts(for check: HomeCheck, _ connection: any Connection) throws -> HomeCheck.Facts {
        let (now, estate) = (house.now(), try Estate.find(caller.estate, connection))
        return HomeCheck.Facts(
            now: now, today: estate.clock.wall(now).day,
            policy: try GasRegister(estate: caller.estate, connection: connection).policy, actor: caller.actor,
            isRoundOpen: try RoundFile(check.round, in: caller.estate, connection).round.isOpen)
    }

    /// Puts a confirmed home on a technician's route: an order of the free service, given to somebody who may check gas.
    ///
    /// - Parameters:
    ///   - day: The day of the appointment, or with cold calls any day.
    ///   - number: For the order, where the home has none yet in this round.
    /// - Throws: `HomeCheck.Refusal` (G14), `WorkOrder.Refusal` for a technician who does not fit.
    func schedule(
        _ id: ID, on day: Day, technician: ID, override: String?, number: Int, _ connection: any Connection
    ) throws -> HomeCheckFile {
        var file = try HomeCheckFile(id, in: caller.estate, connection)
        let facts = try facts(for: file.check, connection)
        let event = try file.check.decide(.schedule(day, order: house.ids.make()), facts)
        guard case .scheduled(_, let order) = event.fact else { return file }
        var orderFile = try self.order(order, for: file.check, on: day, number, connection)
        let estate = orderFile.estate
        let window = file.check.window(on: day)
        let start = estate.clock.instant(day, minute: window.minutes.lowerBound)
        let technicians = Technicians(estate: estate, connection: connection)
        guard let fitness = try technicians.fitness(of: technician, for: orderFile, at: start) else {
            throw Problem.notFound
        }
        let assign = WorkOrder.Command.assign(
            to: technician, visit: house.ids.make(), fitness.elsewhere, override: override)
        orderFile.record(try orderFile.order.decide(assign, by: caller.actor, at: facts.now))
        try orderFile.save(connection)
        file.record(event)
        try file.save(connection)
        return file
    }

    /// The home's order in this round: made at the first visit, opened again for a re-check.
    private func order(
        _ id: ID, for check: HomeCheck, on day: Day, _ number: Int, _ connection: any Connection
    ) throws -> CaseFile {
        let (now, estate) = (house.now(), try Estate.find(caller.estate, connection))
        let end = estate.clock.instant(day, minute: check.window(on: day).minutes.upperBound)
        if check.order != nil {
            var file = try CaseFile.load(order: id, for: caller, connection)
            if file.order.phase == .done || file.order.phase == .closed {
                let words = Words("煤氣複查", "燃气复查", "Gas re-check").text(in: estate.language)
                file.record(try file.order.decide(.reopen(reason: words), by: caller.actor, at: now))
            }
            file.record(try file.order.decide(.promise(until: end), by: caller.actor, at: now))
            return file
        }
        let home = try Home.find(check.home, in: caller.estate, connection)
        let first = try Person.household(of: home.id, in: caller.estate, connection).first
        let report = Report(
            channel: .gasRound, home: home.id, words: Service.gasCheck.words.text(in: estate.language),
            fault: Service.gasCheck.words.text(in: estate.language), callback: first?.phone,
            hasNoContact: first?.phone == nil,
            skill: .gas, wishedFor: end)
        let event = try WorkOrder.receive(
            report, urgency: .routine, dangers: [], policy: estate.policy, at: now, by: caller.staff)
        return CaseFile(event, id: id, number: number, home: home, surname: first?.surname, estate: estate)
    }
}

extension Fitness {
    /// The same for another day: who is inside a home now will not be then.
    fileprivate var elsewhere: Fitness {
        Fitness(
            isOnShift: isOnShift, hasSkill: hasSkill, isInsideAnotherHome: false, speaksLanguage: speaksLanguage,
            openOrders: openOrders)
    }
}
