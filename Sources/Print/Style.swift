/// How a text is printed.
struct Style {
    /// In points.
    var size: Double
    var isBold = false
    var ink = Ink.text

    /// From baseline to baseline. Chinese needs the air: its characters fill the whole square.
    var pitch: Double { size * 1.5 }
}
