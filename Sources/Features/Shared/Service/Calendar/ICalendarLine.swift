/// One content line of a calendar: a name with its parameters, a colon, a value, folded as RFC 5545 wants it.
struct ICalendarLine: Equatable {
    /// Octets of a line without its end (RFC 5545, 3.1).
    private static let width = 75

    let name: String
    let value: String

    /// A value that is written as it is: a time, a number, an address.
    init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }

    /// Words of people: what has a meaning in a calendar is escaped, and what no calendar may hold is left out.
    init(_ name: String, words: String) {
        var escaped = ""
        for character in words {  // CR LF is one Character
            switch character {
            case "\\", ";", ",": escaped.append("\\\(character)")
            case "\n", "\r", "\r\n": escaped.append("\\n")
            default: escaped.unicodeScalars.append(contentsOf: character.unicodeScalars.filter(Self.mayStand))
            }
        }
        self.init(name, escaped)
    }

    /// The line with its CR LF. A folded line goes on after a blank, and no character is ever cut in two.
    var bytes: [UInt8] {
        var bytes: [UInt8] = []
        var room = Self.width
        for scalar in "\(name):\(value)".unicodeScalars {
            let octets = UTF8.encode(scalar).map(Array.init) ?? []
            if octets.count > room {
                bytes += "\r\n ".utf8
                room = Self.width - 1  // the blank counts
            }
            bytes += octets
            room -= octets.count
        }
        return bytes + Array("\r\n".utf8)
    }

    /// Control characters may not, except the tab.
    private static func mayStand(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || (scalar.value >= 0x20 && !(0x7F...0x9F ~= scalar.value))
    }
}
