import DoorbellRules
import HTML

extension HomeCheck.State {
    /// The colour's name in the style sheet.
    var tone: String { rawValue }

    var icon: HTML {
        switch self {
        case .passed: Icon.check
        case .checking: Icon.wrench
        case .booked: Icon.calendar
        case .notContacted: .nothing
        case .noAccess: Icon.door
        case .refused: Icon.ban
        case .defects: Icon.alert
        case .notApplicable: "—"
        }
    }

    /// The pill's colours among those of an order's states.
    private var pillTone: Pill.Tone {
        switch self {
        case .passed: .done
        case .checking: .work
        case .booked: .sent
        case .notContacted, .notApplicable: .new
        case .noAccess: .wait
        case .refused, .defects: .stop
        }
    }

    /// The state as a word with its own icon and colour, and how often nobody was home.
    func pill(attempts: Int, _ language: Language) -> HTML {
        let times = self == .noAccess ? Coverage.Cell.times(attempts).text(in: language) : ""
        let mark = self == .notApplicable ? HTML.nothing : icon
        return Pill(pillTone, mark, Words(verbatim: "\(words.text(in: language)) \(times)")).html(in: language)
    }
}

extension Coverage.Cell {
    static func times(_ count: Int) -> Words { Words("\(count) 次", "\(count) 次", "× \(count)") }

    /// What stands in the cell beside the icon: the appointment, or how often nobody was home.
    var mark: Words? {
        switch state {
        case .booked:
            guard let day, let window else { return nil }
            return Words(
                "\(day.day)日\(window.brief.traditionalChinese)", "\(day.day)日\(window.brief.simplifiedChinese)",
                "\(day.day) \(window.brief.english)")
        case .noAccess: return Self.times(attempts)
        case .passed, .checking, .notContacted, .refused, .defects, .notApplicable: return nil
        }
    }

    /// The whole cell in words, for whoever does not see it.
    var words: Words {
        var parts = [
            Words(
                "\(door.floor) 樓 \(door.unit) 室", "\(door.floor) 楼 \(door.unit) 室", "\(door.floor)/F, Flat \(door.unit)"
            ),
            state.words,
        ]
        if state == .booked, let day, let window {
            parts.append(
                Words(
                    "\(day.iso) \(window.words.traditionalChinese)", "\(day.iso) \(window.words.simplifiedChinese)",
                    "\(day.iso), \(window.words.english)"))
        } else if let mark {
            parts.append(mark)
        }
        return Words(
            parts.map(\.traditionalChinese).joined(separator: "，"),
            parts.map(\.simplifiedChinese).joined(separator: "，"),
            parts.map(\.english).joined(separator: ", "))
    }
}

extension Appointment.Window {
    /// Short enough for a cell of the grid.
    var brief: Words {
        switch self {
        case .morning: Words("上午", "上午", "am")
        case .afternoon: Words("下午", "下午", "pm")
        case .evening: Words("晚上", "晚上", "eve")
        }
    }
}
