import DoorbellRules
import Storage

/// What a household may know of its own check: the time that is agreed, what was found, and when the next one is due.
struct GasHome {
    /// Where the booking stands.
    enum Booking: Equatable {
        /// Nobody has agreed to anything yet.
        case asked
        case agreed(Appointment)
        /// 「不用了，謝謝」; they may ask at any time.
        case declined
        /// They would like to be called first.
        case call
        /// The technician is at the door or inside.
        case underWay
        /// Nothing is to be booked in this round.
        case over
    }

    /// What the last check came to, in the sentence that its facts make true.
    struct Found: Equatable {
        let result: GasResult
        let line: Words
        let on: Day?
        let recheck: Day?
        /// The gas company's reference after a danger, once there is one.
        let clearance: String?
    }

    let estate: Words
    let officePhone: String
    let door: DoorLabel
    let address: FormOfAddress
    let today: Day
    let allowsToday: Bool
    let booking: Booking
    let found: Found?
    /// Gas was smelled here and nobody has cleared it: nothing is called safe then.
    let smells: Bool
    /// How the round left a home that was not checked in it.
    let outcome: HomeCheck.Outcome?
    let nextDue: Day
    /// The household's page of the order, and its signed paper where there is one.
    let orderPath: String?
    let paperPath: String?
    /// Where the answers go, without the noun.
    let path: String
}

extension GasHome {
    /// Reads it under a link that was found to fit before.
    init(_ link: GasLink, at now: Instant, _ connection: any Connection) throws {
        let check = try HomeCheckFile(link.check, in: link.estate, connection).check
        let estate = try Estate.find(link.estate, connection)
        let register = GasRegister(estate: link.estate, connection: connection)
        let order = check.order.map { ResidentLink(house: link.house, order: $0, estate: link.estate) }
        let file = try order.map { try CaseFile.load(held: $0, connection) }
        let isRoundOpen = try RoundFile(check.round, in: link.estate, connection).round.isOpen
        self.estate = estate.name
        officePhone = estate.officePhone
        door = try Home.find(check.home, in: link.estate, connection).door
        address = try Person.household(of: check.home, in: link.estate, connection).first?.address ?? .unknown
        today = estate.clock.wall(now).day
        allowsToday = try register.policy.allowsColdCalls
        booking = GasHome.booking(check, file?.latest?.visit, isRoundOpen: isRoundOpen)
        found = check.result.map { GasHome.found($0, check, file?.visits.map(\.visit) ?? []) }
        smells = try GasAlarmFile.isOpen(at: check.home, in: link.estate, connection)
        outcome = check.outcome
        nextDue = try register.due(of: check.home) ?? check.due.day
        orderPath = order?.path
        paperPath =
            file?.visits.contains { $0.visit.isSettled } ?? false ? order.map { "\($0.path)/service-order.pdf" } : nil
        path = link.path
    }

    private static func booking(_ check: HomeCheck, _ visit: Visit?, isRoundOpen: Bool) -> Booking {
        if check.isOnRoute, let visit, visit.outcome == nil, visit.stage != .planned, visit.stage != .onTheWay {
            return .underWay
        }
        if let appointment = check.appointment { return .agreed(appointment) }
        if !isRoundOpen, check.recheckOn == nil { return .over }
        switch check.outcome {
        case .passed, .noGas, .vacant, .byGasCompany: return .over
        case .defects where check.recheckOn == nil && check.result != .limited: return .over
        case .refused, .noAccess, .defects, nil: break
        }
        if case .callMe? = check.contacts.last?.result { return .call }
        return check.hasRefused ? .declined : .asked
    }

    /// Gate G10: the sentence is the visit's own parting line, and 「可安全使用煤氣」 needs its proof.
    private static func found(_ result: GasResult, _ check: HomeCheck, _ visits: [Visit]) -> Found {
        let visit = visits.last { $0.gas?.result == result }
        var line = result.words
        if case .gas(let said)? = visit?.parting { line = said.words }
        return Found(
            result: result, line: line, on: check.checkedOn, recheck: check.recheckOn,
            clearance: visits.last { $0.clearance != nil }?.clearance)
    }
}

extension GasRegister {
    /// When the next free check of `home` is due; `nil` where the register does not know it.
    func due(of home: ID) throws -> Day? {
        let rows = try connection.run("SELECT anchor, months FROM gas_home WHERE estate = \(estate) AND home = \(home)")
        return try rows.first.map { DueDate(anchor: try $0.day("anchor"), months: try $0[int: "months"]).day }
    }
}
