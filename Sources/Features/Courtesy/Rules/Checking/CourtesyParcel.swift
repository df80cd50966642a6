/// All that the checker knows, as one row of bytes: rules, fold table and tone model, for a browser that checks while
/// somebody types and may have no network.
///
/// Three parts, each with its length in four bytes before it (little endian): the rules and the model's figures in JSON,
/// the fold table's pairs, the model's weights. A parcel is read by the module that was made beside it.
public struct CourtesyParcel: Equatable, Sendable {
    public let packs: [CourtesyPack]
    public let fold: [UInt8]
    public let tone: ToneModel

    public init(packs: [CourtesyPack], fold: [UInt8], tone: ToneModel) {
        self.packs = packs
        self.fold = fold
        self.tone = tone
    }

    /// - Throws: `JSON.Trouble` with the place for bytes that are no parcel.
    public init(_ bytes: [UInt8]) throws(JSON.Trouble) {
        var at = 0
        let head = try CourtesyParcel.part(of: bytes, &at)
        fold = Array(try CourtesyParcel.part(of: bytes, &at))
        let weights = try CourtesyParcel.part(of: bytes, &at)
        if at != bytes.count { throw JSON.Trouble(.tooLong, at: "parcel") }
        let reader = try JSONReader(JSON(parsing: Array(head)))
        var packs: [CourtesyPack] = []
        for pack in try reader.objects("packs") { packs.append(try CourtesyPack(pack)) }
        self.packs = packs
        tone = try ToneModel(reader.requiredObject("tone"), weights: Array(weights), table: FoldTable(pairs: fold))
        try reader.finish()
    }

    public var bytes: [UInt8] {
        var head: [UInt8] = []
        JSON.object(["packs": .array(packs.map { $0.json }), "tone": tone.json]).write(to: &head)
        var bytes: [UInt8] = []
        for part in [head, fold, tone.weights.bytes] {
            for byte in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: part.count >> (8 * byte))) }
            bytes += part
        }
        return bytes
    }

    /// The checker of these rules.
    public func checker() throws(Pattern.Trouble) -> CourtesyChecker {
        try CourtesyChecker(packs, table: FoldTable(pairs: fold), tone: tone)
    }

    private static func part(of bytes: [UInt8], _ at: inout Int) throws(JSON.Trouble) -> ArraySlice<UInt8> {
        guard at + 4 <= bytes.count else { throw JSON.Trouble(.missing, at: "parcel") }
        var length: UInt32 = 0
        for byte in 0..<4 { length |= UInt32(bytes[at + byte]) << UInt32(8 * byte) }
        let start = at + 4
        guard let count = Int(exactly: length), count <= bytes.count - start else {
            throw JSON.Trouble(.tooLong, at: "parcel")
        }
        at = start + count
        return bytes[start..<at]
    }
}
