import DoorbellRules

/// Who may call a route at all, and what kind of thing its address names. Permission is data: the router, the matrix of
/// tests and `doorbell routes` read the same table.
public enum Access: Equatable, Sendable {
    /// Anybody, signed in or not: the sign-in page, the health of the house.
    case everybody
    /// Whoever holds the order's own link.
    case linkHolder
    /// Anybody of the staff who is signed in.
    case staff
    /// Somebody of the staff who has one of these roles at the estate.
    case roles(Set<StaffRole>)

    public static let office = Access.roles([.dispatcher, .propertyAssistant, .supervisor, .manager])
    public static let dispatch = Access.roles([.dispatcher, .supervisor, .manager])
    public static let superiors = Access.roles([.supervisor, .manager])
    public static let administration = Access.roles([.manager, .administrator])
    public static let technicians = Access.roles([.technician])
    /// The office and the technician whose order it is.
    public static let orderPeople = Access.roles([.technician, .dispatcher, .propertyAssistant, .supervisor, .manager])

    /// For people who read the table: `everybody`, or the roles.
    public var name: String {
        switch self {
        case .everybody: "everybody"
        case .linkHolder: "link-holder"
        case .staff: "staff"
        case .roles(let roles): roles.map(\.rawValue).sorted().joined(separator: ",")
        }
    }

    func admits(_ caller: Caller?) -> Bool {
        switch self {
        case .everybody, .linkHolder: true
        case .staff: caller != nil
        case .roles(let roles): !(caller?.roles.isDisjoint(with: roles) ?? true)
        }
    }
}

/// What the `{id}` of an address names, and so whose it has to be.
public enum ObjectKind: String, Sendable {
    case order
    case visit
    case home
    case person
    case staff
    case token
    case round
    case homeCheck = "home-check"
    case instrument
    case gasAlarm = "gas-alarm"
    case enquiry
    /// An enquiry that lies in the caller's hands by name.
    case handedEnquiry = "handed-enquiry"
    case article
    /// Of one's own, and of whoever stands under one.
    case ownObservation = "own-observation"
    case observation
    /// Somebody of the staff who stands under whoever asks.
    case colleague
    case abuseReport = "abuse-report"
    /// One that is to whoever asks.
    case colleagueCall = "colleague-call"
    case wait
    case dispute
    case hardshipPlan = "hardship-plan"
    case device
    case clash
    case blob
    case opinion
}
