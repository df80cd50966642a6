import DoorbellRules

/// One estate of a test's house: every role, a second technician, three homes.
struct TestEstate: Sendable {
    struct Resident: Sendable {
        let id: ID
        let phone: String
    }

    struct Flat: Sendable {
        let id: ID
        let owner: Resident
    }

    let id: ID
    let members: [Member]
    let homes: [Flat]
    let officePhone: String

    /// - Returns: The first of that role.
    func member(_ role: StaffRole) -> Member {
        guard let member = members.first(where: { $0.role == role }) else { preconditionFailure("no \(role) here") }
        return member
    }

    var technician: Member { member(.technician) }
    var dispatcher: Member { member(.dispatcher) }
    var supervisor: Member { member(.supervisor) }

    /// The technician who holds none of the orders that are given to the first.
    var otherTechnician: Member {
        guard let member = members.last(where: { $0.role == .technician }) else { preconditionFailure("none here") }
        return member
    }

    var home: Flat { homes[0] }
}
