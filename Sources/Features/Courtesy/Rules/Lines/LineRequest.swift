/// A line asked for by its id, with the facts it is to be bound to. What is not known is not guessed: it is asked for.
public struct LineRequest: Sendable {
    public enum Refusal: Error, Equatable, Sendable {
        case unknownLine
        case missing(String)
        case badTime
        case unknownTitle
        case unknownLanguage
        /// The sorry-line is for people who waited.
        case nobodyWaited
        /// What a gas check found is said by the check's own record, never by hand.
        case onlyFromACheck

        public var words: Words {
            switch self {
            case .unknownLine:
                Words("沒有這句話，請從清單中選。", "没有这句话，请从清单中选。", "There is no such line; please choose one of the list.")
            case .missing(let name): Words("還欠一項：\(name)。", "还缺一项：\(name)。", "One value is missing: \(name).")
            case .badTime: Words("時間請寫成 09:10。", "时间请写成 09:10。", "Please write the time like 09:10.")
            case .unknownTitle:
                Words(
                    "請用住戶選定的稱謂。", "请用住户选定的称谓。", "Please use a title that households can choose, such as mr, ms or dr.")
            case .unknownLanguage:
                Words(
                    "請選 zh-Hant、zh-Hans、en 或 yue。", "请选 zh-Hant、zh-Hans、en 或 yue。",
                    "Please choose zh-Hant, zh-Hans, en or yue.")
            case .nobodyWaited:
                Words(
                    "這句話只對等候過的住戶說。", "这句话只对等候过的住户说。",
                    "This is said to somebody who did wait (waited is whole minutes, 1 or more).")
            case .onlyFromACheck:
                Words(
                    "這句話只由煤氣檢查的記錄生成。", "这句话只由燃气检查的记录生成。",
                    "This is said by a gas check's own record only, so that it is true.")
            }
        }
    }

    let id: String
    let address: FormOfAddress
    let title: String?
    let at: String?
    let language: String
    let values: [String: String]
    let isMourning: Bool
    let hours: PartOfDay.Hours

    /// - Parameters:
    ///   - title: A word (先生) or a name (mr); without it nobody is addressed by name.
    ///   - at: The moment of speaking on the estate's clock; the middle of the day without it.
    ///   - isMourning: In a house of mourning nobody wishes a good morning.
    ///   - hours: When the estate wishes what.
    public init(
        id: String, surname: String?, roman: String? = nil, title: String?, at: String?, language: String,
        values: [String: String] = [:], isMourning: Bool = false, hours: PartOfDay.Hours = PartOfDay.Hours()
    ) {
        self.id = id
        let known = Title.allCases.first { one in
            title == one.rawValue || title == one.words.traditionalChinese || title == one.words.simplifiedChinese
                || title == one.words.english
        }
        address = FormOfAddress(surname: surname, romanSurname: roman, title: known)
        self.title = title
        self.at = at
        self.language = language
        self.values = values
        self.isMourning = isMourning
        self.hours = hours
    }

    /// The line as it is said now.
    public func text() throws(Refusal) -> String {
        guard let line = StockLine.all.first(where: { $0.id == (id.hasPrefix("greet.") ? "greet" : id) }) else {
            throw .unknownLine
        }
        if title != nil, address.title == nil { throw .unknownTitle }
        for name in line.needs where values[name]?.isBlank ?? true { throw .missing(name) }
        if language == "yue", let spoken = line.cantonese { return try cantonese(spoken) }
        let asked = language == "yue" ? "zh-Hant" : language
        guard let language = Language(rawValue: asked) else { throw .unknownLanguage }
        if let words = line.words { return filled(words.text(in: language)) }
        return try words().text(in: language)
    }

    private func words() throws(Refusal) -> Words {
        let part = try partOfDay()
        let needed = values
        func value(_ name: String) -> String { needed[name] ?? "" }
        switch id {
        case "door.purpose":
            return Line.doorPurpose(part, address, staff: value("staff"), fault: Words(verbatim: value("fault"))).words
        case "paid.enter": return Line.paidEnter(part, address).words
        case "paid.shutoff":
            guard let utility = Utility(rawValue: value("utility")) else { throw .missing("utility") }
            guard let minutes = Int(value("minutes")), 1...1_440 ~= minutes else { throw .missing("minutes") }
            return Line.shutOff(utility, minutes: minutes, reason: value("reason")).words
        case "paid.material": return Line.material(item: value("item"), reason: value("reason")).words
        case "paid.accept": return Line.accept(address).words
        case "paid.bye": return isMourning ? LineRequest.quietFarewell : Line.farewell.words
        case "gas.move": return Line.move(items: [value("item")]).words
        case "photo.ask": return Line.photo(value("subject")).words
        case "gas.eve": return Line.gas(.eve(address, slot: Words(verbatim: value("slot")))).words
        case "gas.enter": return Line.gas(.enter(address)).words
        case "wait.sorry":
            guard let minutes = Int(value("waited")), minutes > 0 else { throw .nobodyWaited }
            return Line.sorryToKeepYouWaiting.words
        case "cannot.now":
            return Line.cannotNow(reason: value("reason"), alternative: value("alternative")).words
        case "dispute": return Line.askSuperior.words
        case "gas.safe", "gas.dangerous": throw .onlyFromACheck
        default: return greeting(part)
        }
    }

    private static let quietFarewell = Words(
        "如有需要，請隨時與我們聯絡。", "如有需要，请随时与我们联系。", "If there is anything you need, please let us know.")

    private func greeting(_ part: PartOfDay) -> Words {
        if isMourning { return GasLine.hello(address) }
        return part.greeting(address)
    }

    /// The part of the day at the moment of speaking; `greet.morning` and its like say it themselves.
    private func partOfDay() throws(Refusal) -> PartOfDay {
        switch id {
        case "greet.morning": return .morning
        case "greet.day": return .afternoon
        case "greet.evening": return .evening
        default: break
        }
        guard let at else { return .afternoon }
        guard let minute = WallTime.minute(clock: at) else { throw .badTime }
        return PartOfDay(minute: minute, hours: hours)
    }

    /// In Cantonese the wish comes first and the name after it.
    private func cantonese(_ spoken: String) throws(Refusal) -> String {
        if id == "wait.sorry" {
            guard let minutes = Int(values["waited"] ?? ""), minutes > 0 else { throw .nobodyWaited }
        }
        guard id == "door.purpose" else { return filled(spoken) }
        let wish = try partOfDay() == .morning && !isMourning ? "早晨" : "你好"
        let name = address.text(in: .traditionalChinese).map { "，\($0)" } ?? ""
        return "\(wish)\(name)，\(filled(spoken))"
    }

    /// The template with every `{name}` replaced.
    private func filled(_ template: String) -> String {
        var text = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            text += rest[..<open]
            text += values[String(rest[rest.index(after: open)..<close])] ?? ""
            rest = rest[rest.index(after: close)...]
        }
        return "\(text)\(rest)"
    }
}
