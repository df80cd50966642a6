import Print

extension Drawing {
    /// Strokes as a signature keeps them, x and y in turn, on the pad's ground of 1,000 by 500.
    init(strokes: [[Int]]) {
        self.init(
            strokes: strokes.map { stroke in
                stride(from: 0, to: stroke.count - 1, by: 2).map {
                    Point(x: Double(stroke[$0]), y: Double(stroke[$0 + 1]))
                }
            }, width: 1_000, height: 500)
    }
}
