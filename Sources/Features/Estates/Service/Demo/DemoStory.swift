import DoorbellRules
import Storage

/// A morning at a demo estate: orders that stand in every state, each brought there by the same rules as everybody's.
struct DemoStory: Sendable {
    let house: House
    let estate: ID
    let plan: DemoPlan
    let homes: [ID]

    /// How far an order gets.
    private enum Stop: CaseIterable {
        case received, urgent, assigned, onTheWay, atDoor, inside, dispute, onHold, done, closed, cancelled
    }

    private static let faults: [(Words, Words, Skill)] = [
        (
            Words("廚房水龍頭漏水", "厨房水龙头漏水", "Kitchen tap drips"),
            Words("關不緊，整晚滴水", "关不紧，整晚滴水", "It won't close and drips all night"), .plumbing
        ),
        (
            Words("洗手間爆喉", "卫生间爆管", "Burst pipe in the bathroom"),
            Words("水流出走廊了", "水流到走廊了", "Water is in the corridor"), .plumbing
        ),
        (
            Words("客廳跳掣", "客厅跳闸", "Living room trips"), Words("一開燈就跳掣", "一开灯就跳闸", "It trips when the light goes on"),
            .electrical
        ),
        (Words("坐廁不停流水", "马桶不停流水", "Toilet keeps running"), Words("水箱一直響", "水箱一直响", "The tank never stops"), .plumbing),
    ]

    /// - Returns: The number of the order that is closed and signed.
    func play() async throws -> String {
        let people = try await actors()
        var signed = ""
        for (place, stop) in Stop.allCases.enumerated() {
            let number = try await house.numbers.next(for: estate, in: house.database)
            let label = try await house.database.write { connection in
                try tell(stop, at: place, number, people, connection)
            }
            if stop == .closed { signed = label }
        }
        try await playGasRound(people)
        try await house.database.write { connection in
            let enquiries = DemoEnquiries(
                house: house, estate: try Estate.find(estate, connection), office: people.dispatcher,
                superior: people.superior, connection: connection)
            try enquiries.play(at: homes)
        }
        try await house.database.write { connection in
            let conduct = DemoConduct(
                house: house, estate: try Estate.find(estate, connection), technicians: people.technicians,
                superior: people.superior, connection: connection)
            try conduct.play()
        }
        return signed
    }

    /// The free service beside the paid one, in the hands of the first technician: who may check gas.
    private func playGasRound(
        _ people: (technicians: [Caller], dispatcher: Caller, superior: Caller)
    ) async throws {
        var fetched: [Int] = []
        for _ in 0..<DemoGasRound.numbersNeeded {
            fetched.append(try await house.numbers.next(for: estate, in: house.database))
        }
        let numbers = fetched[...]
        try await house.database.write { connection in
            guard let technician = try gasTechnician(among: people.technicians, connection) else { return }
            var round = DemoGasRound(
                house: house, estate: try Estate.find(estate, connection), technician: technician,
                dispatcher: people.dispatcher, superior: people.superior, connection: connection, numbers: numbers)
            try round.play(homes)
        }
    }

    private func gasTechnician(among technicians: [Caller], _ connection: any Connection) throws -> Caller? {
        let able = try GasTechnicians(estate: estate, connection: connection).all.first(where: \.mayCheckGas)
        return technicians.first { $0.staff == able?.id }
    }

    /// Two technicians, a dispatcher and a superior, as callers.
    private func actors() async throws -> (technicians: [Caller], dispatcher: Caller, superior: Caller) {
        try await house.database.read { connection in
            func callers(_ role: StaffRole) throws -> [Caller] {
                try connection.run(
                    """
                    SELECT staff.id, staff.name FROM posting JOIN staff ON staff.id = posting.staff
                    WHERE posting.estate = \(estate) AND posting.role = \(role.rawValue) ORDER BY staff.login
                    """
                ).map {
                    Caller(
                        staff: try $0[id: "id"], name: try $0[text: "name"], estate: estate, roles: [role],
                        language: plan.language, zone: plan.zone, isToken: false)
                }
            }
            guard let dispatcher = try callers(.dispatcher).first, let superior = try callers(.supervisor).first else {
                throw Problem.notFound
            }
            return (try callers(.technician), dispatcher, superior)
        }
    }

    private func tell(
        _ stop: Stop, at place: Int, _ number: Int,
        _ people: (technicians: [Caller], dispatcher: Caller, superior: Caller),
        _ connection: any Connection
    ) throws -> String {
        // What is finished in the demo is a tap with a worn cartridge; the paper has to tell one story.
        let (fault, words, skill) = Self.faults[stop == .done || stop == .closed ? 0 : place % Self.faults.count]
        let register = try Estate.find(estate, connection)
        let home = try Home.find(homes[place * 11 % homes.count], in: estate, connection)
        let first = try Person.household(of: home.id, in: estate, connection).first
        let start = house.now().adding(minutes: -100 + place * 3)
        let report = Report(
            channel: place.isMultiple(of: 2) ? .phone : .counter, home: home.id, words: words.text(in: plan.language),
            fault: fault.text(in: plan.language), callback: first?.phone, skill: skill)
        let urgency: Urgency = stop == .urgent ? .emergency : stop == .received ? .routine : .urgent
        let event = try WorkOrder.receive(
            report, urgency: urgency, dangers: [], policy: register.policy, at: start, by: people.dispatcher.staff)
        var scene = DemoScene(
            file: CaseFile(
                event, id: house.ids.make(), number: number, home: home, surname: first?.surname, estate: register),
            house: house,
            technician: people.technicians[place % people.technicians.count], dispatcher: people.dispatcher,
            superior: people.superior, now: start, connection: connection)
        try act(stop, in: &scene)
        return scene.file.label
    }

    private func act(_ stop: Stop, in scene: inout DemoScene) throws {
        try scene.save()
        switch stop {
        case .received, .urgent: return
        case .cancelled:
            try scene.office(
                .cancel(reason: Words("住戶已自行修好", "住户已自行修好", "The household mended it").text(in: plan.language)))
        case .assigned: try scene.assign()
        case .onTheWay: try scene.reach(.road)
        case .atDoor: try scene.reach(.door)
        case .inside: try scene.reach(.work)
        case .dispute: try scene.dispute()
        case .onHold: try scene.hold()
        case .done: try scene.finish()
        case .closed:
            try scene.finish()
            try scene.office(.followUp(isWell: true, words: nil))
        }
        try scene.save()
    }
}
