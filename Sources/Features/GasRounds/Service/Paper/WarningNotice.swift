import DoorbellRules
import Storage

/// The 隱患告知書: what was found that is not safe, what was done about it, and what the household can do by when.
///
/// It is there from the moment at which the defect is recorded, so that it can be read before anybody signs for it.
struct WarningNotice: Equatable {
    let number: String
    let language: Language
    let estate: Words
    let officePhone: String
    let door: DoorLabel
    let technician: String
    let check: GasCheck
    /// When the latest defect was recorded, as the estate's wall shows it.
    let foundAt: String
    /// By this day it is put right, and looked at again.
    let recheckOn: Day
    /// How the paper reached the household, and when; `nil` while nobody has taken it yet.
    let receivedAt: String?
    let madeAt: Instant
    /// The household's page of the order; it stands in the QR code.
    let address: String

    /// - Throws: `Problem.notFound` for a visit that found nothing to warn of.
    init(
        _ visit: CaseFile.VisitFile, in file: CaseFile, _ language: Language?, address: String,
        _ connection: any Connection
    ) throws {
        guard let check = visit.visit.gas, check.needsNotice else { throw Problem.notFound }
        let events = try file.events(of: visit.id, connection)
        guard let found = events.last(where: { $0.fact.isDefect }) else { throw Problem.notFound }
        let handed = events.last { $0.fact.isNoticeHanded && $0.at >= found.at }
        let (clock, day) = (file.estate.clock, file.estate.clock.wall(found.at).day)
        number = file.label
        self.language = try language ?? file.householdLanguage(connection)
        (estate, officePhone, door) = (file.estate.name, file.estate.officePhone, file.home.door)
        technician = try file.technicianName(visit.visit, connection)
        self.check = check
        foundAt = clock.stamp(found.at)
        let result: GasResult = check.isDangerous ? .immediatelyDangerous : .atRisk
        recheckOn = result.recheckDays.map { day.adding(days: $0) } ?? day
        receivedAt = check.notice == nil ? nil : handed.map { clock.stamp($0.at) }
        madeAt = handed?.at ?? found.at
        self.address = address
    }

    /// The notice of an order's latest visit that needs one.
    ///
    /// - Throws: `Problem.notFound` where none does.
    static func latest(
        in file: CaseFile, _ language: Language?, address: String, _ connection: any Connection
    ) throws -> WarningNotice {
        guard let visit = file.visits.last(where: { $0.visit.gas?.needsNotice == true }) else { throw Problem.notFound }
        return try WarningNotice(visit, in: file, language, address: address, connection)
    }
}

extension Visit.Fact {
    /// Something was found of which the household is told in writing.
    fileprivate var isDefect: Bool {
        if case .gas(.inspected(_, .failed(let hazard, _), _)) = self { hazard >= .atRisk } else { false }
    }

    fileprivate var isNoticeHanded: Bool { if case .gas(.noticeHanded) = self { true } else { false } }
}
