/// A signature as it was drawn, over exactly the text whose hash it carries (clause P7, gate G9).
public struct Signature: Equatable, Sendable {
    /// Pen strokes: each a run of x, y pairs in the units of a 1,000 × 500 pad.
    public let strokes: [[Int]]
    public let giver: Giver
    /// SHA-256 of the service order's canonical text, in hexadecimal: what was on the screen when the pen went down.
    public let contentHash: String

    public init(strokes: [[Int]], giver: Giver, contentHash: String) {
        self.strokes = strokes
        self.giver = giver
        self.contentHash = contentHash
    }

    /// Whether anything was drawn that could be a signature: a lone dot is a slip of the pen.
    public var isDrawn: Bool { strokes.reduce(0) { $0 + $1.count } >= 8 }

    public init(_ reader: JSONReader) throws(JSON.Trouble) {
        strokes = try Signature.strokes(of: reader)
        giver = try Giver(reader.requiredObject("giver"))
        contentHash = try reader.text("content-hash", limit: 64)
        try reader.finish()
    }

    /// The strokes of a pad, wherever one is signed.
    static func strokes(of reader: JSONReader) throws(JSON.Trouble) -> [[Int]] {
        var strokes: [[Int]] = []
        for stroke in try list(reader) {
            guard case .array(let numbers) = stroke, numbers.count <= 20_000, numbers.count.isMultiple(of: 2) else {
                throw reader.trouble(.wrongType, "strokes")
            }
            var points: [Int] = []
            for number in numbers {
                guard case .number(let point) = number else { throw reader.trouble(.wrongType, "strokes") }
                guard let point = Int(exactly: point), -1_000...2_000 ~= point else {
                    throw reader.trouble(.outOfRange, "strokes")
                }
                points.append(point)
            }
            strokes.append(points)
        }
        return strokes
    }

    /// A page's form carries the strokes as JSON text in one field.
    private static func list(_ reader: JSONReader) throws(JSON.Trouble) -> [JSON] {
        if case .string(let text) = reader.optional("strokes") {
            guard case .array(let items) = try JSON(parsing: text) else { throw reader.trouble(.wrongType, "strokes") }
            return items
        }
        return try reader.list("strokes", limit: 2_000)
    }

    public var json: JSON {
        .object([
            "strokes": .array(strokes.map { .array($0.map { .whole($0) }) }), "giver": giver.json,
            "content-hash": .string(contentHash),
        ])
    }
}
