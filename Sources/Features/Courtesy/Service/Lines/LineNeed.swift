import DoorbellRules
import HTML

/// Something that a line needs to be true, as it is asked for.
enum LineNeed: String, CaseIterable {
    case staff, fault, utility, minutes, reason, item, subject, slot, dept, time, waited, alternative, what

    var words: Words {
        switch self {
        case .staff: Words("員工姓名", "员工姓名", "Your name")
        case .fault: Words("報修的故障", "报修的故障", "What was reported")
        case .utility: Words("停用甚麼", "停用什么", "What is shut off")
        case .minutes: Words("約多少分鐘", "大约多少分钟", "About how many minutes")
        case .reason: Words("原因", "原因", "The reason")
        case .item: Words("物件", "物品", "The item")
        case .subject: Words("要拍的東西", "要拍的东西", "What the photo will show")
        case .slot: Words("檢查時段", "检查时段", "The time of the check")
        case .dept: Words("跟進部門", "跟进部门", "The department")
        case .time: Words("答覆時間", "答复时间", "The time of the reply")
        case .waited: Words("已等候多少分鐘", "已经等了多少分钟", "Minutes that they waited")
        case .alternative: Words("建議的辦法", "建议的办法", "What we suggest instead")
        case .what: Words("內容", "内容", "What it is about")
        }
    }

    func field(_ value: String?, in language: Language) -> HTML {
        let name = words.text(in: language)
        switch self {
        case .utility:
            let options = Utility.allCases.map { one in
                "<option value=\"\(one.rawValue)\"\(one.rawValue == value ? " selected" as HTML : .nothing)>\(one.words.text(in: language))</option>"
                    as HTML
            }
            return "<label>\(name)<select name=\"\(rawValue)\">\(options)</select></label>"
        case .minutes, .waited:
            return
                "<label>\(name)<input type=\"number\" name=\"\(rawValue)\" value=\"\(value)\" min=\"1\" max=\"1440\" required></label>"
        default:
            return
                "<label>\(name)<input name=\"\(rawValue)\" value=\"\(value)\" maxlength=\"200\" autocomplete=\"off\" required></label>"
        }
    }
}
