import DoorbellRules

extension LabelledSentence {
    /// A digest of the sentences and their labels, in their order: what a model has learnt from.
    public static func digest(_ sentences: [LabelledSentence]) -> String {
        Keys.digest(sentences.map { "\($0.isForbidden ? 1 : 0)\($0.text)" }.joined(separator: "\n"))
    }
}
