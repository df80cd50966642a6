/// The colours of the house, as in its pages; all text is 4.5 : 1 or better on white and on the tint.
struct Ink: Equatable {
    let red: Double, green: Double, blue: Double

    private init(_ rgb: Int) {
        red = Double(rgb >> 16 & 0xFF) / 255
        green = Double(rgb >> 8 & 0xFF) / 255
        blue = Double(rgb & 0xFF) / 255
    }

    static let text = Ink(0x14201B)
    static let quiet = Ink(0x48554F)
    static let jade = Ink(0x0A6B58)
    static let tint = Ink(0xDFF1EB)
    static let alarm = Ink(0x9A1F14)
    static let alarmTint = Ink(0xFBE5E2)
    static let line = Ink(0xD5DCD6)
    static let edge = Ink(0x7C8A83)
    static let black = Ink(0x000000)
    static let white = Ink(0xFFFFFF)
}
