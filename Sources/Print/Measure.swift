/// `count` millimetres in points.
func mm(_ count: Double) -> Double { count * 72 / 25.4 }

extension Double {
    /// This length, rounded up to half a module of the 4 mm grid: columns keep to the module, rows to its half.
    var roundedUpToGrid: Double {
        // Half a micrometre of grace: a length that is on the grid already must not gain a step by rounding noise.
        mm(((self - mm(0.0005)) / mm(2)).rounded(.up) * 2)
    }
}
