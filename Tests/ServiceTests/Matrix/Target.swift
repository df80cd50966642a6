import DoorbellRules

@testable import DoorbellService

/// The thing that an address names in the matrix, and whose it is.
struct Target: Sendable {
    /// Whose it is; `nil` for an id that nobody has.
    let estate: ID?
    let order: String
    let visit: String
    let home: String
    let person: String
    let staff: String
    let gas: GasFixture?
    let gasAlarm: String
    let enquiry: String
    /// Handed to the estate's first technician by name.
    let handed: String
    let article: String
    let wait: String
    let device: String
    /// About the first technician.
    let observation: String
    /// What the first technician met with.
    let abuse: String
    let dispute: String
    let hardship: String
    /// To the first technician.
    let colleagueCall: String
    /// A clash between a phone and the server, about `order`.
    let clash: String
    /// What somebody thinks of a finding.
    var opinion = ""

    /// One of each kind: of either estate, and none at all.
    static func all(in house: TestHouse) async throws -> [Target] {
        var targets: [Target] = []
        for estate in [house.east, house.west] {
            let held = try await house.assigned(at: estate)
            try await house.ring(held)
            targets.append(
                Target(
                    estate: estate.id, order: held.order, visit: held.visit, home: estate.home.id.text,
                    person: estate.home.owner.id.text, staff: estate.technician.id.text,
                    gas: try await house.officeRound(at: estate), gasAlarm: try await house.alarm(at: estate, home: 2),
                    enquiry: try await house.enquiry(at: estate),
                    handed: try await house.handedEnquiry(at: estate), article: try await house.article(at: estate),
                    wait: try await house.waiting("王小姐", at: estate),
                    device: try await house.device(of: estate.technician),
                    observation: try await house.observation(at: estate), abuse: try await house.abuse(at: estate),
                    dispute: try await house.dispute(about: held), hardship: try await house.hardship(at: estate),
                    colleagueCall: try await house.colleagueCall(at: estate),
                    clash: try await house.clash(on: held), opinion: try await house.opinion(at: estate)))
        }
        let nobodys = "0190aaaa-0000-7000-8000-000000000000"
        return targets + [
            Target(
                estate: nil, order: nobodys, visit: nobodys, home: nobodys, person: nobodys, staff: nobodys, gas: nil,
                gasAlarm: nobodys, enquiry: nobodys, handed: nobodys, article: nobodys, wait: nobodys, device: nobodys,
                observation: nobodys, abuse: nobodys, dispute: nobodys, hardship: nobodys, colleagueCall: nobodys,
                clash: nobodys,
                opinion: nobodys)
        ]
    }

    /// The id of the thing of `kind`; `nil` where nobody has thought of a fixture yet.
    func id(_ kind: ObjectKind) -> String? {
        switch kind {
        case .order: order
        case .visit: visit
        case .home: home
        case .person: person
        case .staff: staff
        case .round: gas?.round ?? order
        case .homeCheck: gas?.checks[0] ?? order
        case .instrument: gas?.instrument ?? order
        case .gasAlarm: gasAlarm
        case .enquiry: enquiry
        case .handedEnquiry: handed
        case .article: article
        case .observation, .ownObservation: observation
        case .colleague: staff
        case .abuseReport: abuse
        case .wait: wait
        case .dispute: dispute
        case .hardshipPlan: hardship
        case .colleagueCall: colleagueCall
        case .device: device
        case .clash: clash
        case .opinion: opinion
        case .token, .blob: nil
        }
    }

    /// Whether it is there for `member`: of their estate, and held by them where they are a technician.
    func isThere(for member: Member, _ kind: ObjectKind) -> Bool {
        if kind == .blob { return true }  // it is named by its content: anybody may bring it
        guard estate == member.estate else { return false }
        let isFirst = member.role == .technician && member.login.hasSuffix("-0")
        switch kind {
        case .observation: return member.role == .supervisor || member.role == .manager
        case .ownObservation, .colleagueCall: return isFirst
        case .abuseReport: return isFirst || member.role == .supervisor || member.role == .manager
        default: break  // the office's, and the technician's whose order it is
        }
        // Superiors and the keeper, who is the estate's assistant.
        if kind == .hardshipPlan { return member.role.isSuperior || member.role == .propertyAssistant }
        return member.role != .technician || member.login.hasSuffix("-0")
    }
}
