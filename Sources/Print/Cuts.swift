/// The fonts of one document, each cut down to what the document prints with it.
struct Cuts {
    private var cuts: [OpaquePointer: Cut] = [:]

    init(for lines: [Line], from fonts: [OpaquePointer: FontSource]) throws(PrintError) {
        var wanted: [OpaquePointer: Set<UInt32>] = [:]
        for run in lines.flatMap(\.runs) {
            guard let face = run.face else { continue }
            wanted[face, default: []].formUnion(run.glyphIDs)
        }
        for (face, glyphIDs) in wanted {
            guard let source = fonts[face] else { preconditionFailure("a font that the press did not hand out") }
            cuts[face] = try Cut(source, glyphIDs: glyphIDs)
        }
    }

    /// The cut that `run` is drawn with; `nil` leaves it to Pango.
    func cut(for run: Run) -> Cut? {
        run.face.flatMap { cuts[$0] }
    }
}
