import DoorbellRules
import Storage

/// One door and what to mind there.
struct Home: Sendable {
    let id: ID
    let door: DoorLabel
    let care: [String]

    init(row: Row) throws { try self.init(row: row, id: "id") }

    /// - Parameter column: Where the id stands in a row that holds more than a home.
    init(row: Row, id column: String) throws {
        id = try row[id: column]
        door = DoorLabel(
            building: try row[text: "building"], floor: try row[text: "floor"], unit: try row[text: "unit"])
        care = try row[text: "care"].split(separator: "\n").map(String.init)
    }

    static func find(_ id: ID, in estate: ID, _ connection: any Connection) throws -> Home {
        let rows = try connection.run("SELECT * FROM home WHERE estate = \(estate) AND id = \(id)")
        guard let row = rows.first else { throw Problem.notFound }
        return try Home(row: row)
    }
}

extension DoorLabel {
    /// The door as it is typed and searched: without blanks and without the words for building, floor and flat.
    var key: String { DoorLabel.key(typed: "\(building)\(floor)\(unit)") }

    /// What somebody typed, reduced to the same key: `12座8樓C室`, `12-8C`, `１２－８Ｃ` and `12 8c` are one door.
    static func key(typed text: String) -> String {
        let dropped: Set<Character> = ["座", "樓", "楼", "室", "栋", "棟", "號", "号", "-", "－", "/", " ", "　", ","]
        return String(text.widthFolded.filter { !dropped.contains($0) }).uppercased()
    }
}
