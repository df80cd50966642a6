/// The rule files, the fold table and the tone model that the program brings along, as they stand in this folder.
public enum CourtesyPacks {
    /// Names and contents of the rule files, in the order in which they are read.
    public static let rules: [(name: String, yaml: String)] = [
        ("proposals.yaml", String(decoding: PackageResources.proposals_yaml, as: UTF8.self)),
        ("mandarin.yaml", String(decoding: PackageResources.mandarin_yaml, as: UTF8.self)),
        ("cantonese.yaml", String(decoding: PackageResources.cantonese_yaml, as: UTF8.self)),
        ("english.yaml", String(decoding: PackageResources.english_yaml, as: UTF8.self)),
    ]
    /// Pairs of a character and the shape that it is compared as.
    public static let fold = PackageResources.fold_txt
    /// The tone model: a line of figures, then the weights.
    public static let tone = PackageResources.tone_model
}
