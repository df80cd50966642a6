/// Who has to hear at once of an immediate danger or a smell of gas.
public enum GasTold: String, CaseIterable, Sendable {
    case supervisor
    case gasCompany = "gas-company"

    public var words: Words {
        switch self {
        case .supervisor: StaffRole.supervisor.words
        case .gasCompany: Words("煤氣公司", "燃气公司", "Gas company")
        }
    }
}
