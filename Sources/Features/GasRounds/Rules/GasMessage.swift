/// A text that goes to a household about its check, ready to be pasted: greeting, what it is about, link, sign-off.
///
/// Sending it is another matter; this is what is said. Source: clauses F2, L-a, L-f, L-g.
public enum GasMessage: Equatable, Sendable {
    /// The day before: the question, and the way to answer it.
    case invitation(slot: Words)
    /// On the day itself.
    case reminder(Appointment.Window)
    /// The technician is held up elsewhere.
    case late(minutes: Int)
    /// The time has changed: to the household, which can answer.
    case moved(day: Words, Appointment.Window)

    /// The name under which a page and a form know it.
    public var name: String {
        switch self {
        case .invitation: "invitation"
        case .reminder: "reminder"
        case .late: "late"
        case .moved: "moved"
        }
    }

    /// - Parameters:
    ///   - link: The household's own page.
    ///   - estate: Who signs, with `phone` to call back.
    public func words(to address: FormOfAddress, link: String, estate: Words, phone: String) -> Words {
        let (hello, body) = (GasLine.hello(address), body(address))
        let (hant, hans, english) = (body.traditionalChinese, body.simplifiedChinese, body.english)
        let isQuestion = self.isQuestion
        return Words(
            "\(isQuestion ? "" : "\(hello.traditionalChinese)，")\(hant)\n\(link)\n\(estate.traditionalChinese)工程部 \(phone)，謝謝。",
            "\(isQuestion ? "" : "\(hello.simplifiedChinese)，")\(hans)\n\(link)\n\(estate.simplifiedChinese)工程部 \(phone)，谢谢。",
            "\(isQuestion ? "" : "\(hello.english). ")\(english)\n\(link)\nThank you. \(estate.english) engineering department, \(phone)"
        )
    }

    /// The procedure's own question greets by itself.
    private var isQuestion: Bool { if case .invitation = self { true } else { false } }

    private func body(_ address: FormOfAddress) -> Words {
        switch self {
        case .invitation(let slot):
            let line = GasLine.eve(address, slot: slot).words
            return Words(
                "\(line.traditionalChinese)請在這裏選時間，不方便也請告訴我們：",
                "\(line.simplifiedChinese)请在这里选时间，不方便也请告诉我们：",
                "\(line.english) Please choose a time here, or tell us if it does not suit:")
        case .reminder(let window):
            return Words(
                "今天\(window.words.traditionalChinese)我們上門為您免費檢查煤氣，師傅會按門鈴、說明來意，等您同意才入屋。如需改時間，請在這裏選：",
                "今天\(window.words.simplifiedChinese)我们上门为您免费检查燃气，师傅会按门铃、说明来意，等您同意才进屋。如需改时间，请在这里选：",
                "Today, \(window.words.english), we come for your free gas check. The technician will ring, say why and wait for your yes. To change it:"
            )
        case .late(let minutes):
            return Words(
                "對不起，讓您久等了。師傅在上一戶耽擱了，約遲 \(minutes) 分鐘到。如果這樣不方便，請在這裏另選時間：",
                "对不起，让您久等了。师傅在上一户耽搁了，约晚 \(minutes) 分钟到。如果这样不方便，请在这里另选时间：",
                "I'm sorry to keep you waiting: the technician was held up and comes about \(minutes) minutes late. If that does not suit, please choose another time here:"
            )
        case .moved(let day, let window):
            return Words(
                "您的免費煤氣檢查改在\(day.traditionalChinese)\(window.words.traditionalChinese)。如果不合適，請在這裏另選：",
                "您的免费燃气检查改在\(day.simplifiedChinese)\(window.words.simplifiedChinese)。如果不合适，请在这里另选：",
                "Your free gas check is now on \(day.english), \(window.words.english). If that does not suit, please choose another time here:"
            )
        }
    }
}

extension Appointment {
    /// The other half of a notice: what the technician reads when a household's time has changed.
    public static func notice(to technician: String, door: DoorLabel, _ appointment: Appointment?, day: Words) -> Words
    {
        guard let appointment else {
            return Words(
                "\(technician)師傅：\(door.words.traditionalChinese)的煤氣檢查取消，請先不要上門，多謝。",
                "\(technician)师傅：\(door.words.simplifiedChinese)的燃气检查取消，请先不要上门，谢谢。",
                "\(technician): the gas check at \(door.words.english) is off for now; please don't call there. Thank you."
            )
        }
        let window = appointment.window.words
        return Words(
            "\(technician)師傅：\(door.words.traditionalChinese)的煤氣檢查改在\(day.traditionalChinese)\(window.traditionalChinese)，請按新時間上門，多謝。",
            "\(technician)师傅：\(door.words.simplifiedChinese)的燃气检查改在\(day.simplifiedChinese)\(window.simplifiedChinese)，请按新时间上门，谢谢。",
            "\(technician): the gas check at \(door.words.english) is now on \(day.english), \(window.english); please go then. Thank you."
        )
    }
}
