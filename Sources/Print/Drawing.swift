/// Pen strokes as they were drawn, on a ground of the given size. Printed as large as the box allows, never distorted.
public struct Drawing: Equatable, Sendable {
    /// Right and down from the top left corner, in the unit of the drawing's width and height.
    public struct Point: Equatable, Sendable {
        public var x: Double
        public var y: Double

        public init(x: Double, y: Double) {
            (self.x, self.y) = (x, y)
        }
    }

    public var strokes: [[Point]]
    public var width: Double
    public var height: Double

    public init(strokes: [[Point]], width: Double, height: Double) {
        (self.strokes, self.width, self.height) = (strokes, width, height)
    }
}
