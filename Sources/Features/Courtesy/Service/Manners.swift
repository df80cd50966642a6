import CourtesyPacks
import DoorbellRules

/// The checker that the house brings along, and how one with an estate's own files is made.
public enum Manners {
    public static let table = FoldTable(pairs: CourtesyPacks.fold)

    /// The house's own book. Its files are a part of the program: a test has tried their examples, and `doorbell courtesy
    /// rules` does, so that a server need not each time it starts.
    public static let book = Result {
        try CourtesyBook(reading: files.get(), table: table, tone: tone.model, isTried: true)
    }

    /// The house's book as a browser gets it, with fold table and tone model.
    static func parcel() throws -> CourtesyParcel {
        try CourtesyParcel(packs: files.get().map(\.pack), fold: CourtesyPacks.fold, tone: tone.model)
    }

    /// The house's rules, then the estate's overlays, with every example of them all tried.
    ///
    /// - Throws: `PackTroubles` with every place that is not as it should be.
    public static func book(with overlays: [(name: String, yaml: String)]) throws -> CourtesyBook {
        try CourtesyBook(
            reading: files.get() + CourtesyBook.read(overlays), table: table, tone: tone.model)
    }

    /// The house's rule files and its tone model, read once.
    private static let files = Result { try CourtesyBook.read(CourtesyPacks.rules) }
    private static let toneFile = Result { try ToneFile(CourtesyPacks.tone, table: table) }

    public static var tone: ToneFile { get throws { try toneFile.get() } }

    /// What the house's own rules say about a text; an estate may have changed some of them (`EstateBooks`).
    public static func check(
        _ text: String, to audience: CourtesyAudience = .household, names: [String] = [], in language: Language? = nil
    ) throws -> CourtesyVerdict {
        try book.get().checker.check(text, to: audience, names: names, in: language)
    }
}
