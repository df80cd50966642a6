/// A word on a page, in points from the top left corner.
struct WordBox {
    let text: String
    let left: Double, top: Double, right: Double, bottom: Double
}
