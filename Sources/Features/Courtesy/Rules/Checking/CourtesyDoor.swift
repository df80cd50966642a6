/// The door through which a browser asks the checker while somebody types: a question in JSON, an answer in JSON.
///
/// `{"text", "language", "marks-only"}` → `{"text", "verdict", "findings", "title", "instead"}`: what the server says about the text,
/// its messages in `language`, and above them two lines for the person who types. Where all is well there are neither.
/// With `marks-only` no sentences are offered: finding them takes longer than a keystroke may.
public enum CourtesyDoor {
    public static func answer(_ question: [UInt8], _ checker: CourtesyChecker) -> [UInt8] {
        var bytes: [UInt8] = []
        do throws(JSON.Trouble) {
            try answer(JSONReader(JSON(parsing: question)), checker).write(to: &bytes)
        } catch {
            JSON.object(["trouble": .string(error.kind.rawValue), "place": .string(error.place)]).write(to: &bytes)
        }
        return bytes
    }

    private static func answer(_ reader: JSONReader, _ checker: CourtesyChecker) throws(JSON.Trouble) -> JSON {
        guard case .string(let text) = try reader.required("text") else { throw reader.trouble(.wrongType, "text") }
        let language: Language = try reader.choice("language")
        let isHurried = try reader.flag("marks-only")
        try reader.finish()
        let verdict = checker.check(text, proposing: !isHurried)
        guard case .object(var members) = verdict.json(of: text, in: language), let level = verdict.level else {
            return verdict.json(of: text, in: language)
        }
        members.append(JSON.Member("title", .string(level.title.text(in: language))))
        members.append(JSON.Member("instead", .string(instead.text(in: language))))
        return .object(members)
    }

    /// Before the sentences that are offered.
    public static let instead = Words("可以改為這樣說：", "可以换成这样说：", "You could say instead:")
}

extension CourtesyLevel {
    /// What stands above the findings while somebody types.
    public var title: Words {
        switch self {
        case .block:
            Words(
                "住戶會讀到這段話，送出前請先改一改。", "住户会看到这段话，发出前请先改一改。",
                "A household will read this; please change it before it is sent.")
        case .warn: Words("住戶會讀到這段話，請再斟酌一下。", "住户会看到这段话，请再斟酌一下。", "A household will read this; please think it over.")
        case .advise:
            Words(
                "住戶會讀到這段話，語氣可以再柔和一些。", "住户会看到这段话，语气可以再柔和一些。",
                "A household will read this; it could sound a little warmer.")
        }
    }
}
