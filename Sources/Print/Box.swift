/// A rectangle in points, from the top left corner of its row.
struct Box {
    var x: Double
    var top: Double
    var width: Double
    var height: Double

    var bottom: Double { top + height }
}
