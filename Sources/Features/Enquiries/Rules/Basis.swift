/// What an answer rests on. There is no case for nothing, and none for "unknown".
public enum Basis: Equatable, Sendable {
    /// An approved article that is not due for review.
    case article(Enquiry.Source)
    /// The named person who accepted the matter says what came of it.
    case holder(HandOff.Desk, person: String)
    /// A superior answers and stands by it.
    case superior
    /// Nobody can know: a superior says why, and what can be done instead.
    case cannotBeKnown(reason: String, alternative: String)
    /// It is about somebody else's home; the words are the house's own, so that nothing slips out.
    case othersPrivacy

    public var name: String {
        switch self {
        case .article: "article"
        case .holder: "holder"
        case .superior: "superior"
        case .cannotBeKnown: "cannot-be-known"
        case .othersPrivacy: "others-privacy"
        }
    }

    /// Where the answer comes from, as the asker reads it.
    public var words: Words {
        switch self {
        case .article(let source):
            Words("根據：\(source.title)", "依据：\(source.title)", "From: \(source.title)")
        case .holder(let desk, let person):
            Words(
                "由\(desk.words.traditionalChinese)\(person)答覆", "由\(desk.words.simplifiedChinese)\(person)答复",
                "From \(person), \(desk.words.english.lowercased())")
        case .superior: Words("由主管確認", "由主管确认", "Confirmed by a superior")
        case .cannotBeKnown(let reason, let alternative):
            Words(
                "這一點目前無法查明：\(reason)。可以這樣：\(alternative)。", "这一点目前无法查明：\(reason)。可以这样：\(alternative)。",
                "This can't be found out at present: \(reason). What can be done: \(alternative).")
        case .othersPrivacy: Words("保障每一戶的私隱", "保护每一户的隐私", "To protect every household's privacy")
        }
    }

    /// The explaining style of clause L-h: it refuses the question and not the person.
    public static let privacyAnswer = Words(
        "這種情況，公司的規定是這樣的：其他住戶的資料，要得到他們同意才可以提供，對您的資料也一樣。需要的話，我們可以替您轉達口信。",
        "这种情况，公司的规定是这样的：其他住户的资料，要征得他们同意才可以提供，对您的资料也是一样。需要的话，我们可以替您转达口信。",
        "In a case like this our rule is: we tell about other households only with their agreement, and protect your details in the same way. If you wish, we can pass on a message for you."
    )
}
