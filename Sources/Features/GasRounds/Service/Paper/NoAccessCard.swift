import DoorbellRules
import Print
import Storage

/// The 到訪不遇通知單 that stays at a door nobody opened: who was there, when, and how to have us come again.
///
/// A corridor reads along: it names nobody, and not what is broken inside.
struct NoAccessCard: Equatable {
    let number: String
    /// The household's language; it comes first, the other two follow.
    let language: Language
    let estate: Words
    let officePhone: String
    let door: DoorLabel
    let service: Service
    /// When somebody stood before the door, as the estate's wall shows it.
    let cameAt: String
    let madeAt: Instant
    /// Where a phone goes to have another time: the home's page of the round, or the order's.
    let address: String

    /// - Throws: `Problem.notFound` where nobody stood before a closed door.
    init(
        _ visit: CaseFile.VisitFile, in file: CaseFile, _ house: House, _ language: Language?,
        _ connection: any Connection
    ) throws {
        guard visit.visit.isAtDoor || visit.visit.outcome == .noAccess else { throw Problem.notFound }
        let events = try file.events(of: visit.id, connection)
        guard let arrival = events.last(where: { $0.fact == .arrived }) else { throw Problem.notFound }
        let estate = file.estate
        (number, officePhone, door) = (file.label, estate.officePhone, file.home.door)
        (self.estate, service) = (estate.name, visit.visit.service)
        self.language = try language ?? file.householdLanguage(connection)
        (cameAt, madeAt) = (estate.clock.stamp(arrival.at), arrival.at)
        let check = try HomeCheckFile.load(order: file.id, in: estate.id, connection)
        address =
            check.map { GasLink(house: house, check: $0.id, estate: estate.id).address }
            ?? ResidentLink(house: house, order: file.id, estate: estate.id).address
    }

    /// A page of A5, to be folded and put under the door.
    var sheet: Sheet {
        let title = Words("到訪不遇通知單", "到访不遇通知单", "Sorry we missed you")
        let languages = [language] + Language.allCases.filter { $0 != language }
        func text(_ words: Words) -> String { words.text(in: language) }
        return Sheet(
            language: language.tag, paper: .a5, title: text(title),
            subtitle: "\(text(estate)) · \(text(PaperWords.department))", number: number,
            code: Code(text: address, caption: text(Words("掃碼另約時間", "扫码另约时间", "Scan to rebook"))),
            sections: [
                .facts(
                    heading: "",
                    [
                        Fact(text(DoorLabel.name), text(door.words), width: .half),
                        Fact(text(Words("到訪時間", "到访时间", "We came")), cameAt, width: .half),
                        Fact(text(Words("物業處", "物业处电话", "Office")), officePhone, isStrong: true),
                    ])
            ] + languages.map(message),
            madeAt: madeAt.milliseconds, author: text(estate), keywords: [number])
    }

    private func message(in language: Language) -> Section {
        let purpose =
            switch service {
            case .paidRepair: Words("報修", "报修的事", "your repair request")
            case .gasCheck: Words("免費煤氣檢查", "免费燃气检查", "your free gas check")
            }
        let words = Words(
            "您好！我們在 \(cameAt) 為\(purpose.traditionalChinese)到訪，按鈴後未有人應門，未能與您見面，不好意思打擾了。請致電 \(officePhone) 或掃描二維碼，另約您方便的時間。未得到您的同意，我們不會入屋。多謝！",
            "您好！我们在 \(cameAt) 为\(purpose.simplifiedChinese)到访，按铃后没有人应门，未能与您见面，不好意思打扰了。请致电 \(officePhone) 或扫描二维码，另约您方便的时间。没有您的同意，我们不会入户。谢谢！",
            "Hello! We came at \(cameAt) for \(purpose.english), rang, and nobody answered; we're sorry to have missed you. Please call \(officePhone) or scan the code to choose a time that suits you. We never come in without your agreement. Thank you!"
        )
        return .paragraph(heading: language.ownName, words.text(in: language))
    }
}
