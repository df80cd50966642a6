/// Something that only the household can allow.
///
/// Source: clauses P2 (entry), P5 (water, power), P6 (cost of labour and material), F5 (moving belongings) and, for
/// photographs inside the home, the evidence grades of procedure 2.2.
public enum Permission: String, CaseIterable, Sendable {
    case entry
    case shutOff = "shut-off"
    case cost
    case move
    case photo
    /// Closing the valve of a dangerous gas appliance and labelling it.
    case gasOff = "gas-off"

    /// The power that a person needs in order to say yes.
    public var power: Power {
        switch self {
        case .entry, .photo: .openDoor
        case .shutOff, .gasOff: .shutOff
        case .cost: .agreeCost
        case .move: .moveItems
        }
    }

    public var words: Words {
        switch self {
        case .entry: Words("入屋", "入户", "Coming in")
        case .shutOff: Words("停水停電", "停水停电", "Turning water or power off")
        case .cost: Words("費用", "费用", "The cost")
        case .move: Words("搬動物品", "搬动物品", "Moving belongings")
        case .gasOff: Words("關上煤氣用具的閥門", "关闭燃气用具的阀门", "Closing the valve of a gas appliance")
        case .photo: Words("拍照", "拍照存档", "Taking a photograph")
        }
    }
}
