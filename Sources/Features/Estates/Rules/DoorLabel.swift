/// Which door: building, floor and unit, as people at the estate say it.
public struct DoorLabel: Equatable, Sendable {
    public let building: String
    public let floor: String
    public let unit: String

    public init(building: String, floor: String, unit: String) {
        self.building = building
        self.floor = floor
        self.unit = unit
    }

    /// What a door is called on forms and papers.
    public static let name = Words("單位", "房号", "Home")

    /// `12 座 8 樓 C 室`
    public var words: Words {
        Words(
            "\(building) 座 \(floor) 樓 \(unit) 室", "\(building) 栋 \(floor) 楼 \(unit) 室",
            "Block \(building), \(floor)/F, Flat \(unit)")
    }

    /// `12座8C`, for lists and boards; what stands there can be typed into a search.
    public var short: Words {
        Words("\(building)座\(floor)\(unit)", "\(building)栋\(floor)\(unit)", "\(building)-\(floor)\(unit)")
    }
}
