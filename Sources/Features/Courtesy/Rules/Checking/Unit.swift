/// The units that a folded text is made of: a character's shape, or one of a few signs that stand for something.
public enum Unit {
    /// A blank between two words of letters; between Chinese characters there is none.
    static let blank: UInt16 = 0x20
    /// The ends of clauses and sentences, the weakest first. Several in a row are the strongest of them.
    static let bar: UInt16 = 0x2C
    static let stop: UInt16 = 0x2E
    static let exclamation: UInt16 = 0x21
    static let question: UInt16 = 0x3F
    /// Something that was hidden: a quotation, a name, a placeholder. It takes up room and is like nothing else.
    static let hidden: UInt16 = 0xFFFC
    /// A sign within a number or before a sum.
    static let sign: UInt16 = 0xB7

    static func isBar(_ unit: UInt16) -> Bool {
        unit == bar || unit == stop || unit == exclamation || unit == question
    }

    static func isLetter(_ unit: UInt16) -> Bool { 97...122 ~= unit || 0xDF...0x24F ~= unit }
    static func isDigit(_ unit: UInt16) -> Bool { 48...57 ~= unit }
    static func isWord(_ unit: UInt16) -> Bool { isLetter(unit) || isDigit(unit) }

    /// The weight of a bar; 0 for all else.
    static func weight(_ unit: UInt16) -> Int {
        switch unit {
        case bar: 1
        case stop: 2
        case exclamation: 3
        case question: 4
        default: 0
        }
    }

    /// What a folded character is in a text: itself, a bar, a blank, a sign, or nothing (`nil`).
    static func sort(_ unit: UInt16) -> UInt16? {
        switch unit {
        case 0x61...0x7A, 0x30...0x39, 0x3400...0x9FFF, hidden, 0xF900...0xFAFF, 0x3105...0x312F: unit
        case 0x20, 0x09, 0xA0, 0x3000, 0x2000...0x200A, 0x2D, 0x2F, 0x5F, 0x2010, 0x2011: blank
        case 0x0A, 0x0D, 0x2028, 0x2029, 0x2E, 0x3002, 0x2026, 0x85: stop
        case 0x3F: question
        case 0x21: exclamation
        case 0x27, 0x2019, 0x02BC, 0x2A, 0xD7, 0xFE00...0xFE0F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
            0xFEFF,
            0x0300...0x036F, 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F, 0xAD:
            nil
        case 0x23, 0x24, 0x25, 0xA2...0xA5, 0x20AC, 0xB7, 0x2B, 0x3D, 0x26, 0x40, 0x2103: sign
        case 0x00...0xBF, 0x2000...0x2BFF, 0x3001...0x303F, 0xFE10...0xFE6F: bar
        default: unit
        }
    }
}
