/// How to call somebody: surname and title as the household gave them, each of them unknown until it did.
///
/// A title is never said without a surname and a surname never without a title: 「您好」 is right where either is missing.
/// Source: clause L-a.
public struct FormOfAddress: Equatable, Sendable {
    /// As written in the household's script; compound surnames whole: 歐陽.
    public let surname: String?
    /// As written in Latin letters; it is data, not derived: Chan and Chen are the same character.
    public let romanSurname: String?
    public let title: Title?

    public init(surname: String?, romanSurname: String?, title: Title?) {
        self.surname = surname
        self.romanSurname = romanSurname
        self.title = title
    }

    public static let unknown = FormOfAddress(surname: nil, romanSurname: nil, title: nil)

    /// 「周先生」 or "Mr Chow"; `nil` where it is not known and must not be guessed.
    public func text(in language: Language) -> String? {
        guard let title else { return nil }
        switch language {
        case .english:
            guard let name = romanSurname ?? surname else { return nil }
            return "\(title.words.text(in: language)) \(name)"
        case .traditionalChinese, .simplifiedChinese:
            guard let name = surname ?? romanSurname else { return nil }
            return "\(name)\(title.words.text(in: language))"
        }
    }
}
