import CCourtesyPacks

/// The rule files, the fold table and the tone model that the program brings along, as they stand in this folder.
public enum CourtesyPacks {
    /// Names and contents of the rule files, in the order in which they are read.
    public static let rules: [(name: String, yaml: String)] =
        files.filter { $0.name.hasSuffix(".yaml") }.map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    /// Pairs of a character and the shape that it is compared as.
    public static let fold = file("fold.txt")
    /// The tone model: a line of figures, then the weights.
    public static let tone = file("tone.model")

    private static func file(_ name: String) -> [UInt8] { files.first { $0.name == name }?.bytes ?? [] }

    private static let files: [(name: String, bytes: [UInt8])] = (0...).lazy.map { courtesyFile($0)?.pointee }
        .prefix { $0 != nil }.compactMap(\.self).map { file in
            (String(cString: file.name), Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
        }
}
