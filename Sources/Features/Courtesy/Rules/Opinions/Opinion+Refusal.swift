extension Opinion {
    /// Why something cannot be made of an opinion.
    public enum Refusal: String, Error, CaseIterable, Sendable {
        case nothingFound
        case superiorNeeded
        case doesNotFit
        /// There is too little in the text to know it again.
        case tooShort
        /// The rule would find it all the same, or would not find it.
        case notToldApart

        public var code: String {
            switch self {
            case .nothingFound: "opinion.nothing-found"
            case .superiorNeeded: "opinion.superior-needed"
            case .doesNotFit: "opinion.does-not-fit"
            case .tooShort: "opinion.too-short"
            case .notToldApart: "opinion.not-told-apart"
            }
        }

        public var words: Words {
            switch self {
            case .nothingFound:
                Words(
                    "這段話沒有提示，不用再說「沒問題」。", "这段话没有提示，不用再说“没问题”。",
                    "Nothing was found in this text, so there is nothing to call fine.")
            case .superiorNeeded:
                Words(
                    "規則由主管決定，請轉告主管。", "规则由主管决定，请转告主管。",
                    "A superior decides about rules; please pass it on to one.")
            case .doesNotFit:
                Words(
                    "這個決定不適用於這項意見，請選另一個。", "这个决定不适用于这条意见，请选另一个。",
                    "This decision does not fit the opinion; please choose another.")
            case .tooShort:
                Words(
                    "這段話太短，難以辨認；請在規則檔案中寫明。", "这段话太短，难以辨认；请在规则文件中写明。",
                    "There is too little in it to know it again; please write a rule in the overlay instead.")
            case .notToldApart:
                Words(
                    "單憑這句話分不開；請放寬規則，或在規則檔案中寫明。", "单凭这句话分不开；请放宽规则，或在规则文件中写明。",
                    "It cannot be told apart by this sentence alone; please make the rule milder, or write it in the overlay."
                )
            }
        }
    }
}
