/// What people say instead of an answer. Source: clause L-d, 絕對不能以「不知道」作回答.
enum NoAnswer {
    private static let phrases = [
        "不知道", "不清楚", "唔知", "唔知道", "唔清楚", "我不知道", "我不清楚", "我唔知", "我们不知道", "我們不知道", "我们不清楚", "我們不清楚",
        "不太清楚", "idontknow", "dontknow", "noidea", "wedontknow", "ihavenoidea", "unknown", "notsure",
    ]

    /// Whether nothing else is said; a sentence in which it merely occurs is an answer.
    static func isAll(of words: String) -> Bool {
        let kept = words.unicodeScalars.filter { scalar in
            0x3400...0x9FFF ~= scalar.value || 0x61...0x7A ~= scalar.value | 0x20
        }
        var text = ""
        for scalar in kept {
            text.unicodeScalars.append(scalar.isASCII ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar)
        }
        return phrases.contains(text)
    }
}
