import CourtesyPacks
import DoorbellRules

/// The checker that the house brings along, and how one with an estate's own files is made.
public enum Manners {
    public static let table = FoldTable(pairs: CourtesyPacks.fold)

    /// The house's own book. That it opens is what a test and `doorbell courtesy rules` look at; the server says so at
    /// once where it does not.
    public static let book = Result { try book(with: []) }

    /// The house's book as a browser gets it, with fold table and tone model.
    static func parcel() throws -> CourtesyParcel {
        try CourtesyParcel(packs: book.get().packs, fold: CourtesyPacks.fold, tone: tone.model)
    }

    /// The house's rules, then the estate's overlays.
    ///
    /// - Throws: `PackTroubles` with every place that is not as it should be.
    public static func book(with overlays: [(name: String, yaml: String)]) throws -> CourtesyBook {
        try CourtesyBook(
            CourtesyPacks.rules + overlays, table: table, tone: ToneFile(CourtesyPacks.tone, table: table).model)
    }

    public static var tone: ToneFile { get throws { try ToneFile(CourtesyPacks.tone, table: table) } }

    /// What is to be said about a text that goes to a household.
    public static func check(
        _ text: String, to audience: CourtesyAudience = .household, names: [String] = [], in language: Language? = nil
    ) throws -> CourtesyVerdict {
        try book.get().checker.check(text, to: audience, names: names, in: language)
    }
}
