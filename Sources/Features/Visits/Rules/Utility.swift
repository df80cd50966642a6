/// What can be turned off. Gas is turned off by the gas company or for safety, never for a repair of ours.
public enum Utility: String, CaseIterable, Sendable {
    case water
    case power
    case gas

    public var words: Words {
        switch self {
        case .water: Words("食水", "自来水", "Water")
        case .power: Words("電力供應", "电力供应", "Power")
        case .gas: Words("煤氣", "燃气", "Gas")
        }
    }

    public var shutOff: Words {
        switch self {
        case .water: Words("暫停供水", "暂停供水", "turn the water off")
        case .power: Words("暫停供電", "暂停供电", "turn the power off")
        case .gas: Words("暫停供氣", "暂停供气", "turn the gas off")
        }
    }
}
