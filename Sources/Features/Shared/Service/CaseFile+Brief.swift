import DoorbellRules
import Storage

extension CaseFile {
    /// What the visit's rules have to know: the brief, the clock, the policy and who asks.
    struct Desk {
        let brief: Visit.Brief
        var facts: Visit.Facts
    }

    /// - Parameter visit: The visit at which it is looked; its technician's name stands in the brief.
    func desk(for visit: Visit, _ caller: Caller, at now: Instant, _ connection: any Connection) throws -> Desk {
        let people = try Person.household(of: home.id, in: estate.id, connection)
        let brief = try brief(visit, people, connection)
        // Nobody reads it before the work was checked.
        let isChecked = visit.acceptance != nil || visit.gas?.isComplete == true
        let paper = isChecked ? serviceOrder(brief) : nil
        var facts = Visit.Facts(
            now: now, wall: try estate.wall(now, connection), policy: estate.policy, actor: caller.actor,
            knownPeople: Dictionary(people.map { ($0.id, $0.role) }) { first, _ in first },
            serviceOrder: paper, contentHash: paper.map { Keys.digest($0.canonical) } ?? "",
            gas: visit.gas == nil ? .none : try GasRegister(estate: estate.id, connection: connection).facts(for: visit)
        )
        facts.promisedUntil = order.promisedUntil
        return Desk(brief: brief, facts: facts)
    }

    /// The service order as it stands now, in the household's language.
    func serviceOrder(_ brief: Visit.Brief) -> ServiceOrder {
        ServiceOrder(
            order, visits: visits.map(\.visit), brief: brief, estate: estate.name.text(in: brief.language),
            currency: estate.policy.currency, clock: estate.clock.stamp)
    }

    private func brief(_ visit: Visit, _ people: [Person], _ connection: any Connection) throws -> Visit.Brief {
        let staff = try connection.run("SELECT name FROM staff WHERE id = \(visit.technician)").first
        let first = people.first
        return Visit.Brief(
            number: label, door: home.door, address: first?.address ?? .unknown,
            language: first?.language ?? estate.language,
            fault: Words(verbatim: order.report.fault), callersWords: order.report.words,
            reportedAt: estate.clock.clock(order.receivedAt), care: home.care,
            technicianName: try staff?[text: "name"] ?? "",
            people: people.map {
                .init(id: $0.id, name: $0.name(in: first?.language ?? estate.language), role: $0.role)
            },
            maskedPhone: Person.masked(first?.phone ?? order.report.callback), service: order.report.service)
    }
}
