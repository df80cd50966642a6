/// A door that is warned by hand when gas is smelled behind another: above, below, and on both sides.
public struct Neighbour: Equatable, Sendable {
    public enum Side: String, CaseIterable, Sendable {
        case above
        case below
        case oneSide = "one-side"
        case otherSide = "other-side"

        public var words: Words {
            switch self {
            case .above: Words("樓上", "楼上住户", "Above")
            case .below: Words("樓下", "楼下住户", "Below")
            case .oneSide, .otherSide: Words("旁邊", "隔壁", "Next door")
            }
        }
    }

    public let side: Side
    public let door: DoorLabel

    public init(_ side: Side, _ door: DoorLabel) {
        self.side = side
        self.door = door
    }

    /// The neighbours of `door` among the doors of the register.
    ///
    /// Floors are numbers as the lift shows them; where the next number is missing (no 4th, no 14th) the next one that is
    /// there counts. A floor without a number (a podium, a ground floor by letter) has neighbours on its sides only.
    public static func around(_ door: DoorLabel, among doors: [DoorLabel]) -> [Neighbour] {
        let building = doors.filter { $0.building == door.building && $0 != door }
        var found: [Neighbour] = []
        if let floor = Int(door.floor) {
            let stack = building.filter { $0.unit == door.unit }.compactMap { other in
                Int(other.floor).map { ($0, other) }
            }
            if let above = stack.filter({ $0.0 > floor }).min(by: { $0.0 < $1.0 }) {
                found.append(Neighbour(.above, above.1))
            }
            if let below = stack.filter({ $0.0 < floor }).max(by: { $0.0 < $1.0 }) {
                found.append(Neighbour(.below, below.1))
            }
        }
        let corridor = building.filter { $0.floor == door.floor }.sorted { comesBefore($0.unit, $1.unit) }
        if let left = corridor.last(where: { comesBefore($0.unit, door.unit) }) {
            found.append(Neighbour(.oneSide, left))
        }
        if let right = corridor.first(where: { comesBefore(door.unit, $0.unit) }) {
            found.append(Neighbour(.otherSide, right))
        }
        return found
    }

    /// A before B, 2 before 10.
    private static func comesBefore(_ a: String, _ b: String) -> Bool {
        if let one = Int(a), let other = Int(b) { return one < other }
        return a.utf8.count == b.utf8.count ? a < b : a.utf8.count < b.utf8.count
    }
}
