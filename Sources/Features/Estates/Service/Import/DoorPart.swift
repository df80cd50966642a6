import DoorbellRules

/// Building, floor or unit as it is stored: the bare name, because every page adds its own 座, 樓 and 室.
enum DoorPart {
    /// `第12座` and `Block 12` as `12`, `８樓` and `8/F` as `8`, `C室` and `Flat C` as `C`; `逸翠閣` as it stands.
    static func bare(_ text: String, _ column: ImportColumn) -> String {
        let whole = text.widthFolded.trimmed
        // Some programs export every number with a fraction; no door is called 12.0.
        let plain = whole.hasSuffix(".0") && SpreadsheetSlip.isDecimal(whole) ? String(whole.dropLast(2)) : whole
        let bare = without(prefixes(column), and: suffixes(column), plain)
        return bare.isEmpty ? plain : bare
    }

    /// What two spellings of one door have in common, by part, so that 1 座 21 and 12 座 1 stay two doors.
    ///
    /// A dash between two digits stays: 1-1 and 11 are two flats, though people may type both as 11.
    static func key(_ door: DoorLabel) -> String {
        let parts = [
            bare(door.building, .building), bare(door.floor, .floor), bare(door.unit, .unit),
        ]
        return parts.map { part in
            let pieces = part.split { $0 == "-" || $0 == "/" }.map { DoorLabel.key(typed: String($0)) }
            return pieces.dropFirst().reduce(pieces.first ?? "") { whole, piece in
                let isBetweenDigits = whole.last?.isNumber == true && piece.first?.isNumber == true
                return isBetweenDigits ? "\(whole)-\(piece)" : "\(whole)\(piece)"
            }
        }.joined(separator: "\u{1F}")
    }

    private static func prefixes(_ column: ImportColumn) -> [String] {
        switch column {
        case .building: ["第", "block ", "building ", "tower "]
        case .floor: ["第", "floor "]
        case .unit: ["flat ", "unit ", "room ", "rm ", "rm. "]
        default: []  // only doors have parts
        }
    }

    private static func suffixes(_ column: ImportColumn) -> [String] {
        switch column {
        case .building: ["座", "棟", "栋", "幢", "號樓", "号楼"]
        case .floor: ["樓", "楼", "層", "层", "/f"]
        case .unit: ["室", "號", "号", "單位"]
        default: []  // only doors have parts
        }
    }

    private static func without(_ prefixes: [String], and suffixes: [String], _ text: String) -> String {
        var text = text
        if let prefix = prefixes.first(where: { text.lowercased().hasPrefix($0) }) {
            text = String(text.dropFirst(prefix.count)).trimmed
        }
        if let suffix = suffixes.first(where: { text.lowercased().hasSuffix($0) }) {
            text = String(text.dropLast(suffix.count)).trimmed
        }
        return text
    }
}
