/// A test that the household saw (clause P7): what was tried, for how long, and whether it held.
public struct ShownTest: Equatable, Sendable {
    public let what: String
    public let hasPassed: Bool

    public init(what: String, hasPassed: Bool) {
        self.what = what
        self.hasPassed = hasPassed
    }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        what = try reader.text("what", limit: 200)
        hasPassed = try reader.flag("passed")
        try reader.finish()
    }

    public var json: JSON { .object(["what": .string(what), "passed": .bool(hasPassed)]) }
}
