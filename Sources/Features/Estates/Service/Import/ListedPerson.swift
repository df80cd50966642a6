import DoorbellRules

/// What a row, or the register, says about somebody; `nil` is what it does not say.
struct ListedPerson: Equatable, Sendable {
    var role: HouseholdRole
    var surname: String?
    var given: String?
    var romanSurname: String?
    var title: Title?
    var phone: String?
    var language: Language?

    /// Whether there is anything by which to know them again. The role alone is not.
    var isNamed: Bool { surname != nil || given != nil || romanSurname != nil || phone != nil }

    /// The same surname, given name and phone, also in what is not said; where the only surname is in Latin letters,
    /// it counts.
    func isSame(as other: ListedPerson) -> Bool {
        (surname, given, phone) == (other.surname, other.given, other.phone)
            && (surname != nil || romanSurname == other.romanSurname)
    }

    /// The same also in role and title: a couple of one surname without phones is two people.
    func isTwin(of other: ListedPerson) -> Bool {
        isSame(as: other) && role == other.role && (title == nil || other.title == nil || title == other.title)
    }

    /// Nothing that both say about name and phone differs, and they share a surname or a phone.
    func isCompatible(with other: ListedPerson) -> Bool {
        let share = [(surname, other.surname), (romanSurname, other.romanSurname), (phone, other.phone)]
            .contains { $0.0 != nil && $0.0 == $0.1 }
        return share && agree(surname, other.surname) && agree(given, other.given) && agree(phone, other.phone)
            && agree(romanSurname, other.romanSurname)
    }

    /// Nothing speaks for its being somebody else: the phone is the same, or the names that both say do not differ,
    /// nor title and role together.
    func isNotAnother(than other: ListedPerson) -> Bool {
        if phone != nil && phone == other.phone { return true }
        let isOtherTitle = title != nil && other.title != nil && title != other.title
        return agree(surname, other.surname) && agree(given, other.given) && agree(romanSurname, other.romanSurname)
            && !(isOtherTitle && role != other.role)
    }

    /// This, with what `news` says instead; what it does not say stays.
    func updated(by news: ListedPerson) -> ListedPerson {
        ListedPerson(
            role: news.role, surname: news.surname ?? surname, given: news.given ?? given,
            romanSurname: news.romanSurname ?? romanSurname, title: news.title ?? title, phone: news.phone ?? phone,
            language: news.language ?? language)
    }

    private func agree(_ one: String?, _ other: String?) -> Bool { one == nil || other == nil || one == other }
}
