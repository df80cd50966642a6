/// The language to speak where three or more are present: one that everybody there understands. Source: clause C1.
public enum CommonLanguage {
    /// - Parameter parties: What each person understands, the dearest first; the household comes first.
    /// - Returns: The first of the household's languages that all understand; `nil` where there is none and somebody has to
    ///   interpret.
    public static func of(_ parties: [[Language]]) -> Language? {
        guard let household = parties.first else { return nil }
        return household.first { language in parties.allSatisfy { $0.contains(language) } }
    }
}
